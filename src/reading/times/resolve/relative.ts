import { addDays, weekdayOf } from "../../../model/time.ts";
import type { OffsetMeaning, PeriodMeaning } from "../grammar/meaning.ts";
import type { Unit } from "../vocabulary.ts";
import {
  addMonths,
  type Civil,
  centuryCivil,
  dayCivil,
  decadeCivil,
  type Grain,
  monthCivil,
  monthOf,
  quarterCivil,
  weekCivil,
  weekendCivil,
  yearCivil,
  yearOf,
} from "./civil.ts";
import type { Point } from "./point.ts";

/** "last week", "the next day", "this quarter": the whole unit beside today or the time last spoken of. */
export function resolvePeriod(meaning: PeriodMeaning, point: Point): Civil | undefined {
  const base = meaning.focus ? (focusDay(meaning, point) ?? point.today) : point.today;
  if (base === undefined) return undefined;
  if (meaning.bare === true && meaning.unit === "Q") return quarterSpokenOf(meaning, point, point.today ?? base);
  if (meaning.bare === true && meaning.unit !== "WEEKEND") return bareUnit(meaning.unit, base, point);
  if (meaning.unit === "WEEKEND") return weekendAt(meaning, point, base);
  return unitAt(meaning.unit, base, meaning.shift);
}

/** The quarter spoken of, or the one before today; "the latest quarter" has ended. */
function quarterSpokenOf(meaning: PeriodMeaning, point: Point, today: string): Civil | undefined {
  const { quarter } = point;
  const ended = quarter !== undefined && (meaning.shift === 0 || quarter.last < today);
  return ended ? quarter : unitAt("Q", today, -1);
}

/** The time spoken of, where it is as fine as what counts from it. */
function focusDay(meaning: PeriodMeaning, point: Point): string | undefined {
  const coarse = meaning.unit === "D" && point.focus !== undefined && point.focus.grain !== "day";
  return coarse ? undefined : point.focus?.first;
}

/** "the week", "the year": the one that holds the time spoken of. */
function bareUnit(unit: Unit, base: string, point: Point): Civil | undefined {
  const anchor = unit === "D" ? base : (point.today ?? base);
  return unitAt(unit, unit === "W" ? anchor : base, 0);
}

/** The unit that holds a day, moved by so many units. */
export function unitAt(unit: Unit, day: string, shift: number): Civil | undefined {
  const [year, month] = [yearOf(day), monthOf(day)];
  if (unit === "D" || unit === "NIGHT") return dayCivil(addDays(day, shift));
  if (unit === "W") return weekCivil(addDays(day, 7 * shift));
  if (unit === "FORTNIGHT") return weekCivil(addDays(day, 14 * shift));
  if (unit === "M") return monthCivil(year, month + shift);
  if (unit === "Q") return quarterCivil(year, Math.ceil(month / 3) + shift);
  if (unit === "Y") return yearCivil(year + shift);
  if (unit === "DECADE") return decadeCivil(String(Math.floor(year / 10) + shift));
  return unit === "CENTURY" ? centuryCivil(Math.floor((year - 1) / 100) + 1 + shift) : undefined;
}

/** "the weekend", "this weekend": the one behind for things done, the one ahead for things to come. */
function weekendAt(meaning: PeriodMeaning, point: Point, base: string): Civil {
  if (meaning.bare === true && meaning.focus && point.today !== undefined) return weekendBeside(point, point.today);
  if (meaning.shift === -1) return weekendCivil(addDays(base, weekdayOf(base) >= 6 ? -7 : -7));
  if (meaning.shift === 1) return weekendCivil(addDays(base, 7));
  return weekendBeside(point, base);
}

function weekendBeside(point: Point, today: string): Civil {
  const within = weekdayOf(today) >= 6;
  if (within || point.tense !== "past") return weekendCivil(today);
  return weekendCivil(addDays(today, -7));
}

const GRAINS: Readonly<Partial<Record<Unit, Grain>>> = {
  D: "day",
  W: "day",
  M: "month",
  Q: "quarter",
  Y: "year",
  DECADE: "year",
  CENTURY: "year",
};

/** "ten days ago", "a year earlier", "two weeks later", "in 50 days": a step from today or from the time last spoken of. */
export function resolveOffset(meaning: OffsetMeaning, point: Point): Civil | undefined {
  if (meaning.amount === undefined) return undefined;
  const from = offsetBase(meaning, point);
  if (from === undefined) return undefined;
  const step = meaning.sign * meaning.amount;
  const day = stepped(from.first, meaning.unit, step);
  if (day === undefined) return undefined;
  const grain = meaning.keepsGrain === true ? from.grain : (GRAINS[meaning.unit] ?? "day");
  return atGrain(grain, day);
}

/** What an offset is counted from. */
function offsetBase(meaning: OffsetMeaning, point: Point): Civil | undefined {
  if (meaning.keepsGrain === true) return point.quarter ?? yearSpokenOf(meaning, point);
  const today = point.today === undefined ? undefined : dayCivil(point.today);
  if (meaning.from === "focus") return point.focus ?? today;
  return today;
}

/** "a year earlier" looks back from a year. */
function yearSpokenOf(meaning: OffsetMeaning, point: Point): Civil | undefined {
  const day = meaning.from === "focus" ? (point.focus?.first ?? point.today) : point.today;
  return day === undefined ? undefined : yearCivil(yearOf(day));
}

/** No step of more days than this (about 300 years) is laid on the calendar. */
const MOST_DAYS = 110_000;
const DAYS: Readonly<Partial<Record<Unit, number>>> = { D: 1, NIGHT: 1, W: 7, WEEKEND: 7, FORTNIGHT: 14 };

function stepped(date: string, unit: Unit, step: number): string | undefined {
  const days = DAYS[unit];
  if (days !== undefined) return Math.abs(step * days) > MOST_DAYS ? undefined : addDays(date, Math.round(step * days));
  const months: Readonly<Partial<Record<Unit, number>>> = { M: 1, Q: 3, Y: 12, DECADE: 120, CENTURY: 1200 };
  const count = months[unit];
  if (count !== undefined) {
    const year = yearOf(date) + (step * count) / 12;
    return year < 1 || year > 9998 ? undefined : addMonths(date, Math.round(step * count));
  }
  return unit === "H" || unit === "MIN" || unit === "S" ? date : undefined;
}

/** The stretch of a grain that holds a day. */
export function atGrain(grain: Grain, day: string): Civil {
  const [year, month] = [yearOf(day), monthOf(day)];
  if (grain === "month") return monthCivil(year, month);
  if (grain === "quarter") return quarterCivil(year, Math.ceil(month / 3));
  if (grain === "year" || grain === "decade" || grain === "century") return yearCivil(year);
  return dayCivil(day);
}
