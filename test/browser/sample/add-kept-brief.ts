import { keepDueBrief } from "../../../src/app/brief-schedule/keep-due-briefs.ts";
import { setBriefSchedule } from "../../../src/app/brief-schedule/schedule-settings.ts";
import { requireProcess } from "../../../src/app/gather.ts";
import type { World } from "../../../src/app/world.ts";

const PROCESS = "russia-ukraine";
/** On the demo's last day: a process that has ended has no brief made by itself. */
const [SET, DUE] = ["2025-08-29T08:00:00.000Z", "2025-08-31T08:00:00.000Z"];

/** Gives the sample record a schedule of briefs, and one brief that was made by it. */
export async function addKeptBrief(world: World): Promise<void> {
  const schedule = { every: "day", at: "07:30", zone: "Europe/Kyiv" } as const;
  await setBriefSchedule({ ...world, now: () => SET }, PROCESS, schedule);
  await keepDueBrief({ ...world, now: () => DUE }, await requireProcess(world, PROCESS));
}
