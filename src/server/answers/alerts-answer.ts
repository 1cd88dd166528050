import { z } from "@hono/zod-openapi";
import { alertRuleNames } from "../../model/notice.ts";
import { GRADES } from "./thread-words.ts";

const time = z.string().max(5).describe("A time of day: 08:00.");
const counts = z.array(z.number().int().min(0)).max(20);

/** What a process is watched for, and how eagerly; all of it is given when it is set. */
export const alertSettingsSchema = z
  .strictObject({
    off: z.array(z.enum(alertRuleNames)).max(50).describe("Rules that are off; all others are on."),
    grade: z.enum(GRADES).describe("Changes that are borne out less wait until they are borne out so well."),
    daysBefore: counts.describe("A deadline is told so many days before it."),
    tolls: counts.describe("An attack is told when so many are reported killed."),
    coolDownHours: z.number().min(0).max(720),
    freshDays: z.number().int().min(1).max(60).describe("Changes told by older reports are not told."),
    zone: z.string().max(60).describe("IANA zone of the times: Europe/Kyiv."),
    quiet: z.strictObject({ from: time, to: time }).optional().describe("Nothing is sent between these times."),
    digest: time.optional().describe("All of a day is sent together at this time."),
  })
  .openapi("AlertSettings");
