import { VOCABULARY, type Word } from "./vocabulary.ts";

/** A word, number or mark inside a run of time words; finer than a token: "mid-1990s" is four. */
export interface Atom {
  readonly start: number;
  readonly end: number;
  readonly lower: string;
  readonly word: Word;
  /** The value of an atom of digits: "1,000" is 1000. */
  readonly digits?: number;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Touches the atom before it. */
  readonly joined: boolean;
}

const NOTHING: Word = {};

/** The atoms of `text` from `start` to `end`. */
export function atomsOf(text: string, start: number, end: number): readonly Atom[] {
  const atoms: Atom[] = [];
  let at = start;
  while (at < end) {
    const stop = atomEnd(text, at, end);
    if (stop > at) atoms.push(atomOf(text, at, stop, at > start && !isSpace(text, at - 1)));
    at = Math.max(stop, at + 1);
  }
  return atoms;
}

function atomOf(text: string, start: number, end: number, joined: boolean): Atom {
  const slice = text.slice(start, end);
  const lower = slice.toLowerCase().replace("’", "'");
  const word = VOCABULARY.get(lower) ?? VOCABULARY.get(lower.endsWith(".") ? lower.slice(0, -1) : lower) ?? NOTHING;
  const code = slice.charCodeAt(0);
  const atom = { start, end, lower, word, capital: code >= 65 && code <= 90, joined };
  return isDigit(code) ? { ...atom, digits: Number(lower.replaceAll(",", "")) } : atom;
}

/** Where the atom at `at` ends: letters with inner points, digits with inner marks, "'s", or one mark. White space is no atom. */
function atomEnd(text: string, at: number, end: number): number {
  if (isSpace(text, at)) return at;
  const code = text.charCodeAt(at);
  if (isDigit(code)) return runEnd(text, at, end, isDigit, ".,:");
  if (isLetter(code)) return letterEnd(text, at, end);
  if ((code === 39 || code === 0x2019) && (text.charCodeAt(at + 1) | 32) === 115 && !isLetter(text.charCodeAt(at + 2)))
    return Math.min(end, at + 2);
  return at + 1;
}

function letterEnd(text: string, at: number, end: number): number {
  const stop = runEnd(text, at, end, isLetter, ".");
  if (stop >= end || text[stop] !== ".") return stop;
  const inner = text.slice(at, stop);
  return inner.includes(".") || (inner.length <= 4 && VOCABULARY.get(inner.toLowerCase())?.month !== undefined)
    ? stop + 1
    : stop;
}

/** End of a run of `belongs`, with marks of `inner` between two of them. */
function runEnd(text: string, at: number, end: number, belongs: (code: number) => boolean, inner: string): number {
  let i = at + 1;
  while (i < end) {
    if (belongs(text.charCodeAt(i))) i++;
    else if (inner.includes(text[i] ?? " ") && i + 1 < end && belongs(text.charCodeAt(i + 1))) i += 2;
    else break;
  }
  return i;
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code <= 32 || code === 0xa0 || code === 0x202f || code === 0x2009;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code < 0x2000);
}
