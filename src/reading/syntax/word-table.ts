import type { Matrix } from "../packed-matrices.ts";
import { FRESH_WORDS, KEPT_WORDS, type NetworkMemory, UNITS } from "./network-memory.ts";
import type { SyntaxWeights } from "./syntax-weights.ts";
import { gramRows, partRows, wordForm } from "./word-form.ts";

/** Projections of words for the first layer, kept by spelling, since a word's vector never depends on its neighbours. */
export interface WordTable {
  /** Where each word's projection stands, in the order of the words; at most `KEPT_WORDS` different ones. */
  readonly place: (words: readonly string[]) => Int32Array;
}

/** An empty table; it forgets everything when it is full. */
export function wordTable(weights: SyntaxWeights, memory: NetworkMemory): WordTable {
  const kept = new Map<string, number>();
  return {
    place: (words) => {
      const unseen = [...new Set(words.filter((word) => !kept.has(word)))];
      if (kept.size + unseen.length > KEPT_WORDS) {
        kept.clear();
        return Int32Array.from(placeAll(weights, memory, kept, words, [...new Set(words)]));
      }
      return Int32Array.from(placeAll(weights, memory, kept, words, unseen));
    },
  };
}

function placeAll(
  weights: SyntaxWeights,
  memory: NetworkMemory,
  kept: Map<string, number>,
  words: readonly string[],
  unseen: readonly string[],
): number[] {
  for (let from = 0; from < unseen.length; from += FRESH_WORDS) {
    project(weights, memory, unseen.slice(from, from + FRESH_WORDS), kept.size);
    for (const word of unseen.slice(from, from + FRESH_WORDS)) kept.set(word, kept.size);
  }
  return words.map((word) => kept.get(word) ?? 0);
}

/** Reckons the projections of a few words and puts them at `place` and after. */
function project(weights: SyntaxWeights, memory: NetworkMemory, words: readonly string[], place: number): void {
  const { machine, placed, fresh, kept } = memory;
  const { matrix, scale, bias, rows, width } = placed.input1;
  for (const [index, word] of words.entries()) writeVector(weights, machine.shorts, fresh / 2 + index * width, word);
  machine.multiply(fresh, words.length, width, matrix, rows, scale, bias, kept + 4 * place * rows, rows);
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
