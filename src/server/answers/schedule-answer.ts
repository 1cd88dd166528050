import { z } from "@hono/zod-openapi";

const times = {
  every: z.enum(["day", "week"]),
  at: z.string().max(5).describe("Time of day: 08:00."),
  zone: z.string().max(60).describe("IANA zone of that time: Europe/Kyiv."),
  weekday: z.number().int().min(1).max(7).optional().describe("Of a weekly brief: Monday is 1 and Sunday 7."),
};

/** When briefs are made by themselves, as a caller sets it; null: not at all. */
export const newScheduleSchema = z
  .strictObject({ schedule: z.strictObject(times).nullable() })
  .openapi("NewBriefSchedule");

/** When briefs are made by themselves, and when the next one is. */
export const scheduleSchema = z
  .object({
    schedule: z
      .object({ ...times, setAt: z.string() })
      .nullable()
      .describe("Null: no brief is made by itself."),
    next: z.string().optional().describe("Instant at which the next one is due."),
  })
  .openapi("BriefSchedule");
