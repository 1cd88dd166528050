import type { FieldName } from "../../model/thread.ts";
import { dayNumber, dayRange } from "../../model/time.ts";
import { liesIn, type Spot, spotOf } from "../linking/place-within.ts";
import { overlapOf, wordsOf } from "../linking/words.ts";
import type { FieldValue } from "../thread-kind.ts";

const DATES: ReadonlySet<FieldName> = new Set(["date", "deadline"]);
const COUNTS: ReadonlySet<FieldName> = new Set(["killed", "wounded", "count", "round"]);
const NAMES: ReadonlySet<FieldName> = new Set(["place", "attacker", "duration"]);

/** Whether two values of a field may both be true: "July" and "23 July", "at least 12" and "15", "Doha" and "Qatar". Wordings never exclude each other. */
export function compatible(name: FieldName, a: FieldValue, b: FieldValue): boolean {
  if (a.value === b.value) return true;
  if (DATES.has(name)) return meet(a.value, b.value);
  if (COUNTS.has(name)) return boundsMeet(a, b);
  if (!NAMES.has(name) || a.coarse === true || b.coarse === true) return true;
  if (a.where !== undefined && b.where !== undefined && areNested(spotOf(a.where), spotOf(b.where))) return true;
  return overlapOf(wordsOf([a.value]).sort(), wordsOf([b.value]).sort()) > 0;
}

function areNested(a: Spot, b: Spot): boolean {
  return liesIn(a, b) || liesIn(b, a);
}

function meet(a: string, b: string): boolean {
  const [left, right] = [dayRange(a), dayRange(b)];
  return left === undefined || right === undefined || (left.first <= right.last && right.first <= left.last);
}

/** Length in days of an EDTF value; a large number where it is none. */
export function daysOf(value: string): number {
  const range = dayRange(value);
  return range === undefined ? 100_000 : dayNumber(range.last) - dayNumber(range.first) + 1;
}

function boundsMeet(a: FieldValue, b: FieldValue): boolean {
  const [left, right] = [boundsOf(a), boundsOf(b)];
  return left[0] <= right[1] && right[0] <= left[1];
}

/** Least and most that a figure with its bound allows. */
export function boundsOf({ value, bound }: FieldValue): readonly [number, number] {
  const figure = Number(value);
  if (bound === "least") return [figure, Number.POSITIVE_INFINITY];
  if (bound === "most") return [0, figure];
  return bound === "about" ? [figure * 0.9, figure * 1.1] : [figure, figure];
}
