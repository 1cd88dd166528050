import { type Linear, scoreClasses } from "./linear.ts";
import { TAG_FEATURES, tagFeatures, tagInput } from "./tag-features.ts";

/** Tags a sentence from left to right: the number of each word's tag. */
export function tagWords(linear: Linear, words: readonly string[]): Int32Array {
  const input = tagInput(words);
  const tags = new Int32Array(input.size);
  const features = new Int32Array(TAG_FEATURES);
  const scores = new Float32Array(linear.classes);
  for (let index = 0; index < input.size; index++) {
    tagFeatures(input, index, tags[index - 1] ?? -1, tags[index - 2] ?? -1, features);
    scoreClasses(linear, features, TAG_FEATURES, scores);
    tags[index] = best(scores);
  }
  return tags;
}

/** The number of the highest score. */
export function best(scores: Float32Array): number {
  let winner = 0;
  for (let label = 1; label < scores.length; label++) if (scores[label]! > scores[winner]!) winner = label;
  return winner;
}
