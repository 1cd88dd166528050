import { daysInMonth } from "../../../model/time.ts";
import type { Atom } from "../atoms.ts";
import words from "../words.json" with { type: "json" };
import { leadOf } from "./lead.ts";
import type { CalendarMeaning, Finder, Found } from "./meaning.ts";
import { spokenYearAt } from "./spoken-year.ts";
import { after, isHyphen, lowerAt } from "./walk.ts";

const LEADS = new Set(words.monthLeads);

/** "July 23, 2025", "Aug. 7", "23 July 2025", "the 23rd of July", "May 2025", "May": a month and what stands by it. */
export const monthDate: Finder = (atoms, at) =>
  dayMonth(atoms, at) ?? monthDay(atoms, at) ?? shiftedMonth(atoms, at) ?? monthYear(atoms, at);

/** "last April", "this September", "next May". */
function shiftedMonth(atoms: readonly Atom[], at: number): Found | undefined {
  const lead = leadOf(atoms, at);
  const month = monthAt(atoms, lead.next);
  if (month === undefined || lead.shift === undefined) return undefined;
  const day = dayAt(atoms, lead.next + 1);
  if (day !== undefined && lead.shift === -1) return build({ month, day: day.day, shift: -1 }, day.next);
  return build({ month, shift: lead.shift }, lead.next + 1);
}

function monthDay(atoms: readonly Atom[], at: number): Found | undefined {
  const month = monthAt(atoms, at);
  if (month === undefined) return undefined;
  const day = dayAt(atoms, lowerAt(atoms, at + 1) === "the" ? at + 2 : at + 1);
  if (day === undefined || day.day > daysInMonth(2000, month)) return undefined;
  const range = rangeEnd(atoms, day);
  const year = yearAfter(atoms, range.next);
  return build(
    {
      month,
      day: day.day,
      ...optional("lastDay", range.last),
      ...optional("year", year?.year),
      ...optional("yearShift", year?.yearShift),
    },
    year?.next ?? range.next,
  );
}

function dayMonth(atoms: readonly Atom[], at: number): Found | undefined {
  const start = lowerAt(atoms, at) === "the" ? at + 1 : at;
  const day = dayAt(atoms, start);
  if (day === undefined) return undefined;
  const range = rangeEnd(atoms, day, true);
  const monthIndex = lowerAt(atoms, range.next) === "of" ? range.next + 1 : range.next;
  const month = monthAt(atoms, monthIndex);
  if (month === undefined || day.day > daysInMonth(2000, month) || atoms[monthIndex]?.capital !== true)
    return undefined;
  const year = yearAfter(atoms, monthIndex + 1);
  return build(
    {
      month,
      day: day.day,
      ...optional("lastDay", range.last),
      ...optional("year", year?.year),
      ...optional("yearShift", year?.yearShift),
    },
    year?.next ?? monthIndex + 1,
  );
}

function monthYear(atoms: readonly Atom[], at: number): Found | undefined {
  const month = monthAt(atoms, at);
  if (month === undefined) return undefined;
  const skipped = lowerAt(atoms, at + 1) === "of" || lowerAt(atoms, at + 1) === "," ? at + 2 : at + 1;
  const year = yearAt(atoms, skipped);
  if (year !== undefined) return build({ month, year }, skipped + 1);
  const spoken = spokenYearAt(atoms, skipped);
  if (spoken !== undefined) return build({ month, year: spoken.year }, spoken.next);
  const paired = pairedYear(atoms, at);
  if (paired !== undefined) return build({ month, year: paired }, at + 1);
  if (!stands(atoms, at)) return undefined;
  const shift = skipped === at + 2 ? undefined : atoms[at + 1]?.word.shift;
  const ofYear = shift !== undefined && lowerAt(atoms, at + 2) === "year";
  return ofYear ? build({ month, yearShift: shift }, at + 3) : build({ month }, at + 1);
}

/** "October and December 2024": the year of the second month is the first one's too. */
function pairedYear(atoms: readonly Atom[], at: number): number | undefined {
  const joins = ["and", "to", "or", "through", "-", "–"].includes(lowerAt(atoms, at + 1));
  const first = atoms[at]?.word.month ?? 0;
  const second = joins ? monthAt(atoms, at + 2) : undefined;
  return second !== undefined && second > first ? yearAt(atoms, at + 3) : undefined;
}

