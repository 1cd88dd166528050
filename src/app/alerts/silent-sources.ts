import type { SilentSource } from "../../model/notice.ts";
import type { ProcessId } from "../../model/process.ts";
import { noticesOf, sourcesHealth } from "../sources/source-health.ts";
import type { World } from "../world.ts";

/** Sources that brought reports of a process lately, and now fail or are silent against their habit. */
export async function silentSources(world: World, process: ProcessId): Promise<readonly SilentSource[]> {
  const healths = await sourcesHealth(world);
  const ofProcess = healths.filter(({ relevance }) =>
    relevance.some((one) => one.process === process && one.concerned > 0),
  );
  return noticesOf(ofProcess).map(({ source, name, since, words }) => ({ id: source, name, since, words }));
}
