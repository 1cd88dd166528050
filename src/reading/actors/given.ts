import type { Lexicon } from "../../model/lexicon.ts";
import { foldWord } from "../../model/name-words.ts";
import given from "./given-names.cues.json" with { type: "json" };

const FEMALE = new Set(given.female);
const known = new WeakMap<Lexicon, ReadonlySet<string>>();

/** Whether a folded word is a given name: of the lexicon's list, of women's names, or of a person whom the lexicon knows. */
export function isGiven(lexicon: Lexicon, word: string): boolean {
  return lexicon.givenNames.has(word) || FEMALE.has(word) || firstNames(lexicon).has(word);
}

/** Whether a folded word is a given name of women. */
export function isWomans(word: string): boolean {
  return FEMALE.has(word);
}

function firstNames(lexicon: Lexicon): ReadonlySet<string> {
  let names = known.get(lexicon);
  if (names === undefined) {
    const made = new Set<string>();
    for (const person of lexicon.people.values()) {
      const parts = person.name.split(" ");
      const first = foldWord(parts[0] ?? "");
      if (parts.length > 1 && first.length > 2 && !lexicon.officeNames.has(first) && !lexicon.names.has(first))
        made.add(first);
    }
    names = made;
    known.set(lexicon, names);
  }
  return names;
}
