import { expect, test } from "vitest";
import type { BriefSchedule } from "../../model/brief-schedule.ts";
import { dueBefore, lastDue, nextDue } from "./due-times.ts";

type Times = Pick<BriefSchedule, "every" | "at" | "zone" | "weekday">;
const KYIV: Times = { every: "day", at: "08:00", zone: "Europe/Kyiv" };
const MONDAY: Times = { every: "week", weekday: 1, at: "08:00", zone: "UTC" };
const SUNDAY: Times = { every: "week", weekday: 7, at: "23:30", zone: "Pacific/Auckland" };
const LEAPT: Times = { every: "day", at: "02:30", zone: "Europe/Berlin" };

/** Schedule, now, then: due last, due before that, due next. */
const cases: readonly (readonly [Times, string, string, string, string])[] = [
  [KYIV, "2025-07-22T04:59:59.000Z", "2025-07-21T05:00", "2025-07-20T05:00", "2025-07-22T05:00"],
  [KYIV, "2025-07-22T05:00:00.000Z", "2025-07-22T05:00", "2025-07-21T05:00", "2025-07-23T05:00"],
  [KYIV, "2025-10-26T07:00:00.000Z", "2025-10-26T06:00", "2025-10-25T05:00", "2025-10-27T06:00"],
  [MONDAY, "2025-07-22T12:00:00.000Z", "2025-07-21T08:00", "2025-07-14T08:00", "2025-07-28T08:00"],
  [MONDAY, "2025-07-21T07:00:00.000Z", "2025-07-14T08:00", "2025-07-07T08:00", "2025-07-21T08:00"],
  [SUNDAY, "2025-07-20T12:00:00.000Z", "2025-07-20T11:30", "2025-07-13T11:30", "2025-07-27T11:30"],
  [LEAPT, "2026-03-29T12:00:00.000Z", "2026-03-29T01:30", "2026-03-28T01:30", "2026-03-30T00:30"],
];

test.each(cases)("%j at %s: due at %s, before that at %s, next at %s", (schedule, now, last, before, next) => {
  const due = lastDue(schedule, now);
  expect([due, dueBefore(schedule, due), nextDue(schedule, now)].map((one) => one.slice(0, 16))).toEqual([
    last,
    before,
    next,
  ]);
});
