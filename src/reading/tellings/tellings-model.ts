import type { ToldKind } from "../../model/telling.ts";
import { type Matrix, type MatrixSize, unpacked } from "../packed-matrices.ts";

/** The matrices: a vector for each word, the hidden layer over the slots' vectors, a row for each flag, and the kinds over the hidden layer. */
type MatrixName = "word" | "hidden" | "flag" | "kind" | "status";

/** The trained weights: which words and flags are known, and the network of one hidden layer over them. */
export interface TellingsModel {
  /** Kinds by number; 0 is none. */
  readonly kinds: readonly ("none" | ToldKind)[];
  /** Statuses by number, with their kind before them: `talks held`. */
  readonly statuses: readonly string[];
  /** Words in lower case and classes (`@state`) by row. */
  readonly words: ReadonlyMap<string, number>;
  readonly flags: ReadonlyMap<string, number>;
  /** Lemmas that told a fact somewhere in the training's texts: a sentence without any of them is not worth a parse. */
  readonly telling: ReadonlySet<string>;
  /** Lemmas that stood there often and hardly ever told any: they are not looked at. */
  readonly silent: ReadonlySet<string>;
  readonly matrices: Readonly<Record<MatrixName, Matrix>>;
  /** The code of `models/kernel.wasm`, which reckons with the matrices. */
  readonly kernel: Uint8Array;
}

interface Header {
  readonly kinds: TellingsModel["kinds"];
  readonly statuses: readonly string[];
  readonly slots: readonly string[];
  readonly words: readonly string[];
  readonly flags: readonly string[];
  readonly telling: readonly string[];
  readonly silent: readonly string[];
  readonly matrices: readonly MatrixSize<MatrixName>[];
}

/** The model in the bytes of `models/tellings.bin`, reckoned by the code of `models/kernel.wasm`; `unpacked` tells the layout. */
export function readTellingsModel(bytes: Uint8Array, kernel: Uint8Array): TellingsModel {
  const { header, matrices } = unpacked<MatrixName, Header>(bytes);
  return {
    kinds: header.kinds,
    statuses: header.statuses,
    words: new Map(header.words.map((word, index) => [word, index])),
    flags: new Map(header.flags.map((flag, index) => [flag, index])),
    telling: new Set(header.telling),
    silent: new Set(header.silent),
    matrices,
    kernel,
  };
}
