import { hashText, mix } from "./hashing.ts";
import { affixHash, titleCase, type WordForm, wordForm } from "./word-form.ts";

/** The numbers that the tagger sees of each word of a sentence, with two places of padding at either end. */
export interface TagInput {
  readonly size: number;
  readonly word: Int32Array;
  readonly suffix: Int32Array;
  readonly ending: Int32Array;
  readonly prefix: Int32Array;
  readonly shape: Int32Array;
  readonly title: number;
}

/** How many features `tagFeatures` writes. */
export const TAG_FEATURES = 24;

const PAD = 2;

/** Makes the tagger's view of a sentence. */
export function tagInput(words: readonly string[]): TagInput {
  const forms = words.map(wordForm);
  const column = (number: (form: WordForm) => number): Int32Array => {
    const numbers = new Int32Array(forms.length + 2 * PAD);
    for (let index = 0; index < forms.length; index++) numbers[index + PAD] = number(forms[index]!);
    return numbers;
  };
  return {
    size: forms.length,
    word: column((form) => hashText(form.lower)),
    suffix: column((form) => affixHash(form.lower, 3, "end")),
    ending: column((form) => affixHash(form.lower, 2, "end")),
    prefix: column((form) => affixHash(form.lower, 3, "start")),
    shape: column((form) => hashText(form.shape)),
    title: titleCase(forms),
  };
}

/** Writes the features of word `index`, given the tags of the two words before it (-1 where there is none). */
export function tagFeatures(input: TagInput, index: number, last: number, before: number, features: Int32Array): void {
  const { word, suffix, ending, prefix, shape, title } = input;
  const here = index + PAD;
  let slot = 0;
  const put = (a: number, b: number): void => {
    features[slot] = mix(mix(slot + 1, a), b);
    slot++;
  };
  const form = word[here]!;
  const cased = shape[here]! ^ (index === 0 ? 77 : 0);
  put(form, 0);
  put(form, cased);
  put(suffix[here]!, cased);
  put(suffix[here]!, 0);
  put(ending[here]!, 0);
  put(prefix[here]!, 0);
  put(cased, title);
  put(last, 0);
  put(last, before);
  put(last, form);
  put(last, suffix[here]!);
  put(last, cased);
  put(word[here - 1]!, 0);
  put(word[here - 1]!, form);
  put(word[here - 2]!, last);
  put(word[here + 1]!, 0);
  put(word[here + 1]!, form);
  put(word[here + 2]!, 0);
  put(suffix[here + 1]!, last);
  put(suffix[here + 1]!, suffix[here]!);
  put(shape[here + 1]!, cased);
  put(mix(word[here - 1]!, word[here + 1]!), 0);
  put(word[here + 1]!, word[here + 2]!);
  put(before, form);
}
