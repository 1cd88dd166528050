import classes from "./word-classes.json" with { type: "json" };

/** The number of each class of words that events are read by, in the order of `word-classes.json`. */
export const CLASS_NAMES: readonly string[] = Object.keys(classes);

const NONE: readonly number[] = [];

const CLASSES: ReadonlyMap<string, readonly number[]> = classesByWord();

function classesByWord(): ReadonlyMap<string, readonly number[]> {
  const byWord = new Map<string, number[]>();
  for (const [index, words] of Object.values(classes).entries()) {
    for (const word of new Set(words)) byWord.set(word, [...(byWord.get(word) ?? []), index]);
  }
  return byWord;
}

/** The classes of a lemma: `condemn` accuses; `strike` may attack, protest or close a deal, and has all of these. */
export function classesOf(lemma: string): readonly number[] {
  return CLASSES.get(lemma) ?? NONE;
}