/** Whether the bare word is the month: capital, and "May" and "March" only after a word that leads a time. */
function stands(atoms: readonly Atom[], at: number): boolean {
  const atom = atoms[at];
  if (atom?.capital !== true) return false;
  if (atom.lower.length <= 3 && atom.lower !== "may") return false;
  if (atom.lower !== "may" && atom.lower !== "march") return true;
  const before = lowerAt(atoms, at - 1);
  if (before === "and" || before === "or") return atoms[at - 2]?.word.month !== undefined;
  return LEADS.has(before) || (isHyphen(atoms, at - 1) && lowerAt(atoms, at - 2) === "mid");
}

function monthAt(atoms: readonly Atom[], at: number): number | undefined {
  const atom = atoms[at];
  return atom?.word.month !== undefined && atom.capital ? atom.word.month : undefined;
}

interface Day {
  readonly day: number;
  readonly next: number;
}

/** "23", "23rd", "eighth". */
function dayAt(atoms: readonly Atom[], at: number): Day | undefined {
  const atom = atoms[at];
  const day = atom?.digits ?? atom?.word.ordinal;
  if (atom === undefined || day === undefined || day < 1 || day > 31 || !Number.isInteger(day)) return undefined;
  if (atom.digits !== undefined && !/^\d{1,2}$/.test(atom.lower)) return undefined;
  const suffix = atoms[at + 1];
  const ordinal = suffix?.joined === true && ["st", "nd", "rd", "th"].includes(suffix.lower);
  if (ordinal) return { day, next: at + 2 };
  return suffix?.joined === true && /^[a-z%]/.test(suffix.lower) && suffix.lower !== "'s"
    ? undefined
    : { day, next: at + 1 };
}

/** "23-25", "23 to 25" after the first day; "23 and 24 July" are two days in a row. */
function rangeEnd(atoms: readonly Atom[], day: Day, and = false): { readonly last?: number; readonly next: number } {
  const mark = lowerAt(atoms, day.next);
  const last = isHyphen(atoms, day.next) || mark === "to" || mark === "and" ? dayAt(atoms, day.next + 1) : undefined;
  if (last === undefined || last.day <= day.day) return { next: day.next };
  if (mark === "and" && !(and && last.day === day.day + 1)) return { next: day.next };
  return { last: last.day, next: last.next };
}

/** The year behind a day: ", 2024", "of 2024", "last year". */
function yearAfter(
  atoms: readonly Atom[],
  at: number,
): { readonly year?: number; readonly yearShift?: number; readonly next: number } | undefined {
  const start = lowerAt(atoms, at) === "," || lowerAt(atoms, at) === "of" ? at + 1 : at;
  const year = yearAt(atoms, start);
  if (year !== undefined) return { year, next: start + 1 };
  const yearShift = atoms[start]?.word.shift;
  return yearShift !== undefined && lowerAt(atoms, start + 1) === "year" ? { yearShift, next: start + 2 } : undefined;
}

/** A year in four digits, 1000 to 2199. */
export function yearAt(atoms: readonly Atom[], at: number): number | undefined {
  const atom = atoms[at];
  if (atom === undefined || !/^[12]\d{3}$/.test(atom.lower)) return undefined;
  const year = Number(atom.lower);
  return year < 2200 ? year : undefined;
}

/** "2025-05-21", "21/05/2025", "5/21/2025": the day comes first unless that cannot be. */
export const numericDate: Finder = (atoms, at) => {
  const [a, b, c] = [atoms[at]?.digits, atoms[at + 2]?.digits, atoms[at + 4]?.digits];
  const mark = lowerAt(atoms, at + 1);
  if ((mark !== "-" && mark !== "/") || lowerAt(atoms, at + 3) !== mark || c === undefined)
    return dottedDate(atoms, at);
  if (a === undefined || b === undefined || atoms[at + 4]?.joined !== true) return undefined;
  if (a > 1000) return valid(a, b, c, at + 5);
  if (c < 1000) return undefined;
  return b <= 12 ? valid(c, b, a, at + 5) : valid(c, a, b, at + 5);
};

function dottedDate(atoms: readonly Atom[], at: number): Found | undefined {
  const match = /^(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)$/.exec(lowerAt(atoms, at));
  return match === null ? undefined : valid(Number(match[3]), Number(match[2]), Number(match[1]), at + 1);
}

function valid(year: number, month: number, day: number, next: number): Found | undefined {
  if (year > 2199 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return build({ year, month, day }, next);
}

/** "Tuesday, July 23": the date that follows a weekday and its comma. */
export function dateAfterWeekday(atoms: readonly Atom[], at: number): Found | undefined {
  const next = after(atoms, at, ",") ?? at;
  return dayMonth(atoms, next) ?? monthDay(atoms, next);
}

function build(parts: Omit<CalendarMeaning, "kind">, next: number): Found {
  return { next, meaning: { kind: "calendar", ...parts } };
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Value };
}
