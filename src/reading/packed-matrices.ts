/** A matrix of whole numbers; row `r` times `scale[r]` gives the weights. Biases are there where the layer has some. */
export interface Matrix {
  readonly rows: number;
  readonly width: number;
  readonly weights: Int8Array;
  readonly scale: Float32Array;
  readonly bias: Float32Array;
}

/** A matrix in a file of weights, by name and size. */
export interface MatrixSize<Name extends string> {
  readonly name: Name;
  readonly rows: number;
  readonly width: number;
}

/**
 * The matrices that lie one behind the other in a file of weights from an offset on: scales and biases (32-bit floats), then weights (a byte each);
 * each begins at a multiple of 8.
 */
export function matricesFrom<Name extends string>(
  bytes: Uint8Array,
  from: number,
  sizes: readonly MatrixSize<Name>[],
): Readonly<Record<Name, Matrix>> {
  let at = from;
  const matrices = sizes.map(({ name, rows, width }): [Name, Matrix] => {
    const matrix = matrixAt(bytes, at, rows, width);
    at = aligned(at + 8 * rows + rows * width);
    return [name, matrix];
  });
  return Object.fromEntries(matrices) as Record<Name, Matrix>;
}

function matrixAt(bytes: Uint8Array, at: number, rows: number, width: number): Matrix {
  const { buffer } = bytes;
  const from = bytes.byteOffset + at;
  return {
    rows,
    width,
    scale: new Float32Array(buffer, from, rows),
    bias: new Float32Array(buffer, from + 4 * rows, rows),
    weights: new Int8Array(buffer, from + 8 * rows, rows * width),
  };
}

/** The next multiple of 8. */
export function aligned(offset: number): number {
  return Math.ceil(offset / 8) * 8;
}

/** What the platform's decoder gives (its types stand in the DOM library only). */
declare const TextDecoder: new () => { readonly decode: (bytes: Uint8Array) => string };

/** The text of a header (UTF-8). */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
