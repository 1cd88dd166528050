import type { Doc, Quote } from "../../model/doc.ts";
import type { Sentence } from "../../model/syntax.ts";
import type { Arcs } from "./arcs.ts";
import cues from "./cues.json" with { type: "json" };
import type { Saying } from "./direct.ts";
import { clauseEnd, clauseStart, insertedTag } from "./fragment-bounds.ts";
import { isNameQuote } from "./name-quotes.ts";
import { isCapital, nounPhraseBefore } from "./noun-phrases.ts";
import { isPassive, nounPhrase, sourceHead } from "./sources.ts";
import { isCue, trailingTag } from "./speech-tags.ts";
import { formsOf, speechLemma } from "./speech-verbs.ts";
import { sentenceAt, type TokenRange, tokenAt, trimmed } from "./token-range.ts";

/** Verbs that report or judge ("call on", "accuse", "describe"), by their first word, in all their forms. */
const JUDGING: ReadonlyMap<string, string> = formsOf([
  ...new Set([...cues["verb obj"], ...cues["verb prep"], ...cues["verb inf"]].map((key) => key.split(" ")[0] ?? "")),
]);

/**
 * The sayings with those of quoted fragments that none of them holds ("the envoy called on both sides to “step back”"): a fragment belongs to the
 * subject of the nearest verb of speech or judgement before it in the sentence, else to the tag behind it; where that verb stands within words that
 * are reported already, these go on to the fragment. `taken` are the words of direct quotations.
 */
export function withFragments(
  doc: Doc<"tokens" | "sentences" | "quotes">,
  arcs: Arcs,
  reported: readonly Saying[],
  taken: readonly TokenRange[],
): readonly Saying[] {
  const all: Saying[] = [...reported];
  const quoted = quotedTokens(doc);
  const holders = new Int32Array(doc.tokens.length).fill(NOBODY);
  const hold = (ranges: readonly TokenRange[], holder: number) => {
    for (const { first, last } of ranges)
      for (let at = first; at < last; at += 1) if ((holders[at] ?? 0) < 0) holders[at] = holder;
  };
  hold(taken, DIRECT);
  for (const [index, { cue, content }] of reported.entries()) hold([cue, ...content], index);
  for (const quote of doc.quotes) {
    if (quote.level !== 1 || isNameQuote(doc, quote)) continue;
    const range = { first: tokenAt(doc.tokens, quote.start), last: tokenAt(doc.tokens, quote.end - 1) + 1 };
    if (range.last - range.first < 2 || isHeld(holders, range)) continue;
    const sentence = sentenceAt(doc.sentences, range.first);
    const saying = sentence && (before(doc, arcs, quote, range, sentence, quoted) ?? after(arcs, range, sentence));
    if (saying === undefined) continue;
    const outer = holders[saying.cue.last - 1] ?? NOBODY;
    const known = all[outer];
    hold([saying.cue, ...saying.content], outer < 0 ? all.length : outer);
    if (known === undefined) all.push({ ...saying, rule: "attributions/fragment" });
    else if (sentence !== undefined && known.cue.first >= sentence.first) all[outer] = extended(known, saying);
  }
  return all;
}

/** By token, whose words it stands in: the number of a saying, a direct quotation's, nobody's. */
const NOBODY = -1;
const DIRECT = -2;

function isHeld(holders: Int32Array, range: TokenRange): boolean {
  for (let at = range.first; at < range.last; at += 1) if (holders[at] !== NOBODY) return true;
  return false;
}

function extended(known: Saying, saying: Saying): Saying {
  const end = saying.content.at(-1)?.last ?? 0;
  const last = known.content.at(-1);
  return last === undefined || last.last >= end
    ? known
    : { ...known, content: [...known.content.slice(0, -1), { first: last.first, last: end }] };
}

/** The nearest verb of speech or judgement before the fragment, outside other quotations, with its subject. */
function before(
  doc: Doc<"tokens" | "quotes">,
  arcs: Arcs,
  quote: Quote,
  range: TokenRange,
  sentence: Sentence,
  quoted: Uint8Array,
): Saying | undefined {
  for (let verb = range.first - 2; verb >= sentence.first; verb -= 1) {
    if (verb === sentence.first && !opens(arcs, verb)) continue;
    if (
      quoted[verb] === 1 ||
      !(verb === sentence.first || isCue(arcs, verb) || (isJudging(arcs, verb) && governs(arcs, verb, range)))
    )
      continue;
    // "was warned that it must “end the siege”": who is told is not who speaks.
    if (arcs.xpos[verb] === "VBN" && isPassive(arcs, verb)) continue;
    const source = subjectBefore(arcs, verb, sentence.first);
    if (source === undefined || isClause(arcs, source)) continue;
    const inserted = insertedTag(arcs, verb, range, sentence);
    if (inserted !== undefined) return inserted;
    const last = clauseEnd(doc, arcs, quote.closed ? range.last + 1 : range.last, sentence);
    const content = trimmed(arcs.tokens, { first: clauseStart(arcs, verb, range.first), last });
    return { source, cue: { first: verb, last: verb + 1 }, content: [content] };
  }
  return undefined;
}

function subjectBefore(arcs: Arcs, verb: number, floor: number): TokenRange | undefined {
  const head = sourceHead(arcs, verb);
  return head !== undefined && head >= floor && (head < verb || verb === floor)
    ? nounPhrase(arcs, head)
    : nounPhraseBefore(arcs.tokens, verb, floor);
}

/** Words with a finite verb are nobody who speaks: "said | there were no grounds to expect | “miracles”". */
function isClause(arcs: Arcs, { first, last }: TokenRange): boolean {
  const inside = Array.from({ length: last - first }, (_, offset) => first + offset);
  return inside.some((at) => arcs.upos[at] === "AUX" || (arcs.upos[at] === "VERB" && FINITE.has(arcs.xpos[at] ?? "")));
}

const FINITE: ReadonlySet<string> = new Set(["VBD", "VBZ", "VBP"]);

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

/** A participle of speech or judgement that opens its sentence ("Citing “old debts,” the envoy …"). */
function opens(arcs: Arcs, first: number): boolean {
  const lower = arcs.tokens[first]?.lower ?? "";
  return lower.endsWith("ing") && (speechLemma(lower) !== undefined || JUDGING.has(lower));
}

/** The verb stands above the fragment in the tree, or right before it. */
function governs(arcs: Arcs, verb: number, range: TokenRange): boolean {
  if (verb >= range.first - 3) return true;
  for (let token = range.first; token < range.last; token += 1) {
    let at = arcs.head[token] ?? -1;
    for (let steps = 0; at >= 0 && steps < 12; steps += 1) {
      if (at === verb) return true;
      if (at < verb) break;
      at = arcs.head[at] ?? -1;
    }
  }
  return false;
}

/** Which tokens stand within quotation marks. */
function quotedTokens(doc: Doc<"tokens" | "quotes">): Uint8Array {
  const quoted = new Uint8Array(doc.tokens.length);
  for (const quote of doc.quotes)
    quoted.fill(1, tokenAt(doc.tokens, quote.start), tokenAt(doc.tokens, quote.end - 1) + 1);
  return quoted;
}
