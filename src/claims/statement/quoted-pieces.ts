import type { Doc, Quote } from "../../model/doc.ts";
import type { Span } from "../../model/span.ts";

/** One quoted sentence, or what is quoted of it: its words and where they stand; two spans where a speech tag parts it. */
export interface QuotedPiece {
  readonly words: string;
  readonly spans: readonly [Span, ...Span[]];
}

/** The quoted sentences of quotations that belong to one speaker, in order; `"A," he said, "B"` is one. */
export function quotedPieces(doc: Doc<"sentences">, quotes: readonly Quote[]): readonly QuotedPiece[] {
  const pieces: QuotedPiece[] = [];
  let previous: Quote | undefined;
  for (const quote of quotes) {
    const [first, ...rest] = sentencesIn(doc, quote);
    if (first === undefined) continue;
    const last = pieces.at(-1);
    if (last !== undefined && previous !== undefined && resumes(doc.article.text, previous, quote)) {
      pieces[pieces.length - 1] = joined(last, first);
    } else pieces.push(first);
    pieces.push(...rest);
    previous = quote;
  }
  return pieces.map((piece) => ({ ...piece, words: withoutComma(piece.words) }));
}

function sentencesIn(doc: Doc<"sentences">, quote: Quote): readonly QuotedPiece[] {
  const pieces: QuotedPiece[] = [];
  for (const sentence of doc.sentences) {
    if (sentence.end <= quote.start) continue;
    if (sentence.start >= quote.end) break;
    const span = shrunk(doc.article.text, Math.max(quote.start, sentence.start), Math.min(quote.end, sentence.end));
    if (span.end > span.start) pieces.push({ words: doc.article.text.slice(span.start, span.end), spans: [span] });
  }
  return pieces;
}

function shrunk(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isEdge(text.charAt(from))) from += 1;
  while (to > from && isEdge(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

function isEdge(character: string): boolean {
  return character.trim() === "" || character === '"' || character === "“" || character === "”";
}

/** The tag between two quotations neither begins nor ends a sentence: a comma stands before and after it. */
function resumes(text: string, before: Quote, after: Quote): boolean {
  const between = text
    .slice(before.end, after.start)
    .replace(/["“”'‘’]/g, "")
    .trim();
  const last = text.slice(before.start, before.end).trimEnd().slice(-1);
  const open = last === "," || last === "-" || last === "—" || last === "–" || /\p{L}/u.test(last);
  return open && (between.endsWith(",") || between.endsWith("—") || between.endsWith("–")) && between.length < 160;
}

function joined(before: QuotedPiece, after: QuotedPiece): QuotedPiece {
  return { words: `${before.words} ${after.words}`, spans: [...before.spans, ...after.spans] };
}

function withoutComma(words: string): string {
  return words.endsWith(",") || words.endsWith(";") ? words.slice(0, -1).trimEnd() : words;
}

/** Words between white space that hold a letter or figure. */
export function wordCount(words: string): number {
  return words.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** A title or name in quotation marks ("Operation Northern Shield"): each word of weight has a capital. */
export function isTitle(words: string): boolean {
  if (/[.!?,]$/.test(words)) return false;
  const weighty = words.split(/\s+/).filter((word) => word.length > 3);
  return weighty.length > 0 && weighty.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}
