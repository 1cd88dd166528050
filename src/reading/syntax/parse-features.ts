import { below, type ParseState } from "./arc-hybrid.ts";
import { mix } from "./hashing.ts";

/** What the parser sees of each word: hash of the form, number of the tag, number of the coarse tag. The root and "none" come after the words. */
export interface ParseInput {
  readonly word: Int32Array;
  readonly tag: Int32Array;
}

/** How many features `parseFeatures` writes. */
export const PARSE_FEATURES = 54;

/** The parser's view of a tagged sentence. */
export function parseInput(words: Int32Array, tags: Int32Array): ParseInput {
  const size = tags.length;
  const word = new Int32Array(size + 2);
  const tag = new Int32Array(size + 2);
  word.set(words.subarray(0, size));
  tag.set(tags);
  word[size] = 101;
  tag[size] = 1001;
  word[size + 1] = 102;
  tag[size + 1] = 1002;
  return { word, tag };
}

/** Writes the features of a half-read sentence. */
export function parseFeatures(input: ParseInput, state: ParseState, features: Int32Array): void {
  const { word, tag } = input;
  const none = state.size + 1;
  const at = (index: number): number => (index < 0 || index > state.size ? none : index);
  const childOf = (children: Int32Array, index: number): number => (index > state.size ? none : at(children[index]!));
  const s0 = at(below(state, 0));
  const s1 = at(below(state, 1));
  const s2 = at(below(state, 2));
  const b0 = at(state.front);
  const b1 = at(state.front + 1);
  const b2 = at(state.front + 2);
  const s0l = childOf(state.left, s0);
  const s0r = childOf(state.right, s0);
  const s0r2 = childOf(state.right2, s0);
  const s0l2 = childOf(state.left2, s0);
  const s1l = childOf(state.left, s1);
  const s1r = childOf(state.right, s1);
  const b0l = childOf(state.left, b0);
  const b0l2 = childOf(state.left2, b0);
  const labelOf = (index: number): number => (index >= state.size ? -2 : state.label[index]!);
  const valency = (counts: Int32Array, index: number): number => (index > state.size ? 0 : Math.min(counts[index]!, 4));
  const gap = Math.min(b0 - s0, 6);
  const gap2 = Math.min(s0 - s1, 6);
  let slot = 0;
  const put = (a: number, b: number, c = 0): void => {
    features[slot] = mix(mix(mix(slot + 1, a), b), c);
    slot++;
  };
  const w0 = word[s0]!;
  const t0 = tag[s0]!;
  const w1 = word[s1]!;
  const t1 = tag[s1]!;
  const wb = word[b0]!;
  const tb = tag[b0]!;
  const tb1 = tag[b1]!;
  put(w0, t0);
  put(t0, 0);
  put(w1, t1);
  put(t1, 0);
  put(wb, tb);
  put(tb, 0);
  put(word[b1]!, tb1);
  put(tb1, 0);
  put(word[b2]!, tag[b2]!);
  put(tag[b2]!, 0);
  put(word[s2]!, tag[s2]!);
  put(tag[s2]!, 0);
  put(w0, wb);
  put(w0, tb);
  put(t0, wb);
  put(t0, tb, gap);
  put(w0, w1);
  put(w0, t1);
  put(t0, w1);
  put(t0, t1, gap2);
  put(w1, wb);
  put(w1, tb);
  put(t1, wb);
  put(t1, tb);
  put(t0, tb, tb1);
  put(w0, tb, tb1);
  put(t0, wb, tb1);
  put(t0, t1, tb);
  put(t1, w0, tb);
  put(t1, t0, wb);
  put(t0, t1, tag[s2]!);
  put(tb, tb1, tag[b2]!);
  put(t0, tag[s0l]!, tb);
  put(t0, tag[s0r]!, tb);
  put(t1, tag[s1r]!, t0);
  put(t1, tag[s1l]!, t0);
  put(t0, tb, tag[b0l]!);
  put(t0, t1, tag[s0r]!);
  put(t0, t1, tag[s0l]!);
  put(w0, labelOf(s0r), labelOf(s0r2));
  put(w0, labelOf(s0l), labelOf(s0l2));
  put(t0, labelOf(s0r), labelOf(s0r2));
  put(t0, labelOf(s0l), labelOf(s0l2));
  put(wb, labelOf(b0l), labelOf(b0l2));
  put(tb, labelOf(b0l), labelOf(b0l2));
  put(w1, labelOf(s1r), labelOf(s1l));
  put(t1, labelOf(s1r), t0);
  put(word[s0r]!, t0, t1);
  put(word[s0l]!, t0, t1);
  put(word[b0l]!, tb, t0);
  put(w0, valency(state.leftCount, s0), valency(state.rightCount, s0));
  put(t0, valency(state.leftCount, s0), valency(state.rightCount, s0) * 8 + valency(state.leftCount, b0));
  put(w1, tag[s0l]!, w0);
  put(wb, t0, word[s0l]!);
}
