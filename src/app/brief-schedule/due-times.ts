import type { BriefSchedule } from "../../model/brief-schedule.ts";
import { addDays, weekdayOf } from "../../model/time.ts";
import { instantOf, minutesOf, timeIn } from "../alerts/zone-clock.ts";

type Times = Pick<BriefSchedule, "every" | "at" | "zone" | "weekday">;

const DAYS = { day: 1, week: 7 } as const;

/** The last time at or before an instant at which a brief was due. */
export function lastDue(schedule: Times, now: string): string {
  const { every, zone, weekday = 1 } = schedule;
  const today = timeIn(zone, now).day;
  const day = every === "day" ? today : addDays(today, -((weekdayOf(today) - weekday + 7) % 7));
  const due = dueOn(schedule, day);
  return due <= now ? due : dueOn(schedule, addDays(day, -DAYS[every]));
}

/** The time before a due one, at which the brief before it was due. */
export function dueBefore(schedule: Times, due: string): string {
  return dueOn(schedule, addDays(timeIn(schedule.zone, due).day, -DAYS[schedule.every]));
}

/** The first time after an instant at which a brief is due. */
export function nextDue(schedule: Times, now: string): string {
  return dueOn(schedule, addDays(timeIn(schedule.zone, lastDue(schedule, now)).day, DAYS[schedule.every]));
}

function dueOn({ at, zone }: Times, day: string): string {
  return instantOf(zone, { day, minutes: minutesOf(at) });
}
