import type { TimeType, TimeValue } from "../../../model/time.ts";
import { addDays } from "../../../model/time.ts";
import type {
  CalendarMeaning,
  DurationMeaning,
  Meaning,
  OffsetMeaning,
  PeriodMeaning,
  Shade,
} from "../grammar/meaning.ts";
import type { Unit } from "../vocabulary.ts";
import { resolveCalendar } from "./calendar.ts";
import { addMonths, type Civil, edgeEdtf, edtfOf, interval } from "./civil.ts";
import { durationTimex } from "./duration-timex.ts";
import type { Point } from "./point.ts";
import { resolveOffset, resolvePeriod } from "./relative.ts";
import { unresolvedTimex } from "./unresolved.ts";

/** A time value with the calendar stretch it rests on, which later expressions may count from. */
export interface Resolved {
  readonly value: TimeValue;
  readonly civil?: Civil;
}

/** What an expression means from a point in the report. */
export function resolve(meaning: Meaning, point: Point): Resolved {
  if (meaning.kind === "set") return { value: { type: "SET", timex: meaning.timex, stated: true } };
  if (meaning.kind === "reference") return referenceValue(meaning.timex);
  if (meaning.kind === "duration") return { value: durationValue(meaning, point) };
  if (meaning.kind === "offset") return offsetValue(meaning, point);
  return calendarValue(meaning, point);
}

function referenceValue(timex: string): Resolved {
  const direction = timex === "PAST_REF" ? "past" : timex === "FUTURE_REF" ? "future" : "present";
  return { value: { type: "DATE", timex, stated: false, direction } };
}

function calendarValue(meaning: CalendarMeaning | PeriodMeaning, point: Point): Resolved {
  const civil = meaning.kind === "calendar" ? resolveCalendar(meaning, point) : resolvePeriod(meaning, point);
  const stated = meaning.kind === "calendar" && meaning.year !== undefined;
  const type = typeOf(meaning);
  if (civil === undefined)
    return { value: { type, timex: unresolvedTimex(meaning), stated: false, ...shadeOf(meaning) } };
  const timex = shadedTimex(meaning, civil);
  return {
    civil,
    value: {
      type,
      timex,
      edtf: edgeEdtf(civil, meaning.mod, meaning.sharp === true),
      stated,
      ...shadeOf(meaning),
      ...directionOf(civil, point),
    },
  };
}

function typeOf(shade: Shade): TimeType {
  return shade.clock !== undefined || shade.part !== undefined ? "TIME" : "DATE";
}

/** The day with its clock or part of the day: `1998-02-12T19:15`, `1998-01-19TNI`. */
function shadedTimex(meaning: CalendarMeaning | PeriodMeaning, civil: Civil): string {
  if (meaning.clock !== undefined) return `${civil.timex}T${meaning.clock}`;
  if (meaning.part === undefined) return civil.timex;
  const overnight = meaning.kind === "period" && meaning.overnight === true;
  return `${overnight ? addDays(civil.first, -1) : civil.timex}T${meaning.part}`;
}

function shadeOf(shade: Shade): { readonly mod?: string; readonly zone?: string; readonly idle?: boolean } {
  return {
    ...(shade.mod === undefined ? {} : { mod: shade.mod }),
    ...(shade.zone === undefined ? {} : { zone: shade.zone }),
    ...(shade.idle === true ? { idle: true } : {}),
  };
}

function directionOf(civil: Civil, point: Point): { readonly direction?: "past" | "future" | "present" } {
  if (point.today === undefined) return {};
  return { direction: civil.last < point.today ? "past" : civil.first > point.today ? "future" : "present" };
}

/** No window of more years than this is laid on the calendar. */
const LONGEST_YEARS = 1000;
const YEARS: Readonly<Partial<Record<Unit, number>>> = { Y: 1, DECADE: 10, M: 1 / 12, Q: 1 / 4, W: 1 / 52, D: 1 / 365 };

/** From how many weeks on an offset or window is told by months. */
const WEEKS_AS_MONTHS = 4;

function offsetValue(meaning: OffsetMeaning, point: Point): Resolved {
  const duration = durationTimex(meaning.amount, meaning.unit);
  const direction = meaning.sign < 0 ? "past" : "future";
  if (meaning.from === "event") return eventOffset(meaning, point, duration, direction);
  const civil = resolveOffset(meaning, point);
  if (civil === undefined) return { value: undatedOffset(meaning, point, duration, direction) };
  const edtf = offsetEdtf(meaning, civil);
  const value: TimeValue = {
    type: "DATE",
    timex: civil.timex,
    edtf,
    duration,
    direction,
    stated: false,
    ...shadeOf(meaning),
  };
  return { civil, value };
}

