/** What TIMEX3 calls the type of a time expression. */
export type TimeType = "DATE" | "TIME" | "DURATION" | "SET";

/**
 * What a time expression means.
 * `timex` is the TIMEX3 value as annotators of TimeBank write it (`1998-08-07`, `P30D`, `PAST_REF`, `2025-W21`, `1998-08-07TEV`).
 * `edtf` is the calendar value at the grain that the text gave (`2025-07-23`, `2025-05`, `2025-05-23/2025-05-25`, `2025~`);
 * absent for durations, sets and what cannot be dated.
 */
export interface TimeValue {
  readonly type: TimeType;
  readonly timex: string;
  readonly edtf?: string;
  /** ISO 8601 duration (`P50D`) for durations, or of a dated stretch such as "in 50 days". */
  readonly duration?: string;
  /** The first or last of the value is open: "after 1 May" is `after`, "by Friday" is `before`. */
  readonly bound?: "before" | "after" | "by" | "since" | "until";
  /** `APPROX`, `START`, `MID`, `END`, `LESS_THAN`, `MORE_THAN`, … as in TIMEX3's `mod`. */
  readonly mod?: string;
  /** Where the text itself states the whole date; otherwise year, month or day were implied from context. */
  readonly stated: boolean;
  /** IANA zone or offset of a clock time, with the ground for it. */
  readonly zone?: string;
  /** The expression is an age, a title or a name and dates nothing ("the 1967 borders", "Vision 2030"). */
  readonly idle?: boolean;
  /** No words date the event itself: the value is the day that the report is telling of, and must be shown as such. */
  readonly assumed?: boolean;
  /** Points ahead or behind of the report as the words or the clause's tense say. */
  readonly direction?: "past" | "future" | "present";
}

/** Whole days from civil date `a` to civil date `b`, both `YYYY-MM-DD`: positive when `b` is later. */
export function daysBetween(a: string, b: string): number {
  return dayNumber(b) - dayNumber(a);
}

/** The civil date `days` after `date` (`YYYY-MM-DD`). */
export function addDays(date: string, days: number): string {
  return civilOf(dayNumber(date) + days);
}

/** Day of the week of a civil date, Monday is 1 and Sunday 7. */
export function weekdayOf(date: string): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar (after Hinnant's `days_from_civil`). */
export function dayNumber(date: string): number {
  const [year = 1970, month = 1, day = 1] = date.split("-").map(Number);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

/** The civil date `YYYY-MM-DD` of a day number. */
export function civilOf(number: number): string {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1;
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The first and last day that an EDTF value of ours may mean: `2025-05` is 2025-05-01 to 2025-05-31. Undefined where it is not a calendar value. */
export function dayRange(edtf: string): { readonly first: string; readonly last: string } | undefined {
  const [from = "", to = from] = edtf.replace(/[~?]/g, "").split("/");
  const first = edgeOf(from, "first");
  const last = edgeOf(to, "last");
  return first !== undefined && last !== undefined ? { first, last } : undefined;
}

function edgeOf(value: string, edge: "first" | "last"): string | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(value);
  if (match === null) return undefined;
  const year = match[1] ?? "";
  const month = match[2] ?? (edge === "first" ? "01" : "12");
  const day = match[3] ?? (edge === "first" ? "01" : String(daysInMonth(Number(year), Number(month))).padStart(2, "0"));
  return `${year}-${month}-${day}`;
}

/** Number of days of a month, 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
