import type { Token } from "../../model/syntax.ts";
import type { NumberFound } from "./numbers.ts";
import words from "./surroundings.json" with { type: "json" };

const TIME_UNITS = new Set(words.time_units);
const MONTHS = new Set(words.months);
const AGE_WORDS = new Set(words.age_words);
const LABELS = new Set(words.label_words);
const COUNTING = new Set(words.counting_words);
const ARTICLES = new Set(words.articles);
const NOT_COUNTED = new Set(words.not_counted);

/** Whether a number without money or per cent counts something: it is no date, year, clock, age, label or length of time. */
export function isCount(tokens: readonly Token[], at: number, found: NumberFound): boolean {
  const before = lowerAt(tokens, at - 1);
  const next = lowerAt(tokens, found.next);
  if (found.value.ordinal === true) return isRank(tokens, at, found, before, next);
  if (isLengthOfTime(tokens, found.next) || isDate(tokens, at, found.next)) return false;
  const joined = ["between", "and", "or", "to"].includes(before);
  const aged =
    AGE_WORDS.has(before) || (joined && [at - 2, at - 3].some((word) => AGE_WORDS.has(lowerAt(tokens, word))));
  if (aged || LABELS.has(before) || isAge(tokens, at, found.next)) return false;
  if (isYear(tokens, at, found) || isYearRange(found)) return false;
  if (lowerAt(tokens, at) === "one" && found.next === at + 1)
    return (
      !NOT_COUNTED.has(next) &&
      !["no", "this", "that", "any", "every", "each", "the"].includes(before) &&
      /^[a-z]/.test(next)
    );
  return isSpelt(tokens, at) || !(isLabel(tokens, at) || isNamed(tokens, at, next));
}

/** "2010-2013", "from 1972 to 1983": years, unless one of them is no whole year. */
function isYearRange({ value }: NumberFound): boolean {
  const { least, most } = value;
  if (least === undefined || most === undefined || least === most) return false;
  return [least, most].every((end) => Number.isInteger(end) && end >= 1500 && end <= 2100);
}

/** "Brigade 45", "Channel 12": a figure behind a name that counts nothing; in a title's capitals "Strikes Kill 85" counts. */
function isNamed(tokens: readonly Token[], at: number, next: string): boolean {
  const before = tokens[at - 1];
  const counts = /^[a-z]/.test(next) && !NOT_COUNTED.has(next);
  return (
    before !== undefined &&
    !counts &&
    !COUNTING.has(before.lower) &&
    /^\p{Lu}\p{Ll}/u.test(before.text) &&
    /^\d+$/.test(lowerAt(tokens, at))
  );
}

function isRank(tokens: readonly Token[], at: number, found: NumberFound, before: string, next: string): boolean {
  if (
    TIME_UNITS.has(next) ||
    MONTHS.has(before) ||
    MONTHS.has(next) ||
    (next === "of" && MONTHS.has(lowerAt(tokens, found.next + 1)))
  )
    return false;
  if (next === "-" || next === "century") return false;
  if (/^\d/.test(lowerAt(tokens, at))) return true;
  if (lowerAt(tokens, at) === "second" && /^\d|^(?:a|per|every|each)$/.test(before)) return false;
  return ARTICLES.has(before) && /^[a-z]/.test(next);
}

function isLengthOfTime(tokens: readonly Token[], next: number): boolean {
  let i = lowerAt(tokens, next) === "of" ? next + 1 : next;
  while (
    i < next + 3 &&
    ["-", "more", "full", "straight", "consecutive", "whole", "additional"].includes(lowerAt(tokens, i))
  )
    i++;
  return TIME_UNITS.has(lowerAt(tokens, i));
}

function isDate(tokens: readonly Token[], at: number, next: number): boolean {
  const figure = Number(lowerAt(tokens, at));
  if (!(figure >= 1 && figure <= 31) && !(figure >= 1000 && figure < 2200)) return false;
  const before = tokens[at - 1];
  const after = tokens[next];
  const isMonth = (token: Token | undefined): boolean =>
    token !== undefined && MONTHS.has(token.lower) && /^[A-Z]/.test(token.text);
  if (isMonth(before) || isMonth(after)) return true;
  return lowerAt(tokens, at - 1) === "," && isMonth(tokens[at - 3]);
}

/** "Reed, 47, said": an age between commas after a name. */
function isAge(tokens: readonly Token[], at: number, next: number): boolean {
  const figure = Number(lowerAt(tokens, at));
  const closes = lowerAt(tokens, next) === "," || lowerAt(tokens, next) === "." || lowerAt(tokens, next) === ")";
  const opens = lowerAt(tokens, at - 1) === "," || lowerAt(tokens, at - 1) === "(";
  return figure > 0 && figure < 110 && opens && closes && /^\p{Lu}\p{Ll}/u.test(tokens[at - 2]?.text ?? "");
}

function isYear(tokens: readonly Token[], at: number, found: NumberFound): boolean {
  const lower = lowerAt(tokens, at);
  if (!/^(?:1[5-9]|20)\d\d$/.test(lower) || found.next !== at + 1) return false;
  const next = tokens[found.next]?.text ?? "";
  const counted = ["at", "least", "than", "some", "about", "nearly", "over", "around"].includes(
    lowerAt(tokens, at - 1),
  );
  return !(counted && /^[a-z]{3,}/.test(next));
}

function isSpelt(tokens: readonly Token[], at: number): boolean {
  return !/^\d/.test(lowerAt(tokens, at));
}

/** A figure that names: "Su-27", "Covid-19", "Channel 12", "F16". */
function isLabel(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  // "won 3-0" is a score.
  if (
    lowerAt(tokens, at + 1) === "-" &&
    /^\d/.test(lowerAt(tokens, at + 2)) &&
    tokens[at + 1]?.end === tokens[at + 2]?.start
  )
    return true;
  if (before === undefined || token === undefined) return false;
  if (before.lower === "-" && before.end === token.start)
    return /^[A-Za-z0-9]/.test(tokens[at - 2]?.text ?? "") && tokens[at - 2]?.end === before.start;
  return before.text === "/" || before.text === ":" || before.text === "#";
}

function lowerAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? "";
}
