import type { Syntax } from "../../model/syntax.ts";
import { softmax } from "../softmax.ts";
import { featuresOf } from "./features.ts";
import type { Pair } from "./pair.ts";
import { ROOTS } from "./roots.ts";

/** The trained weights of the events: a row of one byte a root for each feature that training kept. */
export interface EventModel {
  /** Row of a feature by its hash. */
  readonly rows: ReadonlyMap<number, number>;
  readonly weights: Int8Array;
  /** What a step of the byte is worth, by root. */
  readonly scales: Float32Array;
}

const CLASSES = ROOTS.length;

/** The bytes of `models/events.bin`: number of rows, scales, hashes, weights; little-endian. */
export function packEventModel({ rows, weights, scales }: EventModel): Uint8Array {
  const bytes = new Uint8Array(4 + 4 * CLASSES + rows.size * (4 + CLASSES));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, rows.size, true);
  for (let root = 0; root < CLASSES; root++) view.setFloat32(4 + 4 * root, scales[root] ?? 0, true);
  const from = 4 + 4 * CLASSES;
  for (const [hash, row] of rows) view.setInt32(from + 4 * row, hash, true);
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, rows.size * CLASSES), from + 4 * rows.size);
  return bytes;
}

/** The model in the bytes of `models/events.bin`. */
export function readEventModel(bytes: Uint8Array): EventModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = view.getUint32(0, true);
  const from = 4 + 4 * CLASSES;
  const rows = new Map<number, number>();
  for (let row = 0; row < size; row++) rows.set(view.getInt32(from + 4 * row, true), row);
  return {
    rows,
    weights: new Int8Array(bytes.buffer, bytes.byteOffset + from + 4 * size, bytes.length - from - 4 * size),
    scales: Float32Array.from({ length: CLASSES }, (_, root) => view.getFloat32(4 + 4 * root, true)),
  };
}

/** How much a feature counts in a pair that has `count` of them: long sentences do not shout. */
export function featureWeight(count: number): number {
  return 8 / Math.sqrt(Math.max(1, count));
}

/** The probability of each root for a pair of actors, in the order of `ROOTS`. */
export function classify(model: EventModel, syntax: Syntax, pair: Pair): Float32Array {
  const found = new Set<number>();
  featuresOf(syntax, pair, (hash) => {
    const row = model.rows.get(hash);
    if (row !== undefined) found.add(row);
  });
  const scores = new Float32Array(CLASSES);
  for (const row of found) {
    for (let root = 0; root < CLASSES; root++) scores[root]! += model.weights[row * CLASSES + root]!;
  }
  const weight = featureWeight(found.size);
  return softmax(scores.map((score, root) => score * weight * model.scales[root]!));
}

/** The number of the most probable root. */
export function likeliest(probabilities: Float32Array): number {
  let best = 0;
  for (let root = 1; root < probabilities.length; root++) if (probabilities[root]! > probabilities[best]!) best = root;
  return best;
}
