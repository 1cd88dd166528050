import { type Matrix, type MatrixSize, unpacked } from "../packed-matrices.ts";
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

/** The weights in the bytes of `models/syntax.bin`; `unpacked` tells the layout. */
export function unpackWeights(bytes: Uint8Array): SyntaxWeights {
  const { header, matrices } = unpacked<MatrixName, Header>(bytes);
  return {
    tags: header.tags,
    labels: header.labels,
    words: new Map(header.words.map((word, index) => [word, index + 1])),
    sizes: header.sizes,
    lemmas: { exceptions: new Map(Object.entries(header.lemmas)) },
    matrices,
  };
}
