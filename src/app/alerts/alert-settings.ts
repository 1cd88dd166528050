import { z } from "zod";
import { type AlertSettings, defaultAlertSettings, grades } from "../../model/alert-settings.ts";
import type { Json } from "../../model/correction.ts";
import { alertRuleNames } from "../../model/notice.ts";
import { AskedWrongly } from "../asked-wrongly.ts";
import type { World } from "../world.ts";
import { isZone } from "./zone-clock.ts";

const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "write a time of day as 08:00");
const counts = (most: number, what: string) =>
  z
    .array(z.number().int(what).min(0, what).max(most, what))
    .max(20, what)
    .transform((numbers) => [...new Set(numbers)].sort((a, b) => b - a));

const shape = z.strictObject({
  off: z.array(z.enum(alertRuleNames)),
  grade: z.enum(grades as [string, ...string[]], `the least grade is one of: ${grades.join(", ")}`),
  daysBefore: counts(365, "days before a deadline are whole numbers from 0 to 365, such as 7, 3, 1"),
  tolls: counts(1_000_000, "tolls are whole numbers, such as 10, 50, 100"),
  coolDownHours: z.number("the cool-down is a number of hours from 0 to 720").min(0).max(720),
  freshDays: z.number("a report is fresh for a number of days from 1 to 60").int().min(1).max(60),
  zone: z.string().refine(isZone, "write a time zone as Europe/Kyiv, or UTC"),
  quiet: z
    .strictObject({ from: time, to: time })
    .refine(({ from, to }) => from !== to, "quiet hours begin and end at two different times")
    .optional(),
  digest: time.optional(),
});

/** Settings as they should be; throws an Error in plain words where they are not. */
export function checkAlertSettings(candidate: unknown): AlertSettings {
  const result = shape.safeParse(candidate);
  if (result.success) return result.data as AlertSettings;
  const issue = result.error.issues[0];
  throw new AskedWrongly(`these settings of alerts were not taken: ${issue?.path.join(".")}: ${issue?.message}`);
}

/** The settings of a process stand under this and its id. */
export const ALERT_SETTINGS = "alerts/";

const keyOf = (process: string): string => `${ALERT_SETTINGS}${process}`;

/** How a process is watched. Settings that another version wrote and this one cannot read are left out. */
export async function alertSettingsOf({ store }: World, process: string): Promise<AlertSettings> {
  const held = await store.setting(keyOf(process));
  const result = shape.safeParse({ ...defaultAlertSettings, ...(typeof held === "object" ? held : {}) });
  return result.success ? (result.data as AlertSettings) : defaultAlertSettings;
}

/** Sets how a process is watched. */
export async function setAlertSettings(world: World, process: string, settings: AlertSettings): Promise<void> {
  const value = checkAlertSettings(settings) as unknown as Json;
  await world.store.append([{ kind: "setting", key: keyOf(process), value }], world.now());
}
