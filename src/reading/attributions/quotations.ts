import type { Doc, Quote } from "../../model/doc.ts";
import type { Arcs } from "./arcs.ts";
import { leadingTag, type SpeechTag, trailingTag } from "./speech-tags.ts";
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
  const quotes = doc.quotes.filter((quote) => quote.level === 1);
  const bounds = quotes.map((quote) => boundsOf(doc, quote));
  return bounds.map((bound, index) => withTags(doc, arcs, quotes[index], bound, bounds[index - 1], bounds[index + 1]));
}

interface Bounds extends TokenRange {
  readonly outer: TokenRange;
}

function boundsOf(doc: Read, quote: Quote): Bounds {
  const first = tokenAt(doc.tokens, quote.start);
  const last = Math.max(first, tokenAt(doc.tokens, quote.end - 1) + 1);
  return { first, last, outer: { first: Math.max(0, first - 1), last: quote.closed ? last + 1 : last } };
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
  const leading = before.last > before.first ? leadingTag(arcs, before) : undefined;
  const trailing = after.last > after.first && mayTrail(doc, bounds, after) ? trailingTag(arcs, after) : undefined;
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
