import { type EventModel, featureWeight } from "../../src/reading/events/event-model.ts";
import { ROOTS } from "../../src/reading/events/roots.ts";
import { softmax } from "../../src/reading/softmax.ts";
import { seeded, shuffled } from "../syntax/random.ts";

/** A pair as the learner sees it: hashes of its features, the root that a person gave, and how much it counts. */
export interface Example {
  readonly features: readonly number[];
  readonly root: number;
  readonly weight: number;
}

/** How the learner goes about it. */
export interface Settings {
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  /** One run each; their mean is kept. */
  readonly seeds: readonly number[];
  /** Features that fewer examples have are left out. */
  readonly least: number;
}

export const SETTINGS: Settings = { epochs: 20, rate: 0.1, decay: 0.004, seeds: [1, 2], least: 2 };

const CLASSES = ROOTS.length;

interface Row {
  readonly rows: readonly number[];
  readonly value: number;
  readonly root: number;
  readonly weight: number;
}

/** A multinomial logistic regression over hashed features, learnt by AdaGrad with an L2 penalty, in bytes. */
export function learn(examples: readonly Example[], settings: Settings = SETTINGS): EventModel {
  const rows = keptRows(examples, settings.least);
  const seen = examples.map((example) => rowOf(example, rows));
  const sum = new Float32Array(rows.size * CLASSES);
  for (const seed of settings.seeds) {
    const weights = run(seen, rows.size, settings, seed);
    for (let at = 0; at < sum.length; at++) sum[at]! += weights[at]! / settings.seeds.length;
  }
  return inBytes(rows, sum);
}

function keptRows(examples: readonly Example[], least: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { features } of examples) for (const hash of features) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const rows = new Map<number, number>();
  for (const [hash, count] of counts) if (count >= least) rows.set(hash, rows.size);
  return rows;
}

function rowOf({ features, root, weight }: Example, rows: ReadonlyMap<number, number>): Row {
  const kept = features.flatMap((hash) => rows.get(hash) ?? []);
  return { rows: kept, value: featureWeight(kept.length), root, weight };
}

function run(examples: readonly Row[], size: number, settings: Settings, seed: number): Float32Array {
  const weights = new Float32Array(size * CLASSES);
  const squares = new Float32Array(size * CLASSES).fill(1e-4);
  const random = seeded(seed);
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (const example of shuffled(examples, random)) step(weights, squares, example, settings);
  }
  return weights;
}

function step(weights: Float32Array, squares: Float32Array, example: Row, { rate, decay }: Settings): void {
  const { rows, value, root, weight } = example;
  const scores = new Float32Array(CLASSES);
  for (const row of rows) for (let at = 0; at < CLASSES; at++) scores[at]! += weights[row * CLASSES + at]! * value;
  const errors = softmax(scores);
  errors[root]! -= 1;
  for (const row of rows) {
    for (let at = 0; at < CLASSES; at++) {
      const cell = row * CLASSES + at;
      const slope = weight * (errors[at]! * value + decay * weights[cell]!);
      squares[cell]! += slope * slope;
      weights[cell]! -= (rate * slope) / Math.sqrt(squares[cell]!);
    }
  }
}

function inBytes(rows: ReadonlyMap<number, number>, learnt: Float32Array): EventModel {
  const scales = new Float32Array(CLASSES);
  for (let at = 0; at < learnt.length; at++) {
    scales[at % CLASSES] = Math.max(scales[at % CLASSES]!, Math.abs(learnt[at]!) / 127);
  }
  const weights = Int8Array.from(learnt, (weight, at) => Math.round(weight / (scales[at % CLASSES]! || 1)));
  return { rows, weights, scales };
}
