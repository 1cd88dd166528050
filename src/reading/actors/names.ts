import type { Lexicon, NameEntry } from "../../model/lexicon.ts";
import { onceFor } from "../../model/once.ts";
import { isCapital, matchName, type Row, Shape } from "./row.ts";

/** Articles of Arabic names, which texts write small. */
const ARTICLES = new Set(["al", "el"]);

/** A name of the lexicon in the text: tokens `[from, to)` and all that it may mean. */
export interface FoundName {
  readonly from: number;
  readonly to: number;
  readonly entries: readonly NameEntry[];
}

/** The longest lexicon name that begins at each token, where it is written as such a name is written. */
export function namesOf(row: Row, lexicon: Lexicon): readonly (FoundName | undefined)[] {
  const found: (FoundName | undefined)[] = new Array(row.tokens.length);
  const small = openingSmall(lexicon);
  for (let at = 0; at < row.tokens.length; at++) {
    const word = row.words[at] ?? "";
    if (row.shapes[at] === Shape.lower && !small.has(word)) continue;
    const entries = lexicon.names.get(word);
    if (entries !== undefined) found[at] = longestName(row, entries, at);
  }
  return found;
}

/** The first words of names that may open with a small letter. */
const openingSmall = onceFor(
  (lexicon: Lexicon) => lexicon,
  ({ names }): ReadonlySet<string> =>
    new Set([...names].filter(([, entries]) => entries.some(opensSmall)).map(([word]) => word)),
);

function opensSmall({ name, words }: NameEntry): boolean {
  return !isUpper(name.charCodeAt(0)) || ARTICLES.has(words[0] ?? "");
}

function longestName(row: Row, entries: readonly NameEntry[], at: number): FoundName | undefined {
  let to = -1;
  const kept: NameEntry[] = [];
  const lower = row.shapes[at] === Shape.lower;
  for (const entry of entries) {
    if (to > 0 && kept[0] !== undefined && entry.words.length < kept[0].words.length) break;
    if (lower && !opensSmall(entry)) continue;
    const end = matchName(row, entry.words, at);
    if (end < 0 || !isWritten(row, entry, at, end)) continue;
    // "Freedonia's Firefly" is no name of a person called Freedonia Firefly.
    if (entry.actor.kind === "person" && row.words.slice(at, end).includes("'s")) continue;
    to = end;
    kept.push(entry);
  }
  return to < 0 ? undefined : { from: at, to, entries: kept };
}

/** An exact entry must stand in its own letters; any other name needs a capital where it has one. */
function isWritten(row: Row, entry: NameEntry, from: number, to: number): boolean {
  if (entry.exact) {
    let written = "";
    for (let i = from; i < to; i++) written += row.tokens[i]?.text ?? "";
    return plain(written) === plain(entry.name);
  }
  const first = entry.name.charAt(0);
  if (first === first.toLowerCase() && first !== first.toUpperCase()) return hasCapital(row, from, to);
  if (row.shapes[from] === Shape.lower) return ARTICLES.has(entry.words[0] ?? "") && isCapital(row, to - 1);
  return isCapital(row, from) || row.shapes[from] === Shape.figure;
}

function hasCapital(row: Row, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isCapital(row, i)) return true;
  return false;
}

function plain(name: string): string {
  return name.replace(/[^\p{L}\p{N}]/gu, "");
}

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}
