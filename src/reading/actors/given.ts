import type { Lexicon } from "../../model/lexicon.ts";
import { foldWord } from "../../model/name-words.ts";
import { onceFor } from "../../model/once.ts";
import given from "./given-names.cues.json" with { type: "json" };

const FEMALE = new Set(given.female);

/** Whether a folded word is a given name: of the lexicon's list, of women's names, or of a person whom the lexicon knows. */
export function isGiven(lexicon: Lexicon, word: string): boolean {
  return lexicon.givenNames.has(word) || FEMALE.has(word) || firstNames(lexicon).has(word);
}

/** Whether a folded word is a given name of women. */
export function isWomans(word: string): boolean {
  return FEMALE.has(word);
}

const firstNames = onceFor(
  (lexicon: Lexicon) => lexicon,
  ({ people, officeNames, names }): ReadonlySet<string> => {
    const first = [...people.values()]
      .map(({ name }) => name.split(" "))
      .filter((parts) => parts.length > 1)
      .map(([given = ""]) => foldWord(given));
    return new Set(first.filter((word) => word.length > 2 && !officeNames.has(word) && !names.has(word)));
  },
);
