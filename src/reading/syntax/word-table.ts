import type { Matrix } from "../packed-matrices.ts";
import { FRESH_WORDS, KEPT_WORDS, type NetworkMemory, UNITS } from "./network-memory.ts";
import type { SyntaxWeights } from "./syntax-weights.ts";
import { gramRows, partRows, wordForm } from "./word-form.ts";

/** Projections of words for the first layer, kept by spelling, since a word's vector never depends on its neighbours. */
export interface WordTable {
  /** Where each word's projection stands, in the order of the words; at most `KEPT_WORDS` / 2 different ones. */
  readonly place: (words: readonly string[]) => Int32Array;
}

/** Half of the table: its words with their places, which follow on each other from `first`. */
interface Half {
  readonly first: number;
  readonly places: Map<string, number>;
}

const HALF = KEPT_WORDS / 2;

/** An empty table. It fills half by half: where one has no room, the other is forgotten and filled, and what is asked for again moves there. */
export function wordTable(weights: SyntaxWeights, memory: NetworkMemory): WordTable {
  let filling: Half = { first: 0, places: new Map() };
  let full: Half = { first: HALF, places: new Map() };
  return {
    place: (words) => {
      const wanted = new Set(words);
      if (filling.places.size + wanted.size > HALF) {
        [filling, full] = [full, filling];
        filling.places.clear();
      }
      const { first, places } = filling;
      const unseen: string[] = [];
      for (const word of wanted) {
        if (places.has(word)) continue;
        const place = full.places.get(word);
        if (place === undefined) unseen.push(word);
        else {
          move(memory, place, first + places.size);
          places.set(word, first + places.size);
        }
      }
      for (let from = 0; from < unseen.length; from += FRESH_WORDS) {
        const fresh = unseen.slice(from, from + FRESH_WORDS);
        project(weights, memory, fresh, first + places.size);
        for (const word of fresh) places.set(word, first + places.size);
      }
      return Int32Array.from(words, (word) => places.get(word) ?? 0);
    },
  };
}

/** Copies the projection of a word to another place. */
function move({ machine, placed, kept }: NetworkMemory, from: number, to: number): void {
  const { rows } = placed.input1;
  const at = kept / 2 + from * rows;
  machine.shorts.copyWithin(kept / 2 + to * rows, at, at + rows);
}

/** Reckons the projections of a few words and puts them at `place` and after. */
function project(weights: SyntaxWeights, memory: NetworkMemory, words: readonly string[], place: number): void {
  const { machine, placed, fresh, projected, kept } = memory;
  const { matrix, scale, bias, rows, width } = placed.input1;
  for (const [index, word] of words.entries()) writeVector(weights, machine.shorts, fresh / 2 + index * width, word);
  machine.multiply(fresh, words.length, width, matrix, rows, scale, bias, projected, rows);
  machine.narrow(projected, words.length * rows, UNITS.projected, 0, kept + 2 * place * rows);
}

/** Writes a word's vector: the word itself, the mean of its runs of letters, its parts. */
function writeVector(weights: SyntaxWeights, shorts: Int16Array, at: number, word: string): void {
  const form = wordForm(word);
  const { matrices, sizes } = weights;
  const [suffix, ending, prefix, shape] = partRows(form, sizes);
  const parts: readonly (readonly [Matrix, readonly number[]])[] = [
    [matrices.word, [weights.words.get(form.lower) ?? 0]],
    [matrices.gram, gramRows(form, sizes)],
    [matrices.suffix, [suffix]],
    [matrices.ending, [ending]],
    [matrices.prefix, [prefix]],
    [matrices.shape, [shape]],
  ];
  let slot = at;
  for (const [matrix, rows] of parts) {
    writeMean(matrix, rows, shorts, slot);
    slot += matrix.width;
  }
}

function writeMean({ weights, scale, width }: Matrix, rows: readonly number[], shorts: Int16Array, at: number): void {
  const count = rows.length;
  for (let index = 0; index < width; index++) {
    let sum = 0;
    for (let part = 0; part < count; part++) {
      const row = rows[part]!;
      sum += weights[row * width + index]! * scale[row]!;
    }
    const value = Math.round((sum / count) * UNITS.input);
    shorts[at + index] = Math.max(-32767, Math.min(32767, value));
  }
}