/** Many weeks are told by the month. */
function offsetEdtf(meaning: OffsetMeaning, civil: Civil): string {
  const months = meaning.unit === "W" && (meaning.amount ?? 0) >= WEEKS_AS_MONTHS;
  return months ? civil.first.slice(0, 7) : edtfOf(civil);
}

/**
 * "The appeal comes two days after the raid": a length, with the day of the raid where the clause's own day is known.
 * Its rule is `times/event-offset`: it dates what follows it, not what stands before.
 */
function eventOffset(meaning: OffsetMeaning, point: Point, duration: string, direction: "past" | "future"): Resolved {
  const value: TimeValue = {
    type: "DURATION",
    timex: duration,
    duration,
    direction,
    stated: false,
    ...shadeOf(meaning),
  };
  const { host } = point;
  if (host === undefined || meaning.sign < 0) return { value };
  if (meaning.amount === undefined)
    return meaning.unit === "D" ? { value: { ...value, edtf: addDays(host, -3).slice(0, 7) } } : { value };
  const civil = resolveOffset({ ...meaning, from: "now", sign: -1, keepsGrain: false }, { today: host });
  return { value: civil === undefined ? value : { ...value, edtf: offsetEdtf(meaning, civil) } };
}

function undatedOffset(
  meaning: OffsetMeaning,
  point: Point,
  duration: string,
  direction: "past" | "future",
): TimeValue {
  if (meaning.from === "focus" || point.today === undefined)
    return { type: "DURATION", timex: duration, duration, direction, stated: false, ...shadeOf(meaning) };
  const timex = direction === "past" ? "PAST_REF" : "FUTURE_REF";
  const vagueDays =
    meaning.amount === undefined && meaning.unit === "D" && point.today !== undefined && meaning.from === "now";
  const edtf =
    vagueDays && point.today !== undefined ? { edtf: addDays(point.today, meaning.sign * 3).slice(0, 7) } : {};
  return { type: "DATE", timex, duration, direction, stated: false, ...edtf, ...shadeOf(meaning) };
}

function durationValue(meaning: DurationMeaning, point: Point): TimeValue {
  const timex = durationTimex(meaning.amount, meaning.unit);
  const duration = { type: "DURATION" as const, timex, duration: timex, stated: false, ...shadeOf(meaning) };
  if (meaning.window === undefined) return aheadValue(duration, meaning, point);
  const edtf = point.today === undefined ? undefined : windowEdtf(meaning, point.today);
  const direction = meaning.window === "past" ? "past" : "future";
  return { ...duration, direction, ...(edtf === undefined ? {} : { edtf }) };
}

/** "in 50 days" of a thing to come is a day ahead. */
function aheadValue(duration: TimeValue, meaning: DurationMeaning, point: Point): TimeValue {
  if (meaning.led !== true || point.tense !== "future" || meaning.amount === undefined) return duration;
  const { amount, unit } = meaning;
  const civil = resolveOffset({ kind: "offset", amount, unit, sign: 1, from: "now" }, point);
  return civil === undefined
    ? duration
    : { ...duration, type: "DATE", timex: civil.timex, edtf: edtfOf(civil), direction: "future" };
}

/** The calendar stretch of "the past two months" (months), "the past 24 hours" (days), "recent days" (the month). */
function windowEdtf(meaning: DurationMeaning, today: string): string | undefined {
  const sign = meaning.window === "past" ? -1 : 1;
  const { amount, unit } = meaning;
  if (amount === undefined) return unit === "D" ? addDays(today, sign * 3).slice(0, 7) : undefined;
  const edge = (other: string, cut: number): string =>
    sign < 0 ? interval(other.slice(0, cut), today.slice(0, cut)) : interval(today.slice(0, cut), other.slice(0, cut));
  if (amount * (YEARS[unit] ?? 0) > LONGEST_YEARS) return undefined;
  if (unit === "H") return edge(addDays(today, sign * Math.max(1, Math.round(amount / 24))), 10);
  if (unit === "D") return edge(addDays(today, sign * Math.round(amount)), 10);
  if (unit === "W") return edge(addDays(today, sign * Math.round(7 * amount)), amount < WEEKS_AS_MONTHS ? 10 : 7);
  if (unit === "M" || unit === "Q")
    return edge(addMonths(today, Math.round(sign * amount * (unit === "Q" ? 3 : 1))), 7);
  if (unit === "Y") return edge(addMonths(today, Math.round(sign * amount * 12)), 4);
  return unit === "DECADE" ? edge(addMonths(today, sign * amount * 120), 4) : undefined;
}
