import type { Sentence } from "../../model/syntax.ts";
import { type Arcs, childWith, extent } from "./arcs.ts";
import { isCapital, nounPhraseAfter } from "./noun-phrases.ts";
import { nounPhrase } from "./sources.ts";
import { type TokenRange, trimmed } from "./token-range.ts";
import type { Candidate } from "./verb-candidates.ts";

/** "According to X, A", "A, according to X": X is the source of the sentence's other words. */
export function accordingIn(arcs: Arcs, sentence: Sentence): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let at = sentence.first; at + 2 < sentence.last; at += 1) {
    if (arcs.tokens[at]?.lower !== "according" || arcs.tokens[at + 1]?.lower !== "to") continue;
    const candidate = accordingAt(arcs, at, sentence);
    if (candidate !== undefined) found.push(candidate);
  }
  return found;
}

function accordingAt(arcs: Arcs, at: number, sentence: Sentence): Candidate | undefined {
  const words = nounPhraseAfter(arcs.tokens, at + 1, sentence.last);
  const head = arcs.label[at] === "case" ? (arcs.head[at] ?? -1) : (childWith(arcs, at, "obl") ?? -1);
  const parsed = head > at ? nounPhrase(arcs, head) : undefined;
  const source = parsed ?? words;
  if (source === undefined) return undefined;
  const initial = at - sentence.first <= 2;
  const end = initial ? firstComma(arcs, source.last - 1, sentence.last) : phraseEnd(arcs, head, source, sentence.last);
  const before = trimmed(arcs.tokens, { first: sentence.first, last: at });
  const after = trimmed(arcs.tokens, { first: end, last: sentence.last });
  const goesOn = initial || (arcs.tokens[end]?.text === "," && !PARTS.has(arcs.tokens[end + 1]?.lower ?? ""));
  const content = [...(initial ? [] : [before]), ...(goesOn ? [after] : [])].filter(isLong);
  if (content.length === 0) return undefined;
  return {
    cue: at,
    key: "according to",
    frame: "as",
    kind: "verb",
    words: { first: at, last: at + 2 },
    source,
    content,
  };
}

const PARTS: ReadonlySet<string> = new Set([
  "and",
  "but",
  "while",
  "which",
  "who",
  "although",
  "though",
  "where",
  "or",
  "whose",
]);

function phraseEnd(arcs: Arcs, head: number, source: TokenRange, limit: number): number {
  return Math.min(limit, head < 0 ? source.last : Math.max(source.last, extent(arcs, head).last));
}

function firstComma(arcs: Arcs, from: number, limit: number): number {
  for (let at = from; at < limit; at += 1) if (arcs.tokens[at]?.text === ",") return at;
  return from + 1;
}

function isLong(range: TokenRange): boolean {
  return range.last - range.first > 1;
}

const LONGEST_NAME = 7;

/** A headline of the form "Envoy: No talks this week": the name before the colon is the source. */
export function colonIn(arcs: Arcs, sentence: Sentence): readonly Candidate[] {
  for (let at = sentence.first + 1; at < Math.min(sentence.last - 2, sentence.first + LONGEST_NAME); at += 1) {
    if (arcs.tokens[at]?.text !== ":") continue;
    const source = { first: sentence.first, last: at };
    if (!isName(arcs, source)) return [];
    const content = trimmed(arcs.tokens, { first: at + 1, last: sentence.last });
    if (content.last - content.first < 2) return [];
    return [
      { cue: at, key: ":", frame: "as", kind: "noun", words: { first: at, last: at + 1 }, source, content: [content] },
    ];
  }
  return [];
}

function isName(arcs: Arcs, range: TokenRange): boolean {
  for (let at = range.first; at < range.last; at += 1) {
    if (!isCapital(arcs.tokens[at]) && !SMALL.has(arcs.tokens[at]?.lower ?? "")) return false;
    if (arcs.upos[at] === "VERB") return false;
  }
  return true;
}

const SMALL: ReadonlySet<string> = new Set([
  "of",
  "the",
  "and",
  "for",
  "'s",
  "’s",
  "-",
  ".",
  "de",
  "bin",
  "al",
  "&",
  "in",
  "s",
  "'",
  "’",
  "on",
]);
