/** Weights of a linear classifier: a feature's row starts at its hash, and rows may overlap. */
export interface Linear {
  readonly weights: Int8Array | Float32Array;
  /** Number of rows less one; a power of two less one. The table holds `classes` places more. */
  readonly mask: number;
  readonly classes: number;
}

/** Adds up the rows of the features into `scores`, one score a class. */
export function scoreClasses(linear: Linear, features: Int32Array, count: number, scores: Float32Array): void {
  const { weights, mask, classes } = linear;
  scores.fill(0, 0, classes);
  for (let index = 0; index < count; index++) {
    const row = features[index]! & mask;
    for (let label = 0; label < classes; label++) scores[label]! += weights[row + label]!;
  }
}
