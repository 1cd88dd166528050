import { capitalised } from "../../../briefs/words.ts";
import { type BriefSchedule, weekdayNames } from "../../../model/brief-schedule.ts";

/** When briefs are made, in words: `Every Monday at 08:00 (Europe/Kyiv)`. */
export function scheduleWords({ every, weekday = 1, at, zone }: BriefSchedule): string {
  const day = every === "day" ? "day" : capitalised(weekdayNames[weekday - 1] ?? "week");
  return `Every ${day} at ${at} (${zone})`;
}
