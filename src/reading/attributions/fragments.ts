import type { Doc, Quote } from "../../model/doc.ts";
import type { Sentence } from "../../model/syntax.ts";
import type { Arcs } from "./arcs.ts";
import cues from "./cues.json" with { type: "json" };
import type { Saying } from "./direct.ts";
import { isCapital, nounPhraseBefore } from "./noun-phrases.ts";
import { nounPhrase, sourceHead } from "./sources.ts";
import { isCue, trailingTag } from "./speech-tags.ts";
import { formsOf } from "./speech-verbs.ts";
import { type TokenRange, tokenAt, trimmed } from "./token-range.ts";

/** Verbs that report or judge ("call on", "accuse", "describe"), by their first word, in all their forms. */
const JUDGING: ReadonlyMap<string, string> = formsOf([
  ...new Set([...cues["verb obj"], ...cues["verb prep"], ...cues["verb inf"]].map((key) => key.split(" ")[0] ?? "")),
]);

/**
 * Quoted fragments that no other rule attributes ("the envoy called on both sides to “step back”"): they belong to the subject of the nearest
 * verb of speech or judgement before them in the sentence, else to the tag behind it.
 */
export function fragmentSayings(
  doc: Doc<"tokens" | "sentences" | "quotes">,
  arcs: Arcs,
  taken: readonly TokenRange[],
): readonly Saying[] {
  const found: Saying[] = [];
  for (const quote of doc.quotes) {
    if (quote.level !== 1) continue;
    const range = { first: tokenAt(doc.tokens, quote.start), last: tokenAt(doc.tokens, quote.end - 1) + 1 };
    if (
      range.last - range.first < 2 ||
      [...taken, ...found.flatMap((saying) => saying.content)].some((other) => meets(other, range))
    )
      continue;
    const sentence = sentenceOf(doc, range.first);
    const saying = sentence && (before(doc, arcs, quote, range, sentence) ?? after(arcs, range, sentence));
    if (saying !== undefined) found.push(saying);
  }
  return found;
}

function meets(a: TokenRange, b: TokenRange): boolean {
  return a.first < b.last && b.first < a.last;
}

function sentenceOf(doc: Doc<"sentences">, token: number): Sentence | undefined {
  return doc.sentences.find((sentence) => sentence.last > token);
}

/** The nearest verb of speech or judgement before the fragment, outside other quotations, with its subject. */
function before(
  doc: Doc<"tokens" | "quotes">,
  arcs: Arcs,
  quote: Quote,
  range: TokenRange,
  sentence: Sentence,
): Saying | undefined {
  for (let verb = range.first - 2; verb > sentence.first; verb -= 1) {
    if (isQuoted(doc, verb) || !(isCue(arcs, verb) || isJudging(arcs, verb))) continue;
    const source = subjectBefore(arcs, verb, sentence.first);
    if (source === undefined) continue;
    const last = quote.closed ? range.last + 1 : range.last;
    const content = trimmed(arcs.tokens, { first: verb + 1, last: Math.min(last, sentence.last) });
    return { source, cue: { first: verb, last: verb + 1 }, content: [content] };
  }
  return undefined;
}

function subjectBefore(arcs: Arcs, verb: number, floor: number): TokenRange | undefined {
  const head = sourceHead(arcs, verb);
  return head !== undefined && head >= floor && head < verb
    ? nounPhrase(arcs, head)
    : nounPhraseBefore(arcs.tokens, verb, floor);
}

function after(arcs: Arcs, range: TokenRange, sentence: Sentence): Saying | undefined {
  for (let at = range.last + 1; at < sentence.last - 1; at += 1) {
    if (arcs.tokens[at]?.text !== ",") continue;
    const tag = trailingTag(arcs, { first: at, last: sentence.last });
    if (tag?.source === undefined) continue;
    return { source: tag.source, cue: tag.cue, content: [trimmed(arcs.tokens, { first: sentence.first, last: at })] };
  }
  return undefined;
}

function isJudging(arcs: Arcs, at: number): boolean {
  const token = arcs.tokens[at];
  const upos = arcs.upos[at];
  return token !== undefined && !isCapital(token) && (upos === "VERB" || upos === "X") && JUDGING.has(token.lower);
}

function isQuoted(doc: Doc<"tokens" | "quotes">, at: number): boolean {
  const token = doc.tokens[at];
  return token !== undefined && doc.quotes.some((quote) => quote.start <= token.start && token.end <= quote.end);
}
