import type { Doc, Quote } from "../../model/doc.ts";
import type { Sentence } from "../../model/syntax.ts";
import type { Arcs } from "./arcs.ts";
import { leavesClause } from "./boundaries.ts";
import type { Saying } from "./direct.ts";
import { nounPhraseBefore } from "./noun-phrases.ts";
import { isCue } from "./speech-tags.ts";
import { type TokenRange, tokenAt, trimmed } from "./token-range.ts";

const OPENERS: ReadonlySet<string> = new Set(["that", "how", "whether", "why", "if"]);

/** Where the words said begin behind a verb: at "that" or "whether" where one follows ("told the paper that …"), else behind a lone preposition. */
export function clauseStart(arcs: Arcs, verb: number, limit: number): number {
  for (let at = verb + 1; at < limit; at += 1) {
    if (OPENERS.has(arcs.tokens[at]?.lower ?? "") && arcs.upos[at] === "SCONJ") return at;
  }
  return arcs.upos[verb + 1] === "ADP" && verb + 2 < limit ? verb + 2 : verb + 1;
}

/**
 * To where the words go on behind a quoted fragment: to the next stop or conjunction, and over it where another quotation of the same verb follows
 * ("“a test” of his will and “a warning” to others").
 */
export function clauseEnd(doc: Doc<"tokens" | "quotes">, arcs: Arcs, from: number, sentence: Sentence): number {
  let at = from;
  const stopped = CLOSED.has(arcs.tokens[from - 2]?.text ?? "");
  while (!stopped && at < sentence.last && !leavesClause(arcs, at)) at += 1;
  const next = outerQuoteFrom(doc.quotes, arcs.tokens[at]?.start ?? 0);
  if (next === undefined || at >= sentence.last || next.start >= sentence.end) return at;
  const first = tokenAt(doc.tokens, next.start);
  if (first - at > NEAR || hasCue(arcs, at, first)) return at;
  return clauseEnd(doc, arcs, Math.min(sentence.last, tokenAt(doc.tokens, next.end - 1) + 2), sentence);
}

/** The first outermost quotation that starts at an offset or after it; quotations are sorted by their start. */
function outerQuoteFrom(quotes: readonly Quote[], offset: number): Quote | undefined {
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotes[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  while (low < quotes.length && quotes[low]?.level !== 1) low += 1;
  return quotes[low];
}

/** A stop inside the closing mark ends the clause: `“B,” the envoy left`. */
const CLOSED: ReadonlySet<string> = new Set([",", ".", "!", "?", ";"]);

/** Most tokens between two quoted fragments of one clause. */
const NEAR = 10;

function hasCue(arcs: Arcs, from: number, to: number): boolean {
  if (arcs.tokens[from]?.lower === "that" || arcs.tokens[from + 1]?.lower === "that") return false;
  for (let at = from; at < to; at += 1) if (isCue(arcs, at) || arcs.label[at] === "nsubj") return true;
  return false;
}

/** "The cold, he said, was “beyond words”": the tag stands between commas within what is said. */
export function insertedTag(arcs: Arcs, verb: number, quoted: TokenRange, sentence: Sentence): Saying | undefined {
  if (!isCue(arcs, verb) || arcs.tokens[verb + 1]?.text !== ",") return undefined;
  const source = nounPhraseBefore(arcs.tokens, verb, sentence.first);
  const comma = source === undefined ? -1 : commaBefore(arcs, source.first);
  if (source === undefined || comma <= sentence.first + 1) return undefined;
  const before = trimmed(arcs.tokens, { first: sentence.first, last: comma });
  const after = trimmed(arcs.tokens, { first: verb + 2, last: quoted.last });
  return { source, cue: { first: verb, last: verb + 1 }, content: [before, after] };
}

function commaBefore(arcs: Arcs, first: number): number {
  return arcs.tokens[first - 1]?.text === "," ? first - 1 : -1;
}
