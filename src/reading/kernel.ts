/** A place in the kernel's memory, in bytes. */
export type Address = number;

/** A matrix in the kernel's memory, its rows and widths padded as the kernel's functions ask. */
export interface Placed {
  readonly matrix: Address;
  readonly scale: Address;
  readonly bias: Address;
  readonly rows: number;
  readonly width: number;
}

/** What one direction of an LSTM takes. */
export type LstmArguments = [
  lanes: number,
  start: Address,
  length: Address,
  backward: number,
  hidden: number,
  matrix: Address,
  scale: Address,
  zero: Address,
  inputs: Address,
  place: Address,
  stride: number,
  gates: Address,
  cells: Address,
  states: Address,
  out: Address,
  outStride: number,
  unit: number,
];

/**
 * The arithmetic of the networks, compiled from `training/kernel/kernel.c`, which says what each function takes.
 * Its memory is working space: what a call leaves there is read at once and never relied on by the next sentence.
 */
export interface Kernel {
  readonly multiply: (
    x: Address,
    rows: number,
    width: number,
    matrix: Address,
    columns: number,
    scale: Address,
    bias: Address,
    out: Address,
    stride: number,
  ) => void;
  readonly narrow: (x: Address, count: number, unit: number, positive: number, out: Address) => void;
  readonly lstm: (...asked: LstmArguments) => void;
  /** The same with inputs of 16 bits, of which `step` makes one. */
  readonly lstm16: (...asked: [...LstmArguments, step: number]) => void;
  readonly join: (
    rows: number,
    width: number,
    dependents: Address,
    heads: Address,
    head: Address,
    unit: number,
    out: Address,
  ) => void;
  readonly gather: (
    base: Address,
    count: number,
    parts: Address,
    weights: Address,
    width: number,
    out: Address,
  ) => void;
  readonly blend: (
    table: Address,
    width: number,
    scale: Address,
    count: number,
    rows: Address,
    weight: number,
    out: Address,
  ) => void;
  readonly score: (
    matrix: Address,
    rows: number,
    width: number,
    scale: Address,
    bias: Address,
    x: Address,
    positive: number,
    out: Address,
  ) => void;
}

/** The kernel with room for data: `reserve` gives the next free place, and the views show the whole memory. */
export interface Machine extends Kernel {
  readonly reserve: (bytes: number) => Address;
  readonly floats: Float32Array;
  readonly integers: Int32Array;
  readonly shorts: Int16Array;
  readonly bytes: Int8Array;
}

/** What the platform's WebAssembly gives (its types stand in the DOM library only). */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
};

interface Exports extends Kernel {
  readonly memory: { readonly buffer: ArrayBuffer; readonly grow: (pages: number) => number };
  readonly __heap_base: { readonly value: number };
}

const PAGE = 65536;

/** Starts the kernel with `bytes` of memory for data. */
export function startMachine(code: Uint8Array, bytes: number): Machine {
  const instance = new WebAssembly.Instance(new WebAssembly.Module(code), {});
  const exports = instance.exports as Exports;
  exports.memory.grow(Math.ceil(bytes / PAGE) + 1);
  let free = align(exports.__heap_base.value);
  const { buffer } = exports.memory;
  return {
    multiply: exports.multiply,
    narrow: exports.narrow,
    lstm: exports.lstm,
    lstm16: exports.lstm16,
    join: exports.join,
    gather: exports.gather,
    blend: exports.blend,
    score: exports.score,
    reserve: (size) => {
      const address = free;
      free = align(free + size);
      return address;
    },
    floats: new Float32Array(buffer),
    integers: new Int32Array(buffer),
    shorts: new Int16Array(buffer),
    bytes: new Int8Array(buffer),
  };
}

function align(address: number): number {
  return Math.ceil(address / 64) * 64;
}
