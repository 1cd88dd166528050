import { type Address, type Machine, type Placed, startMachine } from "../kernel.ts";
import type { Matrix } from "../packed-matrices.ts";
import { SLOTS } from "./slots.ts";
import type { TellingsModel } from "./tellings-model.ts";

/** So many projections of words are kept, each of a word in a slot. */
export const KEPT = 40_000;
/** Most parts of a sum, and most words of a mean; what is more is left out. */
export const MOST = 1024;

/** The network laid out in the kernel's memory, with working space. */
export interface TellingsMemory {
  readonly machine: Machine;
  /** Width of the hidden layer. */
  readonly units: number;
  readonly word: Placed;
  /** The hidden layer's weights, slot after slot, `units` rows of a word's width for each. */
  readonly hidden: Placed;
  readonly kind: Placed;
  readonly status: Placed;
  /** The flags' rows in 32-bit floats. */
  readonly flags: Address;
  /** Room for `KEPT` projections, and behind them one for each slot. */
  readonly projections: Address;
  /** The sums of a report, a sentence in it and a word in that. */
  readonly layers: Readonly<Record<"report" | "sentence" | "word", Address>>;
  /** Parts of a sum, with their weights. */
  readonly parts: Address;
  readonly weights: Address;
  /** Rows of a mean, and the mean. */
  readonly rows: Address;
  readonly mean: Address;
  readonly zero: Address;
  readonly scores: Address;
}

/** Lays the network out. */
export function layOut({ matrices, kernel }: TellingsModel): TellingsMemory {
  const { word, hidden, flag, kind, status } = matrices;
  const layer = 4 * hidden.rows;
  const bySlot = slotAfterSlot(hidden, word.width);
  const size = (KEPT + SLOTS.length + flag.rows) * layer + [word, bySlot, kind, status].reduce(addSize, 0);
  const machine = startMachine(kernel, size + 64 * 1024);
  const { reserve } = machine;
  return {
    machine,
    units: hidden.rows,
    word: place(machine, word),
    hidden: place(machine, bySlot),
    kind: place(machine, kind),
    status: place(machine, status),
    flags: placeFloats(machine, flag),
    projections: reserve((KEPT + SLOTS.length) * layer),
    layers: { report: reserve(layer), sentence: reserve(layer), word: reserve(layer) },
    parts: reserve(4 * MOST),
    weights: reserve(4 * MOST),
    rows: reserve(4 * MOST),
    mean: reserve(4 * wide(word.width)),
    zero: reserve(layer),
    scores: reserve(4 * Math.max(kind.rows, status.rows)),
  };
}

/** The rows of a layer over slots that lie side by side, parted: all rows of the first slot, then those of the second. */
function slotAfterSlot({ rows, width, weights, scale, bias }: Matrix, own: number): Matrix {
  const parted = new Int8Array(rows * width);
  for (let slot = 0; slot < SLOTS.length; slot++) {
    for (let row = 0; row < rows; row++) {
      const from = row * width + slot * own;
      parted.set(weights.subarray(from, from + own), (slot * rows + row) * own);
    }
  }
  return { rows: rows * SLOTS.length, width: own, weights: parted, scale, bias };
}

function addSize(sum: number, { rows, width }: Matrix): number {
  return sum + rows * (wide(width) + 8) + 256;
}

/** A matrix of a byte a weight, widths padded to a multiple of 8. */
function place({ reserve, bytes, floats }: Machine, { rows, width, weights, scale, bias }: Matrix): Placed {
  const placed = {
    matrix: reserve(rows * wide(width)),
    scale: reserve(4 * rows),
    bias: reserve(4 * rows),
    rows,
    width: wide(width),
  };
  for (let row = 0; row < rows; row++)
    bytes.set(weights.subarray(row * width, (row + 1) * width), placed.matrix + row * placed.width);
  floats.set(scale, placed.scale / 4);
  floats.set(bias, placed.bias / 4);
  return placed;
}

function placeFloats({ reserve, floats }: Machine, { rows, width, weights, scale }: Matrix): Address {
  const address = reserve(4 * rows * width);
  for (let row = 0; row < rows; row++) {
    const from = row * width;
    for (let at = from; at < from + width; at++) floats[address / 4 + at] = weights[at]! * scale[row]!;
  }
  return address;
}

function wide(width: number): number {
  return Math.ceil(width / 8) * 8;
}
