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

/** The header of a file of weights: the sizes of its matrices in their order, beside what each network has of its own. */
interface PackedHeader<Name extends string> {
  readonly matrices: readonly MatrixSize<Name>[];
}

/** What the platform's decoder gives (its types stand in the DOM library only). */
declare const TextDecoder: new () => { readonly decode: (bytes: Uint8Array) => string };

/**
 * Takes a file of weights apart, as the training packs it: the length of a JSON header (4 bytes, little-endian), the header (ASCII), then for
 * each matrix its scales and biases (32-bit floats) and weights (a byte each). Every part begins at a multiple of 8. The matrices are views.
 */
export function unpacked<Name extends string, Header extends PackedHeader<Name>>(
  bytes: Uint8Array,
): { readonly header: Header; readonly matrices: Readonly<Record<Name, Matrix>> } {
  const whole = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const end = 4 + new DataView(whole.buffer, whole.byteOffset, 4).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(whole.subarray(4, end))) as Header;
  let at = aligned(end);
  const matrices = header.matrices.map(({ name, rows, width }): [Name, Matrix] => {
    const matrix = matrixAt(whole, at, rows, width);
    at = aligned(at + 8 * rows + rows * width);
    return [name, matrix];
  });
  return { header, matrices: Object.fromEntries(matrices) as Record<Name, Matrix> };
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
