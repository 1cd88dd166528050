import type { Quantity } from "../../model/quantity.ts";
import type { Token } from "../../model/syntax.ts";
import phrases from "./bounds.json" with { type: "json" };

type BoundKind = "least" | "most" | "near" | "about" | "exact";

/** A bound that stands by a number, and where it begins or ends. */
export interface Bound {
  readonly kind: BoundKind;
  readonly first: number;
  readonly next: number;
}

interface Phrase {
  readonly words: readonly string[];
  readonly kind: BoundKind;
}

const phrase = ([text, kind]: readonly [string, string]): Phrase => ({
  words: text.split(" "),
  kind: kind as BoundKind,
});
const AFTER: readonly Phrase[] = Object.entries(phrases.after).map(phrase);
/** Phrases before a number by their last word, the longest first. */
const BEFORE: ReadonlyMap<string, readonly Phrase[]> = byLastWord(Object.entries(phrases.before).map(phrase));

function byLastWord(all: readonly Phrase[]): ReadonlyMap<string, readonly Phrase[]> {
  const out = new Map<string, Phrase[]>();
  for (const one of all) {
    const last = one.words.at(-1) ?? "";
    out.set(
      last,
      [...(out.get(last) ?? []), one].sort((a, b) => b.words.length - a.words.length),
    );
  }
  return out;
}

/** "at least", "some", "up to" before token `at`. */
export function boundBefore(tokens: readonly Token[], at: number, floor: number): Bound | undefined {
  for (const { words, kind } of BEFORE.get(tokens[at - 1]?.lower ?? "") ?? []) {
    const first = at - words.length;
    if (first >= floor && words.every((word, i) => tokens[first + i]?.lower === word)) return { kind, first, next: at };
  }
  return undefined;
}

/** "or more", "or so" after a number. */
export function boundAfter(tokens: readonly Token[], at: number): Bound | undefined {
  for (const { words, kind } of AFTER) {
    if (words.every((word, i) => tokens[at + i]?.lower === word)) return { kind, first: at, next: at + words.length };
  }
  return undefined;
}

/** The value with its bound: "at least 12" has no upper end, "up to 12" no lower, "nearly 12" is a little less. */
export function withBound(value: Quantity, kind: BoundKind): Quantity {
  const { least, most, ...rest } = value;
  if (kind === "least") return { ...rest, ...(least === undefined ? {} : { least }) };
  if (kind === "most") return { ...rest, ...(most === undefined ? { ...value } : { most }) };
  if (kind === "near") return most === undefined ? { ...value, about: true } : { ...rest, most, about: true };
  return kind === "about" ? { ...value, about: true } : value;
}
