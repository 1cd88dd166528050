import words from "./page-words.json" with { type: "json" };

/** One of the word lists of pages, as a set. */
export function wordSet(name: keyof typeof words): ReadonlySet<string> {
  return new Set(words[name].split(" "));
}
