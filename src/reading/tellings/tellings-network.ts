import { onceFor } from "../../model/once.ts";
import type { Telling, ToldKind } from "../../model/telling.ts";
import type { Address, Placed } from "../kernel.ts";
import { softmax } from "../softmax.ts";
import { SLOTS } from "./slots.ts";
import { KEPT, layOut, MOST, type TellingsMemory } from "./tellings-memory.ts";
import type { TellingsModel } from "./tellings-model.ts";

/** What is told of a report, a sentence or a word: the words of some slots, of which the mean counts, and flags, each of which counts once. */
export interface Told {
  /** The number of the first slot; the others follow. */
  readonly slot: number;
  readonly words: readonly (readonly string[])[];
  readonly flags: readonly string[];
}

/**
 * The network: its hidden layer is the sum of what is told of a report, of a sentence in it and of a word in that.
 * Each sum stands on the one before: a report is told first, then a sentence of it, then the words of that, one after the other.
 */
export interface TellingsNetwork {
  readonly tell: (layer: "report" | "sentence" | "word", told: Told) => void;
  /** The probability of each kind, for the word told last. */
  readonly kinds: () => Float32Array;
  /** The most probable status of a kind, for the word told last. */
  readonly status: (kind: ToldKind) => Telling["status"];
}

/** The mean of more words than these (a sentence, a report) is projected as one, and not kept. */
const FEW = 8;

/** The network of a model; made once. */
export const networkOf = onceFor((model: TellingsModel) => model, networkFrom);

function networkFrom(model: TellingsModel): TellingsNetwork {
  const memory = layOut(model);
  const { machine, layers } = memory;
  const sum = sumOfParts(memory);
  const addWords = wordsAdder(model, memory, sum);
  const addFlags = flagsAdder(model, memory, sum);
  const base = { report: memory.hidden.bias, sentence: layers.report, word: layers.sentence };
  const scores = ({ matrix, rows, width, scale, bias }: Placed): Float32Array => {
    machine.score(matrix, rows, width, scale, bias, layers.word, 1, memory.scores);
    return machine.floats.subarray(memory.scores / 4, memory.scores / 4 + rows);
  };
  return {
    tell: (layer, { slot, words, flags }) => {
      sum.begin();
      addWords(slot, words);
      addFlags(flags);
      sum.write(base[layer], layers[layer]);
    },
    kinds: () => softmax(scores(memory.kind)),
    status: (kind) => {
      const own = model.statuses.flatMap((name, row) => (name.startsWith(`${kind} `) ? [row] : []));
      const told = scores(memory.status);
      const odds = softmax(Float32Array.from(own, (row) => told[row]!));
      const best = odds.reduce((most, value, at) => (value > odds[most]! ? at : most), 0);
      const name = model.statuses[own[best]!]!.slice(kind.length + 1);
      return { name, probability: Math.round(odds[best]! * 1000) / 1000 };
    },
  };
}

/** A sum that is listed part by part and then added up at once. */
interface Sum {
  readonly begin: () => void;
  readonly add: (part: Address, weight: number) => void;
  /** Writes what stands at `base` and all parts, added up, to `out`. */
  readonly write: (base: Address, out: Address) => void;
}

function sumOfParts({ machine, parts, weights, units }: TellingsMemory): Sum {
  const { integers, floats } = machine;
  let count = 0;
  return {
    begin: () => {
      count = 0;
    },
    add: (part, weight) => {
      if (count === MOST) return;
      integers[parts / 4 + count] = part;
      floats[weights / 4 + count] = weight;
      count++;
    },
    write: (base, out) => machine.gather(base, count, parts, weights, units, out),
  };
}

/** What the words of slots add. What a word adds never depends on its neighbours: it is reckoned once and kept. */
function wordsAdder({ words }: TellingsModel, memory: TellingsMemory, sum: Sum) {
  const { machine, word, hidden, units, projections } = memory;
  /** By slot and word the number of its projection, from 1; 0 where it has none. */
  const known = new Int32Array(SLOTS.length * word.rows);
  let count = 0;
  const projection = (place: number): Address => projections + 4 * units * place;
  const project = (slot: number, rows: readonly number[], weight: number, place: number): void => {
    machine.integers.set(rows, memory.rows / 4);
    machine.blend(word.matrix, word.width, word.scale, rows.length, memory.rows, weight, memory.mean);
    const own = hidden.matrix + slot * units * hidden.width;
    machine.score(own, units, hidden.width, hidden.scale, memory.zero, memory.mean, 0, projection(place));
  };
  const addEach = (slot: number, among: readonly string[]): void => {
    for (const each of among) {
      const row = words.get(each);
      if (row === undefined) continue;
      const at = slot * word.rows + row;
      if (known[at] === 0) {
        project(slot, [row], 1, count++);
        known[at] = count;
      }
      sum.add(projection(known[at]! - 1), 1 / among.length);
    }
  };
  return (first: number, slots: readonly (readonly string[])[]): void => {
    if (count + slots.length * FEW > KEPT) {
      known.fill(0);
      count = 0;
    }
    for (const [index, among] of slots.entries()) {
      const slot = first + index;
      if (among.length <= FEW) addEach(slot, among);
      else {
        project(slot, among.flatMap((each) => words.get(each) ?? []).slice(0, MOST), 1 / among.length, KEPT + slot);
        sum.add(projection(KEPT + slot), 1);
      }
    }
  };
}

function flagsAdder({ flags, matrices }: TellingsModel, memory: TellingsMemory, sum: Sum) {
  /** In which turn a flag was added last. */
  const last = new Int32Array(matrices.flag.rows);
  let turn = 0;
  return (told: readonly string[]): void => {
    turn++;
    for (const flag of told) {
      const row = flags.get(flag);
      if (row === undefined || last[row] === turn) continue;
      last[row] = turn;
      sum.add(memory.flags + 4 * memory.units * row, 1);
    }
  };
}
