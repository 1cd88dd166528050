import type { Token } from "../../model/syntax.ts";
import words from "./words.json" with { type: "json" };

const PREFIXES = new Set(words.prefixes);
const ABBREVIATIONS = new Set(words.abbreviations);
const WHOLE = words.whole;
/** Longest run of characters that is looked at as one word; longer runs are cut, so that no input costs more than its length. */
const LONGEST = 200;
const LETTER = /\p{L}/u;
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}_]/u;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$|^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$|^[@#]\w+$/i;

/** Cuts the run `[start, end)` without white space into tokens and appends them. */
export function splitWord(text: string, start: number, end: number, out: Token[]): void {
  for (let from = start; from < end; from += LONGEST) cutRun(text, from, Math.min(end, from + LONGEST), out);
}

function cutRun(text: string, start: number, end: number, out: Token[]): void {
  let at = start;
  while (at < end) at = cutOne(text, at, end, out);
}

/** Cuts the token that begins at `at` and tells where the next one begins. */
function cutOne(text: string, at: number, end: number, out: Token[]): number {
  if (!isWordCharacter(text, at)) return cutMark(text, at, end, out);
  if (isAddressStart(text, at, end)) {
    const stop = trimEnd(text, at, end);
    if (ADDRESS.test(text.slice(at, stop))) {
      push(text, at, stop, out);
      return stop;
    }
  }
  const stop = wordEnd(text, at, end);
  cutClitics(text, at, stop, out);
  return stop;
}

function isAddressStart(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at) | 32;
  if (code === 104 /* h */ && text.startsWith("://", at + (text.charCodeAt(at + 4) === 58 ? 4 : 5))) return true;
  if (code === 119 /* w */ && text.startsWith("ww.", at + 1)) return true;
  for (let i = at + 1; i < end; i++) if (text.charCodeAt(i) === 64 /* @ */) return true;
  return false;
}

function trimEnd(text: string, at: number, end: number): number {
  let stop = end;
  while (stop > at + 1 && ".,;:!?)]\"'”’".includes(text[stop - 1] ?? "")) stop--;
  return stop;
}

/** Where the word that begins at `at` ends: inner points, commas and colons of numbers and abbreviations belong to it. */
function wordEnd(text: string, at: number, end: number): number {
  let i = at;
  while (i < end) {
    if (isWordCharacter(text, i)) {
      i += text.charCodeAt(i) >= 0xd800 && text.charCodeAt(i) <= 0xdbff ? 2 : 1;
      continue;
    }
    if (!joins(text, at, i, end)) break;
    i++;
  }
  return i;
}

/** Whether the mark at `i` is part of the word that began at `at`. */
function joins(text: string, at: number, i: number, end: number): boolean {
  const mark = text[i] ?? "";
  const before = text.charCodeAt(i - 1);
  const after = i + 1 < end ? text.charCodeAt(i + 1) : 0;
  if (mark === "." || mark === ",") {
    if (isDigit(before) && isDigit(after)) return true;
    return mark === "." && pointJoins(text, at, i, end);
  }
  if (mark === ":" || mark === "/") return isDigit(before) && isDigit(after);
  if (mark === "'" || mark === "’") return isWordCharacter(text, i + 1) && i + 1 < end;
  if (mark === "-" || mark === "‑") return hyphenJoins(text, at, i, end);
  if (mark === "&") return isUpper(before) && isUpper(after);
  return false;
}

function pointJoins(text: string, at: number, i: number, end: number): boolean {
  const so_far = text.slice(at, i + 1);
  if (i - at === 1 && LETTER.test(so_far) && isUpper(text.charCodeAt(at))) return true; // an initial: "J." or the start of "U.S."
  if (/^(?:\p{L}\.)+\p{L}\.$/u.test(so_far)) return true;
  const known = ABBREVIATIONS.has(so_far.toLowerCase());
  if (known) return so_far.toLowerCase() !== "no." || /^\s?\d/.test(text.slice(i + 1, i + 3));
  return i - at === 1 && i + 2 < end && text[i + 2] === "." && LETTER.test(text[i + 1] ?? ""); // "a.m."
}

function hyphenJoins(text: string, at: number, i: number, end: number): boolean {
  if (i + 1 >= end || !isWordCharacter(text, i + 1)) return false;
  const first = text.slice(at, i);
  // "un-" is a prefix, "UN-backed" is not one word.
  const acronym = first.length > 1 && first === first.toUpperCase();
  if ((PREFIXES.has(first.toLowerCase()) && !acronym) || isWhole(text, at, i)) return true;
  // Dates "2025-07-22", and letters with figures "F-16", "S-300", "Kh-101" are one word.
  if (/^\d{4}(?:-\d\d)?$/.test(first) && /^\d\d(?:\D|$)/.test(text.slice(i + 1, i + 4))) return true;
  return /^[A-Za-z]{1,4}$/.test(first) && isUpper(text.charCodeAt(at)) && isDigit(text.charCodeAt(i + 1));
}

/** Words that stay whole across their hyphen: "cease-fire". */
function isWhole(text: string, at: number, hyphen: number): boolean {
  const around = text.slice(at, hyphen + 8).toLowerCase();
  return WHOLE.some((word) => around.startsWith(word) && word[hyphen - at] === "-");
}

function cutMark(text: string, at: number, end: number, out: Token[]): number {
  const mark = text[at] ?? "";
  let stop = at + 1;
  if (mark === "." || mark === "-" || mark === "`" || mark === "!" || mark === "?" || mark === "*" || mark === "_") {
    while (stop < end && text[stop] === mark) stop++;
  } else if (mark === "'") {
    if (text[stop] === "'") stop++;
    else if (at > 0 && /^'(?:s|re|ve|ll|d|m)\b/i.test(text.slice(at, at + 4)) && isWordCharacter(text, at - 1)) {
      stop = wordEnd(text, at + 1, end);
    }
  } else if (text.charCodeAt(at) >= 0xd800 && text.charCodeAt(at) <= 0xdbff) stop = Math.min(end, at + 2);
  push(text, at, stop, out);
  return stop;
}

const CLITIC = /(?:n['’]t|['’](?:s|re|ve|ll|d|m))$/i;
const UNITS = /^(\d[\d.,:]*)(km|kg|m|mm|cm|am|pm|bn|mn|tn|k|%)$/i;

function cutClitics(text: string, at: number, stop: number, out: Token[]): void {
  const word = text.slice(at, stop);
  const clitic = word.includes("'") || word.includes("’") ? CLITIC.exec(word) : null;
  if (clitic !== null && clitic.index > 0) {
    push(text, at, at + clitic.index, out);
    push(text, at + clitic.index, stop, out);
    return;
  }
  const lower = word.length === 6 ? word.toLowerCase() : "";
  const unit = lower === "cannot" ? 3 : isDigit(text.charCodeAt(at)) ? (UNITS.exec(word)?.[1]?.length ?? 0) : 0;
  if (unit > 0) push(text, at, at + unit, out);
  push(text, at + unit, stop, out);
}

function push(text: string, start: number, end: number, out: Token[]): void {
  const slice = text.slice(start, end);
  const lower = slice.toLowerCase();
  out.push({ start, end, text: slice, lower: lower.includes("’") ? lower.replaceAll("’", "'") : lower });
}

function isWordCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128)
    return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
  if (code >= 0xd800 && code <= 0xdbff) return WORD_CHARACTER.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
  return WORD_CHARACTER.test(text[at] ?? "");
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isUpper(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde);
}
