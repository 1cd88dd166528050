import type { Linear } from "../../src/reading/syntax/linear.ts";

/** A linear classifier that learns from mistakes and answers with the average of its weights over time. */
export interface Learner {
  readonly linear: Linear & { readonly weights: Float32Array };
  readonly totals: Float64Array;
  readonly stamps: Int32Array;
  clock: number;
}

/** A learner with all weights 0 and 2 to the power `bits` rows. */
export function newLearner(classes: number, bits: number): Learner {
  const size = 2 ** bits + classes;
  return {
    linear: { weights: new Float32Array(size), mask: 2 ** bits - 1, classes },
    totals: new Float64Array(size),
    stamps: new Int32Array(size),
    clock: 0,
  };
}

/** Moves the weights of the features towards class `good` and away from class `bad`. */
export function correct(learner: Learner, features: Int32Array, count: number, good: number, bad: number): void {
  for (let index = 0; index < count; index++) {
    const row = features[index]! & learner.linear.mask;
    shift(learner, row + good, 1);
    shift(learner, row + bad, -1);
  }
}

function shift(learner: Learner, slot: number, amount: number): void {
  const { weights } = learner.linear;
  learner.totals[slot]! += (learner.clock - learner.stamps[slot]!) * weights[slot]!;
  learner.stamps[slot] = learner.clock;
  weights[slot]! += amount;
}

/** The averaged classifier in whole numbers from -127 to 127. */
export function quantised(learner: Learner): Linear & { readonly weights: Int8Array } {
  const { weights, mask, classes } = learner.linear;
  const average = (slot: number): number =>
    (learner.totals[slot]! + (learner.clock - learner.stamps[slot]!) * weights[slot]!) / Math.max(1, learner.clock);
  let largest = 1;
  for (let slot = 0; slot < weights.length; slot++) largest = Math.max(largest, Math.abs(average(slot)));
  const whole = new Int8Array(weights.length);
  for (let slot = 0; slot < whole.length; slot++) whole[slot] = Math.round((average(slot) / largest) * 127);
  return { weights: whole, mask, classes };
}
