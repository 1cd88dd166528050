import type { Token } from "../../model/syntax.ts";
import words from "./attributive.json" with { type: "json" };

const DETERMINERS = new Set(words.determiners);
const NOT_NOUNS = new Set(words.not_nouns);

/**
 * Whether the time of tokens `[first, last)` belongs to the noun behind it, as in "the 2015 nuclear deal", "a January
 * truce": it dates that thing and not what the clause tells of it.
 */
export function isAttributive(tokens: readonly Token[], first: number, last: number): boolean {
  const before = tokens[first - 1]?.lower ?? "";
  const opens = DETERMINERS.has(before) || DETERMINERS.has(tokens[first]?.lower ?? "");
  const next = tokens[last];
  return (
    opens && next !== undefined && /^[a-z]/.test(next.text) && !NOT_NOUNS.has(next.lower) && !next.lower.endsWith("ed")
  );
}
