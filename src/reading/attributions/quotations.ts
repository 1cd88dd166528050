import type { Doc, Quote } from "../../model/doc.ts";
import type { Arcs } from "./arcs.ts";
import { isNameQuote } from "./name-quotes.ts";
import speech from "./speech.json" with { type: "json" };
import { leadingTag, type SpeechTag, trailingTag } from "./speech-tags.ts";
import { speechLemma } from "./speech-verbs.ts";
import { type TokenRange, tokenAt } from "./token-range.ts";

/** An outermost quotation with the words of its sentence around it. */
export interface Quotation extends TokenRange {
  /** Index of the opening mark's token, and one past the closing mark's. */
  readonly outer: TokenRange;
  readonly closed: boolean;
  readonly paragraph: number;
  /** Tokens of the same sentence before the opening mark, back to the quotation before at most. */
  readonly before: TokenRange;
  /** Tokens of the same sentence after the closing mark, up to the quotation after at most. */
  readonly after: TokenRange;
  readonly leading?: SpeechTag;
  readonly trailing?: SpeechTag;
}

type Read = Doc<"tokens" | "sentences" | "quotes">;

/** The outermost quotations of a document, each with its sentence's words and speech tags. */
export function quotationsOf(doc: Read, arcs: Arcs): readonly Quotation[] {
  const quotes = doc.quotes.filter((quote) => quote.level === 1 && !isNameQuote(doc, quote));
  const bounds = quotes.map((quote) => boundsOf(doc, quote));
  return bounds.map((bound, index) => withTags(doc, arcs, quotes[index], bound, bounds[index - 1], bounds[index + 1]));
}

interface Bounds extends TokenRange {
  readonly outer: TokenRange;
}

function boundsOf(doc: Read, quote: Quote): Bounds {
  const first = tokenAt(doc.tokens, quote.start);
  const last = Math.max(first, tokenAt(doc.tokens, quote.end));
  let end = quote.closed ? last + 1 : last;
  while (
    quote.closed &&
    CLOSING.has(doc.tokens[end]?.text ?? "") &&
    doc.tokens[end]?.start === doc.tokens[end - 1]?.end
  )
    end += 1;
  return { first, last, outer: { first: Math.max(0, first - 1), last: end } };
}

function withTags(
  doc: Read,
  arcs: Arcs,
  quote: Quote | undefined,
  bounds: Bounds,
  previous: Bounds | undefined,
  next: Bounds | undefined,
): Quotation {
  const opening = sentenceOf(doc, bounds.outer.first);
  const closing = sentenceOf(doc, Math.max(bounds.outer.first, bounds.outer.last - 1));
  const before = {
    first: Math.max(opening?.first ?? 0, previous?.outer.last ?? 0),
    last: bounds.outer.first,
  };
  const after = {
    first: bounds.outer.last,
    last: Math.min(closing?.last ?? 0, next?.outer.first ?? doc.tokens.length),
  };
  const lead = before.last > before.first ? before : lineBefore(doc, bounds);
  const leading = lead === undefined ? undefined : leadingTag(arcs, lead);
  const tag = after.last > after.first && mayTrail(doc, bounds, after) ? trailingTag(arcs, after) : undefined;
  const belongs =
    tag !== undefined && !isRelative(arcs, after) && !(before.last > before.first && reportsAnew(arcs, tag, after));
  const trailing = belongs ? tag : undefined;
  return {
    ...bounds,
    closed: quote?.closed ?? true,
    paragraph: opening?.paragraph ?? 0,
    before,
    after,
    ...(leading === undefined ? {} : { leading }),
    ...(trailing === undefined ? {} : { trailing }),
  };
}

/** The sentence before a quotation that stands on lines of its own, where it ends with a colon. */
function lineBefore(doc: Read, bounds: Bounds): TokenRange | undefined {
  if (doc.tokens[bounds.outer.first - 1]?.text !== ":") return undefined;
  const sentence = sentenceOf(doc, bounds.outer.first - 1);
  return sentence && { first: sentence.first, last: bounds.outer.first };
}

