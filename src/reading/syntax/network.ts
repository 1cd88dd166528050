import type { Address, LstmArguments, Placed } from "../kernel.ts";
import { bestTree } from "./best-tree.ts";
import { layOut, type NetworkMemory, ROWS, UNITS } from "./network-memory.ts";
import type { SyntaxWeights } from "./syntax-weights.ts";
import { type WordTable, wordTable } from "./word-table.ts";

/** What the network says of one sentence, by numbers of tags and labels; a head of 0 is the root, word 1 the first. */
export interface Guess {
  readonly tags: Int32Array;
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

/** The network ready to read: sentences of at most `LONGEST` words, tagged and parsed. */
export interface Network {
  readonly read: (sentences: readonly (readonly string[])[]) => Guess[];
}

/** Starts the network; its memory belongs to it alone. */
export function startNetwork(weights: SyntaxWeights, kernel: Uint8Array): Network {
  const memory = layOut(weights, kernel);
  const table = wordTable(weights, memory);
  return {
    read: (sentences) => inBatches(sentences).flatMap((batch) => readBatch(weights, memory, table, batch)),
  };
}

/** The sentences in turn, as many at once as there are rows for. */
function inBatches(sentences: readonly (readonly string[])[]): (readonly string[])[][] {
  const batches: (readonly string[])[][] = [];
  let used = ROWS;
  for (const sentence of sentences) {
    const rows = sentence.length + 1;
    if (used + rows > ROWS) {
      batches.push([]);
      used = 0;
    }
    used += rows;
    batches.at(-1)?.push(sentence);
  }
  return batches;
}

/** Where each sentence of a batch stands: `first` is the row of its root, its words follow. */
interface Lane {
  readonly words: readonly string[];
  readonly first: number;
}

function readBatch(
  weights: SyntaxWeights,
  memory: NetworkMemory,
  table: WordTable,
  sentences: readonly (readonly string[])[],
): Guess[] {
  let rows = 0;
  const lanes = sentences.map((words): Lane => {
    const first = rows;
    rows += words.length + 1;
    return { words, first };
  });
  arrange(memory, table, lanes);
  const { placed } = memory;
  firstLayer(memory, lanes.length);
  times(memory, memory.first16, rows, placed.tag, memory.tags);
  const tags = lanes.map(({ words, first }) =>
    winners(memory, memory.tags, placed.tag.rows, first + 1, words.length, 0, weights.tags.length),
  );
  times(memory, memory.first16, rows, placed.input2, memory.second);
  secondLayer(memory, lanes.length);
  plantRoots(weights, memory, lanes);
  const heads = findHeads(memory, lanes, rows);
  const labels = findLabels(weights, memory, lanes, rows, heads);
  return tags.map((tags, index) => ({ tags, heads: heads[index]!, labels: labels[index]! }));
}

/** Writes where the lanes stand, longest first, and where each word's projection is kept. */
function arrange(memory: NetworkMemory, table: WordTable, lanes: readonly Lane[]): void {
  const { integers } = memory.machine;
  const sorted = [...lanes].sort((a, b) => b.words.length - a.words.length);
  for (const [lane, { words, first }] of sorted.entries()) {
    integers[memory.start / 4 + lane] = first + 1;
    integers[memory.length / 4 + lane] = words.length;
  }
  const words = lanes.flatMap((lane) => lane.words);
  const places = table.place(words);
  let word = 0;
  for (const lane of lanes) {
    for (let index = 0; index < lane.words.length; index++) {
      integers[memory.place / 4 + lane.first + 1 + index] = places[word++]!;
    }
  }
}

/** The first layer in both directions, on the projections of the words. */
function firstLayer(memory: NetworkMemory, lanes: number): void {
  const { placed, machine, hidden, kept, place, first16 } = memory;
  for (const [backward, by] of [placed.forward1, placed.backward1].entries()) {
    const inputs = kept + backward * 8 * hidden;
    machine.lstm16(...lstmOf(memory, lanes, backward, by, inputs, place, first16), 1 / UNITS.projected);
  }
}

/** The second layer in both directions, on the first. */
function secondLayer(memory: NetworkMemory, lanes: number): void {
  const { placed, machine, hidden, second, identity, second16 } = memory;
  for (const [backward, by] of [placed.forward2, placed.backward2].entries()) {
    machine.lstm(...lstmOf(memory, lanes, backward, by, second + backward * 16 * hidden, identity, second16));
  }
}

function lstmOf(
  memory: NetworkMemory,
  lanes: number,
  backward: number,
  { matrix, scale }: Placed,
  inputs: Address,
  place: Address,
  out: Address,
): LstmArguments {
  const { hidden, start, length, zero, gates, cells, states } = memory;
  const outs = out + backward * 2 * hidden;
  return [
    lanes,
    start,
    length,
    backward,
    hidden,
    matrix,
    scale,
    zero,
    inputs,
    place,
    8 * hidden,
    gates,
    cells,
    states,
    outs,
    2 * hidden,
    UNITS.state,
  ];
}

function times(memory: NetworkMemory, x: Address, rows: number, by: Placed, out: Address): void {
  memory.machine.multiply(x, rows, by.width, by.matrix, by.rows, by.scale, by.bias, out, by.rows);
}

/** Puts the root's vector into the first row of each sentence. */
function plantRoots(weights: SyntaxWeights, memory: NetworkMemory, lanes: readonly Lane[]): void {
  const { root } = weights.matrices;
  const { shorts } = memory.machine;
  for (const { first } of lanes) {
    const at = memory.second16 / 2 + first * root.width;
    for (let index = 0; index < root.width; index++) {
      shorts[at + index] = Math.round(
        Math.max(-1.99, Math.min(1.99, root.weights[index]! * root.scale[0]!)) * UNITS.state,
      );
    }
  }
}

function findHeads(memory: NetworkMemory, lanes: readonly Lane[], rows: number): Int32Array[] {
  const { machine, placed } = memory;
  const arc = placed.arcHead.rows;
  times(memory, memory.second16, rows, placed.arcDependent, memory.dependents);
  machine.narrow(memory.dependents, rows * arc, UNITS.head, 1, memory.narrowed);
  times(memory, memory.narrowed, rows, placed.bilinear, memory.dependents);
  machine.narrow(memory.dependents, rows * arc, UNITS.bilinear, 0, memory.bilinear16);
  times(memory, memory.second16, rows, placed.arcHead, memory.heads);
  machine.narrow(memory.heads, rows * arc, UNITS.head, 1, memory.heads16);
  return lanes.map(({ words, first }) => {
    const size = words.length;
    const stride = Math.ceil((size + 1) / 4) * 4;
    const x = memory.bilinear16 + 2 * (first + 1) * arc;
    const matrix = memory.heads16 + 2 * first * arc;
    machine.multiply(x, size, arc, matrix, stride, memory.arcScale, memory.zero, memory.scores, stride);
    const from = memory.scores / 4;
    return bestTree({ at: machine.floats.subarray(from, from + size * stride), stride, size });
  });
}

function findLabels(
  weights: SyntaxWeights,
  memory: NetworkMemory,
  lanes: readonly Lane[],
  rows: number,
  heads: readonly Int32Array[],
): Int32Array[] {
  const { machine, placed } = memory;
  times(memory, memory.second16, rows, placed.labelDependent, memory.dependents);
  times(memory, memory.second16, rows, placed.labelHead, memory.heads);
  for (const [lane, { first, words }] of lanes.entries()) {
    for (let index = 0; index <= words.length; index++) {
      machine.integers[memory.head / 4 + first + index] = first + (index === 0 ? 0 : heads[lane]![index - 1]!);
    }
  }
  machine.join(
    rows,
    placed.labelHead.rows,
    memory.dependents,
    memory.heads,
    memory.head,
    UNITS.joined,
    memory.narrowed,
  );
  times(memory, memory.narrowed, rows, placed.label, memory.labels);
  return lanes.map(({ words, first }, lane) => {
    const labels = winners(memory, memory.labels, placed.label.rows, first + 1, words.length, 1, weights.labels.length);
    for (let index = 0; index < labels.length; index++) if (heads[lane]![index] === 0) labels[index] = 0;
    return labels;
  });
}

/** For each of `count` rows from row `first`, the number of its highest score from `from` to `to`. */
function winners(
  memory: NetworkMemory,
  scores: Address,
  stride: number,
  first: number,
  count: number,
  from: number,
  to: number,
): Int32Array {
  const { floats } = memory.machine;
  const won = new Int32Array(count);
  for (let row = 0; row < count; row++) {
    const at = scores / 4 + (first + row) * stride;
    let winner = from;
    for (let choice = from + 1; choice < to; choice++) if (floats[at + choice]! > floats[at + winner]!) winner = choice;
    won[row] = winner;
  }
  return won;
}
