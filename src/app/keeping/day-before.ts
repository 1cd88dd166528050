import { addDays, daysInMonth } from "../../model/time.ts";

/** The civil day that lies an age before another: `P18M` before 2026-03-02 is 2024-09-02. A day that the month lacks is its last. */
export function dayBefore(day: string, age: string): string {
  const [, years = 0, months = 0, weeks = 0, days = 0] = (
    /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(age) ?? []
  ).map((part) => Number(part ?? 0));
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const back = year * 12 + month - 1 - (years * 12 + months);
  const [toYear, toMonth] = [Math.floor(back / 12), (back % 12) + 1];
  const to = Math.min(date, daysInMonth(toYear, toMonth));
  const start = [String(toYear).padStart(4, "0"), String(toMonth).padStart(2, "0"), String(to).padStart(2, "0")].join(
    "-",
  );
  return addDays(start, -(weeks * 7 + days));
}
