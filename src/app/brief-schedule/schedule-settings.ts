import { z } from "zod";
import type { BriefSchedule } from "../../model/brief-schedule.ts";
import type { Json } from "../../model/correction.ts";
import { isZone } from "../alerts/zone-clock.ts";
import { AskedWrongly } from "../asked-wrongly.ts";
import type { World } from "../world.ts";

const shape = z.strictObject({
  every: z.enum(["day", "week"], { error: "day or week" }),
  at: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "a time of day such as 08:00"),
  zone: z.string().refine(isZone, "a time zone such as Europe/Kyiv"),
  weekday: z.number().int().min(1).max(7, "a day of the week from 1 (Monday) to 7").optional(),
  setAt: z.string(),
});

/** The setting that holds the schedule of a process. */
function keyOf(process: string): string {
  return `briefs/${process}`;
}

/** When the briefs of a process are made; undefined where they are not made by themselves. */
export async function briefScheduleOf({ store }: World, process: string): Promise<BriefSchedule | undefined> {
  const result = shape.safeParse(await store.setting(keyOf(process)));
  return result.success ? (result.data as BriefSchedule) : undefined;
}

/** Sets when the briefs of a process are made; undefined: no more. Throws an Error that says what is wrong with it. */
export async function setBriefSchedule(
  world: World,
  process: string,
  given: Omit<BriefSchedule, "setAt"> | undefined,
): Promise<void> {
  const value = given === undefined ? null : checked({ ...given, setAt: world.now() });
  await world.store.append([{ kind: "setting", key: keyOf(process), value: value as unknown as Json }], world.now());
}

function checked(schedule: BriefSchedule): BriefSchedule {
  const result = shape.safeParse(schedule);
  if (result.success) return result.data as BriefSchedule;
  const [issue] = result.error.issues;
  throw new AskedWrongly(
    `the schedule of briefs: ${issue?.path.join(".")} takes ${issue?.message ?? "something else"}`,
  );
}
