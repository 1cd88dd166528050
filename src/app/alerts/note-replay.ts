import type { Notice } from "../../model/notice.ts";
import type { ProcessId } from "../../model/process.ts";
import type { World } from "../world.ts";
import { alertSettingsOf } from "./alert-settings.ts";
import { replay } from "./replay.ts";

/** A server that answers people does this beside it. */
const REST = 40;

/** When a notice of a replay is held to have been given: in the evening of its day. */
const EVENING = "T18:00:00.000Z";

/**
 * Notes what the rules would have noticed in a process that is over, as if it had been watched day by day; nothing is
 * sent. A process that is watched already is left as it is.
 */
export async function noteReplay(world: World, process: ProcessId, rest = REST, signal?: AbortSignal): Promise<void> {
  const { alerts } = world.store;
  if ((await alerts.watch(process)) !== undefined) return;
  const days = new Map<string, Notice[]>();
  for await (const notice of replay(world, process, await alertSettingsOf(world, process), { rest, signal })) {
    days.set(notice.day, [...(days.get(notice.day) ?? []), notice]);
  }
  // Cut short, it is made again at the next start.
  if (signal?.aborted === true) return;
  let version = 0;
  const ended = { ground: "replay", marks: [], waiting: [] };
  for (const [day, notices] of [...days, ["", []] as const]) {
    version += 1;
    const watch = { process, version, body: JSON.stringify(ended) };
    const at = day === "" ? world.now() : `${day}${EVENING}`;
    // Where another server replays the same process, one of the two goes on.
    if ((await alerts.note({ watch, at, notices, deliveries: [] })) === undefined) return;
  }
}
