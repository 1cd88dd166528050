import type { World } from "../world.ts";
import { blankText } from "./blank-text.ts";
import type { PruningPlan } from "./plan-pruning.ts";

/** As many reports are dropped in one transaction: others who write wait for so long. */
const BATCH = 100;

/** Does what a plan says, some reports at a time; how many were dropped. A run that is stopped goes on where the next plan begins. */
export async function pruneRecord(
  { store, now }: World,
  { steps }: PruningPlan,
  onProgress?: (done: number) => void,
): Promise<number> {
  let done = 0;
  for (const { what, why, articles } of steps) {
    for (let at = 0; at < articles.length; at += BATCH) {
      const some = articles.slice(at, at + BATCH);
      done += await store.upkeep.prune({ what, why, articles: some }, now(), blankText);
      onProgress?.(done);
    }
  }
  // Snapshots hold threads with words of reports that may be gone now.
  if (done > 0) await store.dropSnapshots();
  return done;
}
