import { addDays, daysBetween, weekdayOf } from "../../../model/time.ts";
import type { CalendarMeaning } from "../grammar/meaning.ts";
import {
  type Civil,
  centuryCivil,
  dayCivil,
  daysCivil,
  decadeCivil,
  halfCivil,
  mondayOf,
  monthCivil,
  monthOf,
  quarterCivil,
  seasonCivil,
  yearCivil,
  yearOf,
} from "./civil.ts";
import { holidayDate } from "./holidays.ts";
import type { Point } from "./point.ts";

/** The stretch of days that a named day, month, quarter or year means from a point; undefined where the year cannot be told. */
export function resolveCalendar(meaning: CalendarMeaning, point: Point): Civil | undefined {
  if (meaning.decade !== undefined) return decadeCivil(meaning.decade);
  if (meaning.century !== undefined) return centuryCivil(meaning.century);
  if (meaning.likeFocus === true && meaning.year !== undefined && point.quarter !== undefined)
    return quarterCivil(meaning.year, Math.ceil(monthOf(point.quarter.first) / 3));
  if (meaning.year !== undefined) return inYear(meaning, meaning.year);
  if (point.today === undefined) return undefined;
  if (meaning.yearShift !== undefined) return inYear(meaning, yearOf(point.today) + meaning.yearShift);
  if (meaning.month !== undefined || meaning.holiday !== undefined) return nearestYear(meaning, point, point.today);
  if (meaning.weekday !== undefined) return dayCivil(weekdayDate(meaning, point, point.today));
  return partOfYear(meaning, point, point.today);
}

/** The named part of a year that is known. */
function inYear(meaning: CalendarMeaning, year: number): Civil {
  const { month, day, lastDay, quarter, half, season, lastYear, holiday } = meaning;
  if (holiday !== undefined) return dayCivil(holidayDate(holiday, year));
  if (quarter !== undefined) return quarterCivil(year, quarter);
  if (half !== undefined) return halfCivil(year, half);
  if (season !== undefined) return seasonCivil(year, season);
  if (month === undefined)
    return lastYear === undefined ? yearCivil(year) : { ...yearCivil(year), last: yearCivil(lastYear).last };
  const whole = monthCivil(year, month);
  if (day === undefined) return whole;
  const date = (n: number): string => `${whole.timex}-${String(n).padStart(2, "0")}`;
  return lastDay === undefined ? dayCivil(date(day)) : daysCivil(date(day), date(lastDay));
}

/** The nearer side of the present wins against the tense where the other is this many times farther off. */
const FARTHER = 8;
const FARTHER_SOFT = 4;

/** "December", "Feb. 1": the year by tense where the clause has one, else by nearness. */
function nearestYear(meaning: CalendarMeaning, point: Point, today: string): Civil {
  const year = yearOf(today);
  const at = (shift: number): Civil => inYear(meaning, year + shift);
  const stated = statedYear(meaning, point);
  if (stated !== undefined) return inYear(meaning, stated);
  if (meaning.weekday !== undefined && meaning.day !== undefined) {
    const fitting = [0, -1, 1].map(at).find((civil) => weekdayOf(civil.first) === meaning.weekday);
    if (fitting !== undefined) return fitting;
  }
  if (contains(at(0), today) && meaning.shift === undefined) return at(0);
  const past = at(0).first <= today ? at(0) : at(-1);
  const next = at(0).last >= today ? at(0) : at(1);
  if (meaning.shift === -1) return contains(past, today) ? at(-1) : past;
  if (meaning.shift === 1) return contains(next, today) ? at(1) : next;
  if (meaning.shift === 0) return at(0);
  return choose(past, next, point, today, meaning.day !== undefined || meaning.holiday !== undefined);
}

/** The year that the report states elsewhere for the same day: "October 7" after "October 7, 2023". */
function statedYear(meaning: CalendarMeaning, point: Point): number | undefined {
  if (meaning.month === undefined || meaning.day === undefined || meaning.shift !== undefined) return undefined;
  return point.years?.get(dayKey(meaning.month, meaning.day));
}

/** `05-23`. */
export function dayKey(month: number, day: number): string {
  return `${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function choose(past: Civil, next: Civil, point: Point, today: string, exact: boolean): Civil {
  const behind = daysBetween(past.last, today);
  const ahead = daysBetween(today, next.first);
  const ratio = Math.max(ahead, behind) / Math.max(1, Math.min(ahead, behind));
  if ((exact || point.soft === true) && ratio > (point.soft === true ? FARTHER_SOFT : FARTHER))
    return ahead < behind ? next : past;
  if (point.tense === "past") return past;
  if (point.tense === "future") return next;
  return ahead < behind ? next : past;
}

function contains(civil: Civil, date: string): boolean {
  return civil.first <= date && date <= civil.last;
}

/** The date of a weekday: "last", "next", "this", or by tense; the day itself is today. */
function weekdayDate(meaning: CalendarMeaning, point: Point, today: string): string {
  const weekday = meaning.weekday ?? 1;
  const base = meaning.focus === true ? (point.focus?.first ?? today) : today;
  const back = (weekdayOf(base) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  if (meaning.shift === -1)
    return addDays(base, back < 2 && meaning.focus !== true ? -back - 7 : -(back === 0 ? 7 : back));
  if (meaning.shift === 1 && meaning.focus === true) return addDays(base, ahead === 0 ? 7 : ahead);
  if (meaning.shift === 1) return addDays(mondayOf(base), 6 + weekday);
  if (meaning.shift === 0)
    return point.tense === "past" && meaning.focus !== true ? addDays(base, -back) : addDays(base, ahead);
  return point.tense === "future" ? addDays(base, ahead) : addDays(base, -back);
}

/** A quarter, half or season without its year. */
function partOfYear(meaning: CalendarMeaning, point: Point, today: string): Civil | undefined {
  const { quarter, half, season, shift } = meaning;
  const year = yearOf(today) + (season === undefined ? (shift ?? 0) : 0);
  if (quarter !== undefined)
    return shift === undefined ? quarterNear(quarter, point, today) : quarterCivil(year, quarter);
  if (half !== undefined) return halfCivil(year, half);
  if (season === undefined) return undefined;
  const own = seasonCivil(year, season);
  if (shift === 0) return own;
  if (shift === undefined && contains(own, today)) return own;
  if (contains(seasonCivil(year - 1, season), today) && shift !== -1) return seasonCivil(year - 1, season);
  if (shift === -1 || (shift !== 1 && point.tense === "past"))
    return own.last < today ? own : seasonCivil(year - 1, season);
  if (shift === 1 || point.tense === "future") return own.first > today ? own : seasonCivil(year + 1, season);
  return own;
}

/** The quarter of this year, or of the year before when it would lie well ahead of a thing done. */
function quarterNear(quarter: number, point: Point, today: string): Civil {
  const now = Math.ceil(monthOf(today) / 3);
  const year = yearOf(today);
  if (quarter > now + 1 && point.tense !== "future") return quarterCivil(year - 1, quarter);
  if (quarter < now - 1 && point.tense === "future") return quarterCivil(year + 1, quarter);
  return quarterCivil(year, quarter);
}
