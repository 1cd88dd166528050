import { aligned, type Matrix, type MatrixSize, matricesFrom, textOf } from "../packed-matrices.ts";
import type { Lemmas } from "./lemma.ts";
import type { PartSizes } from "./word-form.ts";

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

/** All that was learnt for tags, lemmas and dependencies. */
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
}

interface Header {
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly words: readonly string[];
  readonly sizes: PartSizes;
  readonly lemmas: Readonly<Record<string, string>>;
  readonly matrices: readonly MatrixSize<MatrixName>[];
}

/**
 * Reads weights as the training packs them: the length of a JSON header (4 bytes, little-endian), the header (ASCII),
 * then for each matrix its scales and biases (32-bit floats) and weights (a byte each). Every part begins at a multiple of 8.
 */
export function unpackWeights(bytes: Uint8Array): SyntaxWeights {
  const whole = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const length = new DataView(whole.buffer, whole.byteOffset, 4).getUint32(0, true);
  const header = JSON.parse(textOf(whole.subarray(4, 4 + length))) as Header;
  return {
    tags: header.tags,
    labels: header.labels,
    words: new Map(header.words.map((word, index) => [word, index + 1])),
    sizes: header.sizes,
    lemmas: { exceptions: new Map(Object.entries(header.lemmas)) },
    matrices: matricesFrom(whole, aligned(4 + length), header.matrices),
  };
}