/**
 * Behind a quotation that does not open its sentence, a verb of speech with words of its own to report is no tag of the quotation:
 * "After the talks on “Day One,” the envoy said that a truce was near".
 */
function reportsAnew(arcs: Arcs, tag: SpeechTag, after: TokenRange): boolean {
  if (tag.form === "finite" && (!isAtOnce(arcs, tag, after) || hasObject(arcs, tag, after))) return true;
  let at = Math.max(tag.cue.last, tag.source?.last ?? 0);
  for (; at < after.last && !ENDS_TAG.has(arcs.tokens[at]?.text ?? ""); at += 1) {
    if (arcs.tokens[at]?.lower === "that") return true;
    if (FINITE.has(arcs.xpos[at] ?? "")) return true;
  }
  return false;
}

/** The speaker stands right behind the mark: no "but", "and", "on Sunday" before him. */
function isAtOnce(arcs: Arcs, tag: SpeechTag, after: TokenRange): boolean {
  const first = isBreak(arcs, after.first) ? after.first + 1 : after.first;
  return tag.source === undefined || tag.source.first === first || AS.has(arcs.tokens[first]?.lower ?? "");
}

const AS: ReadonlySet<string> = new Set(["as", "the", "a", "an"]);

function isBreak(arcs: Arcs, at: number): boolean {
  return [",", "—", "–", "-", "--"].includes(arcs.tokens[at]?.text ?? "");
}

/** "he accused the board": the verb has something of its own to say it of, and is not one that names its hearer. */
function hasObject(arcs: Arcs, tag: SpeechTag, after: TokenRange): boolean {
  const at = tag.cue.last;
  const lemma = speechLemma(arcs.tokens[at - 1]?.lower ?? "");
  if (lemma === undefined) return true;
  if (at >= after.last || HEARS.has(lemma) || isTimeWord(arcs.tokens[at]?.lower)) return false;
  return OBJECTS.has(arcs.upos[at] ?? "");
}

const HEARS: ReadonlySet<string> = new Set(["tell", "ask", "remind", "assure", "warn", "write", "email"]);
const OBJECTS: ReadonlySet<string> = new Set(["DET", "NOUN", "PROPN", "PRON", "NUM", "ADJ"]);

/** `“A,” which he called …`: a relative clause is about the quotation and not its tag. */
function isRelative(arcs: Arcs, after: TokenRange): boolean {
  const first = isBreak(arcs, after.first) ? after.first + 1 : after.first;
  return RELATIVES.has(arcs.tokens[first]?.lower ?? "");
}

const TIMES: ReadonlySet<string> = new Set(speech.times);

function isTimeWord(lower: string | undefined): boolean {
  return TIMES.has(lower ?? "") || lower === "this" || lower === "last" || lower === "earlier" || lower === "later";
}

const RELATIVES: ReadonlySet<string> = new Set(["which", "who", "whose", "where", "when", "whom"]);
const ENDS_TAG: ReadonlySet<string> = new Set([",", ";", ":", "—", "–", "--", ".", "!", "?"]);
const FINITE: ReadonlySet<string> = new Set(["VBD", "VBZ", "VBP", "MD"]);

/** A tag follows a comma or a final mark inside the quotation, or a comma or dash right after it. */
function mayTrail(doc: Read, bounds: Bounds, after: TokenRange): boolean {
  const end = CLOSING.has(doc.tokens[bounds.last - 1]?.text ?? "") ? bounds.last - 2 : bounds.last - 1;
  const inside = doc.tokens[end]?.text ?? "";
  const outside = doc.tokens[after.first]?.text ?? "";
  return ",?!…—–-...".includes(inside.slice(-1)) || [",", "—", "–", "--"].includes(outside);
}

/** Marks of an inner quotation that may stand between the last comma and the closing mark. */
const CLOSING: ReadonlySet<string> = new Set(["'", "’", "”", '"', "''"]);

function sentenceOf(doc: Read, token: number) {
  let low = 0;
  let high = doc.sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((doc.sentences[middle]?.last ?? 0) <= token) low = middle + 1;
    else high = middle;
  }
  return doc.sentences[low];
}
