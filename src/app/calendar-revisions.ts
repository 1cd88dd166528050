import { type Revised, revisedBy } from "../exports/calendar/revision.ts";
import type { Revision } from "../exports/export-format.ts";
import { toldById } from "../exports/places/place-of-thread.ts";
import type { Json } from "../model/correction.ts";
import type { Dossier } from "../model/dossier.ts";
import type { ThreadId } from "../model/thread.ts";
import type { World } from "./world.ts";

/**
 * The revision of each calendar entry as subscribers have seen it: the record remembers what every entry was last told as, and
 * an entry that is told otherwise gets a higher number than ever before, whatever made it change: a report, a correction, its undoing,
 * or another reading that takes claims out of its thread again.
 */
export async function calendarRevisions(world: World, dossier: Dossier): Promise<ReadonlyMap<ThreadId, Revision>> {
  const prefix = `calendar/${dossier.process.id}/`;
  const held = await world.store.settings(prefix);
  const told = toldById(dossier.told);
  const now = world.now();
  const changed: { readonly kind: "setting"; readonly key: string; readonly value: Json }[] = [];
  const revisions = new Map<ThreadId, Revision>();
  for (const thread of dossier.threads) {
    const key = `${prefix}${thread.id}`;
    const last = held.get(key) as unknown as Revised | undefined;
    const revised = revisedBy(thread, told, last, now);
    if (revised === undefined) continue;
    revisions.set(thread.id, revised);
    if (revised !== last) changed.push({ kind: "setting", key, value: { ...revised } as unknown as Json });
  }
  if (changed.length > 0) await world.store.append(changed, now);
  return revisions;
}
