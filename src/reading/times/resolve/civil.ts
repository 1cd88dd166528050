import { addDays, daysInMonth, weekdayOf } from "../../../model/time.ts";
import type { Season } from "../vocabulary.ts";

/** How fine a calendar value is. */
export type Grain =
  | "day"
  | "weekend"
  | "week"
  | "month"
  | "season"
  | "quarter"
  | "half"
  | "year"
  | "decade"
  | "century";

/** A stretch of whole days with the name that TIMEX3 gives it. */
export interface Civil {
  readonly grain: Grain;
  readonly first: string;
  readonly last: string;
  readonly timex: string;
}

const two = (value: number): string => String(value).padStart(2, "0");

/** Year of a civil date. */
export const yearOf = (date: string): number => Number(date.slice(0, 4));
/** Month of a civil date, 1 to 12. */
export const monthOf = (date: string): number => Number(date.slice(5, 7));

/** One day. */
export function dayCivil(date: string): Civil {
  return { grain: "day", first: date, last: date, timex: date };
}

/** Several days in a row. */
export function daysCivil(first: string, last: string): Civil {
  return { grain: "day", first, last, timex: first };
}

/** The Monday of the week of a date. */
export function mondayOf(date: string): string {
  return addDays(date, 1 - weekdayOf(date));
}

/** The ISO 8601 week of a date. */
export function weekCivil(date: string): Civil {
  const first = mondayOf(date);
  return { grain: "week", first, last: addDays(first, 6), timex: weekName(first) };
}

function weekName(monday: string): string {
  const year = yearOf(addDays(monday, 3));
  const firstMonday = mondayOf(`${year}-01-04`);
  let week = 1;
  for (let day = firstMonday; day < monday; day = addDays(day, 7)) week++;
  return `${year}-W${two(week)}`;
}

/** Saturday and Sunday of the week of a date. */
export function weekendCivil(date: string): Civil {
  const monday = mondayOf(date);
  return { grain: "weekend", first: addDays(monday, 5), last: addDays(monday, 6), timex: `${weekName(monday)}-WE` };
}

/** A month; months beyond 1 to 12 run into other years. */
export function monthCivil(year: number, month: number): Civil {
  const index = year * 12 + month - 1;
  const [y, m] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  const name = `${pad(y)}-${two(m)}`;
  return { grain: "month", first: `${name}-01`, last: `${name}-${two(daysInMonth(y, m))}`, timex: name };
}

function months(grain: Grain, year: number, from: number, count: number, timex: string): Civil {
  return { grain, first: monthCivil(year, from).first, last: monthCivil(year, from + count - 1).last, timex };
}

/** A quarter; quarters beyond 1 to 4 run into other years. */
export function quarterCivil(year: number, quarter: number): Civil {
  const index = year * 4 + quarter - 1;
  const [y, q] = [Math.floor(index / 4), (((index % 4) + 4) % 4) + 1];
  return months("quarter", y, q * 3 - 2, 3, `${pad(y)}-Q${q}`);
}

/** Half a year. */
export function halfCivil(year: number, half: number): Civil {
  return months("half", year, half * 6 - 5, 6, `${pad(year)}-H${half}`);
}

const SEASON_START: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** A season of the northern half; winter runs into the next year. */
export function seasonCivil(year: number, season: Season): Civil {
  return months("season", year, SEASON_START[season], 3, `${pad(year)}-${season}`);
}

/** A year. */
export function yearCivil(year: number): Civil {
  return { grain: "year", first: `${pad(year)}-01-01`, last: `${pad(year)}-12-31`, timex: pad(year) };
}

/** A decade by its first three figures, "199". */
export function decadeCivil(decade: string): Civil {
  return { grain: "decade", first: `${decade}0-01-01`, last: `${decade}9-12-31`, timex: decade };
}

/** The 20th century is 1901 to 2000; TIMEX3 names it by its figures, "19". */
export function centuryCivil(century: number): Civil {
  const start = (century - 1) * 100;
  return {
    grain: "century",
    first: `${pad(start + 1)}-01-01`,
    last: `${pad(start + 100)}-12-31`,
    timex: two(century - 1),
  };
}

function pad(year: number): string {
  return String(Math.max(0, year)).padStart(4, "0");
}

/** A date so many months away, its day cut to the month's length. */
export function addMonths(date: string, count: number): string {
  const month = monthCivil(yearOf(date), monthOf(date) + count);
  const day = Math.min(Number(date.slice(8, 10)), Number(month.last.slice(8, 10)));
  return `${month.timex}-${two(day)}`;
}

/** The EDTF value at the grain of the stretch: a day, a month, a year, or an interval of these. */
export function edtfOf(civil: Civil): string {
  const cut =
    civil.grain === "year" || civil.grain === "decade" || civil.grain === "century" ? 4 : dayLike(civil.grain) ? 10 : 7;
  return interval(civil.first.slice(0, cut), civil.last.slice(0, cut));
}

/** The EDTF value of the beginning, middle or end of a stretch; of a year only where it is sharp ("the end of 1990" is December). */
export function edgeEdtf(civil: Civil, mod: string | undefined, sharp: boolean): string {
  const year = yearOf(civil.first);
  if (civil.grain === "decade" && mod === "START") return `${year}/${year + 4}`;
  if (civil.grain === "decade" && mod === "MID") return `${year + 4}/${year + 6}`;
  if (civil.grain === "decade" && mod === "END") return `${year + 5}/${year + 9}`;
  if (civil.grain !== "year" || !sharp) return edtfOf(civil);
  if (mod === "START") return civil.first.slice(0, 7);
  return mod === "END" ? civil.last.slice(0, 7) : edtfOf(civil);
}

function dayLike(grain: Grain): boolean {
  return grain === "day" || grain === "week" || grain === "weekend";
}

/** `A/B`, or `A` where both are the same. */
export function interval(first: string, last: string): string {
  return first === last ? first : `${first}/${last}`;
}
