import type { AlertChannel, DeliveryId } from "../../model/alert-channel.ts";
import type { Brief } from "../../model/brief.ts";
import type { BriefSchedule } from "../../model/brief-schedule.ts";
import { hashOf } from "../../model/hash.ts";
import { messageOf } from "../../model/message-of.ts";
import type { NotedNotice, Notice, NoticeId } from "../../model/notice.ts";
import type { Process } from "../../model/process.ts";
import type { PlannedDelivery } from "../../record/alert-store.ts";
import { timeIn } from "../alerts/zone-clock.ts";
import { briefOfProcess } from "../brief.ts";
import type { World } from "../world.ts";
import { dueBefore, lastDue } from "./due-times.ts";
import { briefScheduleOf } from "./schedule-settings.ts";

/** Makes the briefs of all processes that are due; a fault in one holds up no other. */
export async function keepDueBriefs(
  world: World,
  onFault: (words: string) => void = () => {},
): Promise<readonly NotedNotice[]> {
  const kept: NotedNotice[] = [];
  for (const process of await world.store.processes()) {
    try {
      kept.push(...(await keepDueBrief(world, process)));
    } catch (error) {
      onFault(`the brief of ${process.id}: ${messageOf(error)}`);
    }
  }
  return kept;
}

/**
 * Makes the brief of a process that is due, keeps it, and plans its sending over the process's channels; nothing where none is
 * due, or it is kept already. It tells as new what the record learnt since the one before it. After a time in which nothing
 * ran, one brief is made, the last that was due, and it covers that time.
 */
export async function keepDueBrief(world: World, process: Process): Promise<readonly NotedNotice[]> {
  const schedule = await briefScheduleOf(world, process.id);
  const now = world.now();
  if (schedule === undefined || hasEnded(process, now)) return [];
  const due = lastDue(schedule, now);
  const id = briefIdOf(process, due);
  if (due < schedule.setAt || (await world.store.alerts.notice(id)) !== undefined) return [];
  const [last] = await world.store.alerts.notices({ process: process.id, rule: "brief", limit: 1 });
  const before = dueBefore(schedule, due);
  const since = last?.brief !== undefined && last.brief.due < before ? last.brief.due : before;
  const brief = await briefOfProcess(world, process.id, { learntSince: since });
  const notice = noticeOf(process, schedule, id, { due, since, brief });
  const deliveries = deliveriesOf(id, await world.store.alerts.channels(process.id), now);
  return (await note(world, notice, deliveries)) ?? [];
}

function hasEnded({ until }: Process, now: string): boolean {
  return until !== undefined && until < now.slice(0, 10);
}

/** The same due time of a process gives the same name: it is kept once, and sent once. */
function briefIdOf({ id }: Process, due: string): NoticeId {
  return hashOf(`brief ${id} ${due}`) as NoticeId;
}

const NAMES = { day: "Daily", week: "Weekly" } as const;

function noticeOf(
  process: Process,
  { every, zone }: BriefSchedule,
  id: NoticeId,
  kept: { readonly due: string; readonly since: string; readonly brief: Brief },
): Notice {
  const { day } = timeIn(zone, kept.due);
  return {
    id,
    process: process.id,
    changes: [{ rule: "brief", change: kept.due, words: `${NAMES[every]} brief of ${day}: ${kept.brief.headline}` }],
    day,
    origins: [],
    cites: [],
    happening: [],
    brief: kept,
    ...(process.demo === true ? { demo: true } : {}),
  };
}

function deliveriesOf(notice: NoticeId, channels: readonly AlertChannel[], due: string): readonly PlannedDelivery[] {
  return channels.map(({ id: channel }) => ({
    id: hashOf(`delivery ${channel} ${notice}`) as DeliveryId,
    channel,
    due,
    notices: [notice],
  }));
}

/** A watch that was never begun: the rules' first look comes later, and notes how things stand. */
const NOT_BEGUN = JSON.stringify({ ground: "brief", marks: [], waiting: [] });
const TRIES = 3;

/** Writes the brief with its sending as one; what the rules know stays as it is. A look at the same moment is waited out. */
async function note(
  { store, now }: World,
  notice: Notice,
  deliveries: readonly PlannedDelivery[],
): Promise<readonly NotedNotice[] | undefined> {
  for (let round = 0; round < TRIES; round++) {
    const { process } = notice;
    const held = await store.alerts.watch(process);
    const watch = { process, version: (held?.version ?? 0) + 1, body: held?.body ?? NOT_BEGUN };
    const noted = await store.alerts.note({ watch, at: now(), notices: [notice], deliveries });
    if (noted !== undefined) return noted;
  }
  return undefined;
}
