import type { Lemmas } from "./lemma.ts";
import type { PartSizes } from "./word-form.ts";

/** A matrix of whole numbers; row `r` times `scale[r]` gives the weights. Biases are there where the layer has some. */
export interface Matrix {
  readonly rows: number;
  readonly width: number;
  readonly weights: Int8Array;
  readonly scale: Float32Array;
  readonly bias: Float32Array;
}

/** The names of the network's matrices, as the training writes them. */
export type MatrixName =
  | "word"
  | "gram"
  | "suffix"
  | "ending"
  | "prefix"
  | "shape"
  | "input1"
  | "forward1"
  | "backward1"
  | "input2"
  | "forward2"
  | "backward2"
  | "tag"
  | "arcDependent"
  | "arcHead"
  | "bilinear"
  | "labelDependent"
  | "labelHead"
  | "label"
  | "root";

/** All that was learnt for tags, lemmas and dependencies, and the code of the kernel that reckons with it. */
export interface SyntaxWeights {
  /** Joined tags, such as `VERB VBD`, by number. */
  readonly tags: readonly string[];
  /** Universal relations by number; 0 is `root`. */
  readonly labels: readonly string[];
  /** Known words in their form; the first has number 1, and 0 is any other. */
  readonly words: ReadonlyMap<string, number>;
  readonly sizes: PartSizes;
  readonly lemmas: Lemmas;
  readonly matrices: Readonly<Record<MatrixName, Matrix>>;
  readonly kernel: Uint8Array;
}

interface Header {
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly words: readonly string[];
  readonly sizes: PartSizes;
  readonly lemmas: Readonly<Record<string, string>>;
  readonly matrices: readonly { readonly name: MatrixName; readonly rows: number; readonly width: number }[];
  readonly kernelBytes: number;
}

/**
 * Reads weights as the training packs them: the length of a JSON header (4 bytes, little-endian), the header (ASCII), the kernel's code,
 * then for each matrix its scales and biases (32-bit floats) and weights (a byte each). Every part begins at a multiple of 8.
 */
export function unpackWeights(bytes: Uint8Array): SyntaxWeights {
  const whole = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const length = new DataView(whole.buffer, whole.byteOffset, 4).getUint32(0, true);
  const header = JSON.parse(ascii(whole.subarray(4, 4 + length))) as Header;
  const kernelAt = aligned(4 + length);
  let at = aligned(kernelAt + header.kernelBytes);
  const matrices = header.matrices.map(({ name, rows, width }): [MatrixName, Matrix] => {
    const matrix = matrixAt(whole, at, rows, width);
    at = aligned(at + 8 * rows + rows * width);
    return [name, matrix];
  });
  return {
    tags: header.tags,
    labels: header.labels,
    words: new Map(header.words.map((word, index) => [word, index + 1])),
    sizes: header.sizes,
    lemmas: { exceptions: new Map(Object.entries(header.lemmas)) },
    matrices: Object.fromEntries(matrices) as Record<MatrixName, Matrix>,
    kernel: whole.subarray(kernelAt, kernelAt + header.kernelBytes),
  };
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

function ascii(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(from, from + 8192)));
  }
  return parts.join("");
}
