import type { Token } from "../../model/syntax.ts";
import terms from "./terms.json" with { type: "json" };

/** What a term speaks of: fighting, arms, ways out of it, nuclear matters, diplomacy, parties to conflicts, or another field. */
export type Field = keyof typeof terms;

export const FIELDS = Object.keys(terms) as readonly Field[];

/** A term found at a token. */
export interface Hit {
  readonly token: number;
  readonly field: Field;
  readonly term: string;
}

interface Entry {
  readonly words: readonly string[];
  readonly field: Field;
  readonly term: string;
}

const BY_FIRST: ReadonlyMap<string, readonly Entry[]> = indexed();

function indexed(): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const field of FIELDS) {
    for (const term of terms[field]) {
      const words = term.replaceAll("-", " - ").split(" ");
      const first = words[0] ?? "";
      index.set(first, [...(index.get(first) ?? []), { words, field, term }]);
    }
  }
  for (const entries of index.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** The terms of all fields among the tokens, the longest at each place. */
export function termsIn(tokens: readonly Token[]): readonly Hit[] {
  const hits: Hit[] = [];
  let at = 0;
  while (at < tokens.length) {
    const entry = longestAt(tokens, at);
    if (entry !== undefined) hits.push({ token: at, field: entry.field, term: entry.term });
    at += entry?.words.length ?? 1;
  }
  return hits;
}

function longestAt(tokens: readonly Token[], at: number): Entry | undefined {
  const entries = BY_FIRST.get(tokens[at]?.lower ?? "");
  return entries?.find((entry) => entry.words.every((word, offset) => tokens[at + offset]?.lower === word));
}
