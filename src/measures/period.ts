import { addDays, daysInMonth, weekdayOf } from "../model/time.ts";

/** The step of a series. Weeks begin on Monday, as in ISO 8601. */
export type Step = "day" | "week" | "month";

/** One stretch of a series: its first and last day. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The period of a step in which a day lies. */
export function periodOf(day: string, step: Step): Period {
  if (step === "day") return { from: day, to: day };
  if (step === "week") {
    const from = addDays(day, 1 - weekdayOf(day));
    return { from, to: addDays(from, 6) };
  }
  const length = daysInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
  return { from: `${day.slice(0, 7)}-01`, to: `${day.slice(0, 7)}-${length}` };
}

/** All periods from the one of the first day to the one of the last, in order; none where the last is before the first. */
export function periodsBetween(first: string, last: string, step: Step): readonly Period[] {
  const periods: Period[] = [];
  for (let period = periodOf(first, step); period.from <= last; period = periodOf(addDays(period.to, 1), step)) {
    periods.push(period);
  }
  return periods;
}
