import { type Address, type Machine, type Placed, startMachine } from "../kernel.ts";
import type { Matrix } from "../packed-matrices.ts";
import type { MatrixName, SyntaxWeights } from "./syntax-weights.ts";

/** Most rows that are reckoned at once; a sentence takes a row a word and one for its root. */
export const ROWS = 1024;
/** Longest sentence, in words. */
export const LONGEST = 160;
/** How many words' projections are kept; at least twice `ROWS`. */
export const KEPT_WORDS = 16_384;
/** How many unseen words are projected at once. */
export const FRESH_WORDS = 64;

/** What a whole number stands for where activations are stored: `unit` of them make 1. */
export const UNITS = { input: 4096, projected: 2048, state: 16384, head: 512, bilinear: 256, joined: 1024 } as const;

/** The matrices that are multiplied; the others are looked up. */
type Multiplied = Exclude<MatrixName, "word" | "gram" | "suffix" | "ending" | "prefix" | "shape" | "root">;

/** The network laid out in the kernel's memory, with working space for `ROWS` rows. */
export interface NetworkMemory {
  readonly machine: Machine;
  readonly placed: Readonly<Record<Multiplied, Placed>>;
  readonly hidden: number;
  /** Unseen words' vectors, 16 bits a number. */
  readonly fresh: Address;
  /** Their projections, before they are kept. */
  readonly projected: Address;
  /** Projections of the first layer by word, 16 bits a number; in the second layer by row. */
  readonly kept: Address;
  readonly second: Address;
  /** For each row where its input stands; `identity` is 0, 1, 2, … */
  readonly place: Address;
  readonly identity: Address;
  readonly start: Address;
  readonly length: Address;
  readonly gates: Address;
  readonly cells: Address;
  readonly states: Address;
  readonly first16: Address;
  readonly second16: Address;
  readonly tags: Address;
  readonly dependents: Address;
  readonly heads: Address;
  readonly narrowed: Address;
  readonly heads16: Address;
  readonly bilinear16: Address;
  readonly scores: Address;
  readonly head: Address;
  readonly labels: Address;
  readonly zero: Address;
  /** Scale of arc scores, the same for every head. */
  readonly arcScale: Address;
}

const SPACE = 56 * 1024 * 1024;

/** Lays the network out. The scale of each matrix takes in the unit of what it is multiplied with. */
export function layOut(weights: SyntaxWeights, kernel: Uint8Array): NetworkMemory {
  const machine = startMachine(kernel, SPACE);
  const { matrices } = weights;
  const place = (matrix: Matrix, unit: number): Placed => placeMatrix(machine, matrix, unit);
  const hidden = matrices.forward1.width;
  const placed = {
    input1: place(matrices.input1, UNITS.input),
    forward1: place(matrices.forward1, UNITS.state),
    backward1: place(matrices.backward1, UNITS.state),
    input2: place(matrices.input2, UNITS.state),
    forward2: place(matrices.forward2, UNITS.state),
    backward2: place(matrices.backward2, UNITS.state),
    tag: place(matrices.tag, UNITS.state),
    arcDependent: place(matrices.arcDependent, UNITS.state),
    arcHead: place(matrices.arcHead, UNITS.state),
    bilinear: place(matrices.bilinear, UNITS.head),
    labelDependent: place(matrices.labelDependent, UNITS.state),
    labelHead: place(matrices.labelHead, UNITS.state),
    label: place(matrices.label, UNITS.joined),
  };
  return { machine, placed, hidden, ...workspace(machine, placed, hidden) };
}

function workspace(machine: Machine, placed: NetworkMemory["placed"], hidden: number) {
  const { reserve, floats, integers } = machine;
  const rows = ROWS + 8;
  const wide = 8 * hidden;
  const arc = placed.arcHead.rows;
  const joined = placed.labelHead.rows;
  const identity = reserve(4 * rows);
  for (let row = 0; row < rows; row++) integers[identity / 4 + row] = row;
  const arcScale = reserve(4 * rows);
  floats.fill(1 / (UNITS.bilinear * UNITS.head), arcScale / 4, arcScale / 4 + rows);
  return {
    identity,
    arcScale,
    fresh: reserve(2 * FRESH_WORDS * placed.input1.width),
    projected: reserve(4 * FRESH_WORDS * wide),
    kept: reserve(2 * KEPT_WORDS * wide),
    second: reserve(4 * rows * wide),
    place: reserve(4 * rows),
    start: reserve(4 * rows),
    length: reserve(4 * rows),
    gates: reserve(4 * rows * 4 * hidden),
    cells: reserve(4 * rows * hidden),
    states: reserve(2 * rows * hidden),
    first16: reserve(2 * rows * 2 * hidden),
    second16: reserve(2 * rows * 2 * hidden),
    tags: reserve(4 * rows * placed.tag.rows),
    dependents: reserve(4 * rows * Math.max(arc, joined)),
    heads: reserve(4 * rows * Math.max(arc, joined)),
    narrowed: reserve(2 * rows * Math.max(arc, joined)),
    heads16: reserve(2 * rows * arc),
    bilinear16: reserve(2 * rows * arc),
    scores: reserve(4 * (LONGEST + 4) * (LONGEST + 4)),
    head: reserve(4 * rows),
    labels: reserve(4 * rows * placed.label.rows),
    zero: reserve(4 * Math.max(rows, 8 * hidden)),
  };
}

/** A matrix of 16-bit weights, rows padded to a multiple of 4 and widths to one of 8. */
function placeMatrix(machine: Machine, { rows, width, weights, scale, bias }: Matrix, unit: number): Placed {
  const { reserve, shorts, floats } = machine;
  const wideRows = Math.ceil(rows / 4) * 4;
  const wideWidth = Math.ceil(width / 8) * 8;
  const placed = {
    matrix: reserve(2 * wideRows * wideWidth),
    scale: reserve(4 * wideRows),
    bias: reserve(4 * wideRows),
    rows: wideRows,
    width: wideWidth,
  };
  for (let row = 0; row < rows; row++) {
    shorts.set(weights.subarray(row * width, (row + 1) * width), placed.matrix / 2 + row * wideWidth);
    floats[placed.scale / 4 + row] = scale[row]! / unit;
    floats[placed.bias / 4 + row] = bias[row]!;
  }
  return placed;
}
