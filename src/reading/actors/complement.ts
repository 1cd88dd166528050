import { isGiven } from "./given.ts";
import type { Reader } from "./reader.ts";
import { isCapital, Shape } from "./row.ts";

const LINKS = new Set(["for", "of", "on", "to"]);
const INNER = new Set(["and", "the", "of", "&", ","]);

/** Token after what an office is for, where a given name follows it: "Minister for Water and Fields | Rufus Firefly". */
export function complementEnd(reader: Reader, at: number): number {
  const { row, lexicon } = reader;
  if (!LINKS.has(row.words[at] ?? "")) return at;
  for (let i = at + 2; i < at + 9 && row.sentenceOf[i] === row.sentenceOf[at]; i++) {
    const word = row.words[i] ?? "";
    if (isCapital(row, i) && isGiven(lexicon, word) && isCapital(row, i + 1) && row.words[i - 1] !== "the") return i;
    if (!isCapital(row, i) && !INNER.has(word) && row.shapes[i] !== Shape.lower) return at;
  }
  return at;
}
