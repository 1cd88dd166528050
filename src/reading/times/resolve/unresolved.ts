import type { CalendarMeaning, PeriodMeaning } from "../grammar/meaning.ts";

const two = (value: number): string => String(value).padStart(2, "0");

/** The TIMEX3 value of an expression whose day cannot be told: `XXXX-WXX-3` for a Wednesday, `XXXX-05-23`. */
export function unresolvedTimex(meaning: CalendarMeaning | PeriodMeaning): string {
  const suffix =
    meaning.clock !== undefined ? `T${meaning.clock}` : meaning.part === undefined ? "" : `T${meaning.part}`;
  return `${meaning.kind === "period" ? periodName(meaning) : calendarName(meaning)}${suffix}`;
}

function periodName(meaning: PeriodMeaning): string {
  if (meaning.unit === "D") return "XXXX-XX-XX";
  if (meaning.unit === "W" || meaning.unit === "WEEKEND") return meaning.unit === "W" ? "XXXX-WXX" : "XXXX-WXX-WE";
  if (meaning.unit === "M") return "XXXX-XX";
  return meaning.unit === "Q" ? "XXXX-QX" : "XXXX";
}

function calendarName(meaning: CalendarMeaning): string {
  const { month, day, weekday, quarter, half, season, holiday } = meaning;
  if (holiday !== undefined && /^\d/.test(holiday)) return `XXXX-${holiday}`;
  if (month !== undefined) return day === undefined ? `XXXX-${two(month)}` : `XXXX-${two(month)}-${two(day)}`;
  if (weekday !== undefined) return `XXXX-WXX-${weekday}`;
  if (quarter !== undefined) return `XXXX-Q${quarter}`;
  return half !== undefined ? `XXXX-H${half}` : `XXXX-${season ?? "XX-XX"}`;
}
