import type { Span } from "../../model/span.ts";
import { isSpace, type Mark } from "./marks.ts";

/** A stretch between two marks of one family; `closed` is false where the second mark is missing. */
export interface Pair extends Span {
  readonly closed: boolean;
  /** Where the opening mark starts and the closing one ends. */
  readonly outer: Span;
}

const LONGEST_SINGLE = 1200;

/** Pairs of double marks within one paragraph that ends at `to`. */
export function pairDoubles(text: string, marks: readonly Mark[], to: number): readonly Pair[] {
  const pairs: Pair[] = [];
  const open: Mark[] = [];
  marks.forEach((mark, index) => {
    const opens = mark.role === "open" || (mark.role === "either" && open.length === 0);
    if (!opens) {
      const first = open.pop();
      if (first !== undefined) pairs.push(between(first, mark));
      return;
    }
    if (open.length > 0 && !nests(marks, index)) {
      const first = open.pop();
      if (first !== undefined) pairs.push(cutOff(text, first, mark.start));
    }
    open.push(mark);
  });
  for (const first of open) pairs.push(cutOff(text, first, to));
  return pairs.filter((pair) => pair.end > pair.start);
}

/** A mark that opens inside an open quotation nests when two closing marks follow it before anything else opens. */
function nests(marks: readonly Mark[], index: number): boolean {
  return marks[index + 1]?.role === "close" && marks[index + 2]?.role === "close";
}

function between(first: Mark, last: Mark): Pair {
  return { start: first.end, end: last.start, closed: true, outer: { start: first.start, end: last.end } };
}

/**
 * A quotation whose closing mark is missing: to the end of its sentence; or, where the next mark opens right after a full stop
 * (a quotation of several paragraphs in a text that lost its line ends), up to that mark.
 */
function cutOff(text: string, first: Mark, limit: number): Pair {
  const last = trimmedEnd(text, first.end, limit);
  const repeated =
    last < limit && ".!?…".includes(text.charAt(last - 1)) && limit < text.length && !isSpace(text.charAt(limit));
  const end = repeated ? last : trimmedEnd(text, first.end, sentenceEnd(text, first.end, limit));
  return { start: first.end, end, closed: false, outer: { start: first.start, end } };
}

function sentenceEnd(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at += 1) {
    if (".!?".includes(text.charAt(at)) && isSpace(text.charAt(at + 1)) && !isInitial(text, at)) return at + 1;
  }
  return limit;
}

/** A full stop after one capital or a short title is no sentence end ("J. Smith", "Mr. Smith"). */
function isInitial(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && !isSpace(text.charAt(start - 1))) start -= 1;
  const word = text.slice(start, at);
  return word.length <= 4 && word.charAt(0) !== word.charAt(0).toLowerCase();
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(text.charAt(at - 1))) at -= 1;
  return at;
}

/** Pairs of single marks within one paragraph; an unmatched mark is an apostrophe, not a quotation. */
export function pairSingles(text: string, marks: readonly Mark[]): readonly Pair[] {
  const pairs: Pair[] = [];
  let index = 0;
  while (index < marks.length) {
    const first = marks[index];
    const closing = first === undefined || first.role === "close" ? -1 : closingOf(text, marks, index);
    const last = marks[closing];
    if (first !== undefined && last !== undefined && last.start - first.end > 1) pairs.push(between(first, last));
    index = closing > 0 ? closing + 1 : index + 1;
  }
  return pairs;
}

/** The mark that closes a single quotation, past the apostrophes of plural possessives ("the sides' talks"). */
function closingOf(text: string, marks: readonly Mark[], index: number): number {
  const from = marks[index]?.end ?? 0;
  let fallback = -1;
  for (let at = index + 1; at < marks.length; at += 1) {
    const mark = marks[at];
    if (mark === undefined || mark.start - from > LONGEST_SINGLE || mark.role === "open") break;
    if (!isPossessive(text, mark)) return at;
    if (fallback < 0) fallback = at;
  }
  return fallback;
}

function isPossessive(text: string, mark: Mark): boolean {
  const after = text.charAt(mark.end + 1);
  return text.charAt(mark.start - 1) === "s" && isSpace(text.charAt(mark.end)) && after !== after.toUpperCase();
}
