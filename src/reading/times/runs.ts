import type { Doc } from "../../model/doc.ts";
import type { Token } from "../../model/syntax.ts";
import { type Atom, atomsOf } from "./atoms.ts";
import { VOCABULARY } from "./vocabulary.ts";

/** A stretch of words that may stand in a time expression, at least one of which may head it. */
export interface Run {
  readonly first: number;
  readonly sentence: number;
  readonly atoms: readonly Atom[];
}

/** No time expression is longer, and no run costs more than its length. */
const LONGEST = 60;
const MARKS = new Set(["-", "–", "—", ",", "'", "’", "/", ":", "‘", "‑", ".", "(", ")", "[", "]"]);

/** The runs of a document, in order; one pass over the tokens. */
export function runsOf(doc: Doc<"tokens" | "sentences">): readonly Run[] {
  const runs: Run[] = [];
  doc.sentences.forEach((sentence, index) => {
    let first = -1;
    let head = false;
    for (let i = sentence.first; i <= sentence.last; i++) {
      const weight = i < sentence.last && (first < 0 || i - first < LONGEST) ? weightOf(doc.tokens[i]) : 0;
      if (weight > 0 && first < 0) first = i;
      if (weight > 1) head = true;
      if (weight > 0) continue;
      if (head && first >= 0) runs.push(runOf(doc, index, first, i));
      first = -1;
      head = false;
    }
  });
  return runs;
}

function runOf(doc: Doc<"tokens">, sentence: number, first: number, last: number): Run {
  const start = doc.tokens[first]?.start ?? 0;
  const end = doc.tokens[last - 1]?.end ?? start;
  return { first, sentence, atoms: atomsOf(doc.article.text, start, end) };
}

/** 0: not in a time expression; 1: may stand in one; 2: may head one. */
function weightOf(token: Token | undefined): 0 | 1 | 2 {
  if (token === undefined) return 0;
  const word = VOCABULARY.get(token.lower);
  if (word !== undefined) return word.head === true ? 2 : 1;
  const code = token.lower.charCodeAt(0);
  if (code >= 48 && code <= 57) return isDateLike(token.lower) ? 2 : 1;
  if (MARKS.has(token.text)) return 1;
  return weightOfParts(token.lower);
}

function isDateLike(lower: string): boolean {
  if (lower.length === 4) return true;
  return /[:/-]/.test(lower) || (lower.length > 2 && /[a-z]$/.test(lower));
}

function weightOfParts(lower: string): 0 | 1 | 2 {
  if (lower.endsWith(".")) {
    const word = VOCABULARY.get(lower.slice(0, -1));
    return word === undefined ? 0 : word.head === true ? 2 : 1;
  }
  const hyphen = lower.indexOf("-");
  if (hyphen <= 0) return lower.startsWith("'") && lower.length < 6 ? 1 : 0;
  const parts = lower.split("-");
  const known = parts.every((part) => VOCABULARY.has(part) || /^\d/.test(part));
  return known ? 2 : 0;
}
