import type { Span } from "../../model/span.ts";
import type { Sentence, Token } from "../../model/syntax.ts";

/** Tokens `[first, last)` by index. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** Index of the first token that ends after a character offset. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sentence in which a token stands, or the first after it. */
export function sentenceAt(sentences: readonly Sentence[], token: number): Sentence | undefined {
  return sentences[sentenceNumber(sentences, token)];
}

/** The index of the sentence in which a token stands, or of the first after it; found by halving. */
export function sentenceNumber(sentences: readonly Sentence[], token: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.last ?? 0) <= token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The stretch of text that a range of tokens covers; undefined when the range is empty. */
export function spanOf(tokens: readonly Token[], range: TokenRange): Span | undefined {
  const first = tokens[range.first];
  const last = tokens[range.last - 1];
  return first === undefined || last === undefined || range.last <= range.first
    ? undefined
    : { start: first.start, end: last.end };
}

/** Without commas, dashes and quotation marks at its ends. */
export function trimmed(tokens: readonly Token[], range: TokenRange): TokenRange {
  let { first, last } = range;
  while (first < last && isEdge(tokens[first])) first += 1;
  while (last > first && isEdge(tokens[last - 1])) last -= 1;
  return { first, last };
}

function isEdge(token: Token | undefined): boolean {
  return token === undefined || EDGES.has(token.text);
}

const EDGES: ReadonlySet<string> = new Set([
  ",",
  ";",
  ":",
  "—",
  "–",
  "-",
  "--",
  '"',
  "“",
  "”",
  "''",
  "``",
  "'",
  "‘",
  "’",
  "(",
  ")",
]);
