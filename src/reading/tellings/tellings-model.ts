import type { Telling, ToldKind } from "../../model/telling.ts";
import { aligned, ascii, type Matrix, type MatrixSize, matricesFrom } from "../packed-matrices.ts";
import { softmax } from "../softmax.ts";
import { SLOTS } from "./slots.ts";

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

/** Reads `models/tellings.bin` (unzipped): the length of a JSON header (4 bytes, little-endian), the header (ASCII), the matrices. */
export function readTellingsModel(bytes: Uint8Array): TellingsModel {
  const whole = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const length = new DataView(whole.buffer, whole.byteOffset, 4).getUint32(0, true);
  const header = JSON.parse(ascii(whole.subarray(4, 4 + length))) as Header;
  return {
    kinds: header.kinds,
    statuses: header.statuses,
    words: new Map(header.words.map((word, index) => [word, index])),
    flags: new Map(header.flags.map((flag, index) => [flag, index])),
    telling: new Set(header.telling),
    silent: new Set(header.silent),
    matrices: matricesFrom(whole, aligned(4 + length), header.matrices),
  };
}

/** So many projections of words are kept, each of a word in a slot. */
const KEPT = 40_000;
/** The mean of more words than these (a sentence, a report) is projected as one, and not kept. */
const FEW = 8;

/**
 * The network. What a word of a slot adds to the hidden layer never depends on its neighbours: it is reckoned once and kept.
 * A hidden layer is a sum that the caller holds; what is read from it is cut at 0.
 */
export interface TellingsNetwork {
  /** A hidden layer of nothing but the biases. */
  readonly begin: () => Float32Array;
  /** Adds the mean of the words of a slot. */
  readonly addWords: (hidden: Float32Array, slot: number, words: readonly string[]) => void;
  /** Adds each of some flags once. */
  readonly addFlags: (hidden: Float32Array, flags: readonly string[]) => void;
  /** The probability of each kind. */
  readonly kinds: (hidden: Float32Array) => Float32Array;
  /** The most probable status of a kind. */
  readonly status: (hidden: Float32Array, kind: string) => Telling["status"];
}

const networks = new WeakMap<TellingsModel, TellingsNetwork>();

/** The network of a model; made once. */
export function networkOf(model: TellingsModel): TellingsNetwork {
  const known = networks.get(model);
  if (known !== undefined) return known;
  const made = networkFrom(model);
  networks.set(model, made);
  return made;
}

function networkFrom(model: TellingsModel): TellingsNetwork {
  const { matrices } = model;
  return {
    begin: () => Float32Array.from(matrices.hidden.bias),
    addWords: wordsAdder(model),
    addFlags: flagsAdder(model),
    kinds: (hidden) => softmax(times(matrices.kind, hidden)),
    status: (hidden, kind) => {
      const own = model.statuses.flatMap((name, row) => (name.startsWith(`${kind} `) ? [row] : []));
      const scores = times(matrices.status, hidden);
      const odds = softmax(Float32Array.from(own, (row) => scores[row]!));
      const best = odds.reduce((most, value, at) => (value > odds[most]! ? at : most), 0);
      const name = model.statuses[own[best]!]!.slice(kind.length + 1);
      return { name, probability: Math.round(odds[best]! * 1000) / 1000 };
    },
  };
}

function wordsAdder({ matrices, words }: TellingsModel): TellingsNetwork["addWords"] {
  const kept = SLOTS.map(() => new Map<string, Float32Array>());
  let count = 0;
  const partOf = (slot: number, word: string): Float32Array | undefined => {
    const own = kept[slot]!;
    const known = own.get(word);
    if (known !== undefined) return known;
    const row = words.get(word);
    if (row === undefined) return undefined;
    if (count++ >= KEPT) {
      for (const each of kept) each.clear();
      count = 0;
    }
    const made = projected(matrices, slot, meanOf(matrices.word, [row], 1));
    own.set(word, made);
    return made;
  };
  return (hidden, slot, among) => {
    const weight = 1 / among.length;
    if (among.length > FEW) {
      add(hidden, projected(matrices, slot, meanOf(matrices.word, rowsOf(words, among), weight)), 1);
      return;
    }
    for (const word of among) {
      const part = partOf(slot, word);
      if (part !== undefined) add(hidden, part, weight);
    }
  };
}

function flagsAdder({ matrices, flags }: TellingsModel): TellingsNetwork["addFlags"] {
  const { rows, width, weights, scale } = matrices.flag;
  const parts = Array.from({ length: rows }, (_, row) =>
    Float32Array.from(weights.subarray(row * width, (row + 1) * width), (weight) => weight * scale[row]!),
  );
  const last = new Int32Array(rows);
  let turn = 0;
  return (hidden, told) => {
    turn++;
    for (const flag of told) {
      const row = flags.get(flag);
      if (row === undefined || last[row] === turn) continue;
      last[row] = turn;
      add(hidden, parts[row]!, 1);
    }
  };
}

function rowsOf(words: TellingsModel["words"], among: readonly string[]): readonly number[] {
  return among.flatMap((word) => words.get(word) ?? []);
}

/** The vectors of some rows, each by its weight, in one. */
function meanOf({ width, weights, scale }: Matrix, rows: readonly number[], weight: number): Float32Array {
  const sum = new Float32Array(width);
  for (const row of rows) {
    const by = scale[row]! * weight;
    for (let at = 0; at < width; at++) sum[at]! += weights[row * width + at]! * by;
  }
  return sum;
}

/** A vector times the hidden layer's weights of a slot. */
function projected({ hidden }: TellingsModel["matrices"], slot: number, vector: Float32Array): Float32Array {
  const width = vector.length;
  const values = new Float32Array(hidden.rows);
  for (let unit = 0; unit < hidden.rows; unit++) {
    const from = unit * hidden.width + slot * width;
    let sum = 0;
    for (let at = 0; at < width; at++) sum += hidden.weights[from + at]! * vector[at]!;
    values[unit] = sum * hidden.scale[unit]!;
  }
  return values;
}

function add(sum: Float32Array, part: Float32Array, weight: number): void {
  for (let at = 0; at < sum.length; at++) sum[at]! += part[at]! * weight;
}

function times({ rows, width, weights, scale, bias }: Matrix, hidden: Float32Array): Float32Array {
  const scores = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (let at = 0; at < width; at++) sum += weights[row * width + at]! * Math.max(0, hidden[at]!);
    scores[row] = sum * scale[row]! + bias[row]!;
  }
  return scores;
}
