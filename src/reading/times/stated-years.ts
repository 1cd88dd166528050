import type { Found } from "./grammar/meaning.ts";
import { dayKey } from "./resolve/calendar.ts";

/** The years that a report states for days of the calendar, by `MM-DD`. */
export function statedYears(found: readonly Found[]): ReadonlyMap<string, number> {
  const years = new Map<string, number>();
  for (const { meaning } of found) {
    if (meaning.kind !== "calendar" || meaning.year === undefined) continue;
    if (meaning.month !== undefined && meaning.day !== undefined)
      years.set(dayKey(meaning.month, meaning.day), meaning.year);
  }
  return years;
}
