import { addDays, weekdayOf } from "../../../model/time.ts";

/** The date of a holiday in a year; `holiday` is `MM-DD`, a name, or "easter" with a shift in days. */
export function holidayDate(holiday: string, year: number): string {
  if (/^\d/.test(holiday)) return `${year}-${holiday}`;
  if (holiday.startsWith("easter")) return addDays(easter(year), Number(holiday.slice(6) || "0"));
  if (holiday === "thanksgiving") return nthWeekday(year, 11, 4, 4);
  if (holiday === "labor") return nthWeekday(year, 9, 1, 1);
  if (holiday === "king") return nthWeekday(year, 1, 1, 3);
  if (holiday === "memorial") return addDays(nthWeekday(year, 6, 1, 1), -7);
  // Election day in the United States: the Tuesday after the first Monday of November.
  return addDays(nthWeekday(year, 11, 1, 1), 1);
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): string {
  const first = `${year}-${String(month).padStart(2, "0")}-01`;
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
}

/** Western Easter Sunday, by the algorithm of Meeus, Jones and Butcher. */
function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return `${year}-${String(Math.floor(n / 31)).padStart(2, "0")}-${String((n % 31) + 1).padStart(2, "0")}`;
}
