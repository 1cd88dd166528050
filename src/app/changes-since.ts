import type { Dossier } from "../model/dossier.ts";
import { type Change, changesBetween } from "../threads/changes-between.ts";
import { dossierOf, type Moment } from "./dossier.ts";
import type { World } from "./world.ts";

/** Two views of a process, and what changed from the first to the second. */
export interface Changes {
  readonly before: Dossier;
  readonly after: Dossier;
  readonly changes: readonly Change[];
}

/** What changed in a process between two moments: between two days of publication, or two instants of recording. */
export async function changesSince(world: World, process: string, from: Moment, to: Moment = {}): Promise<Changes> {
  const before = await dossierOf(world, process, from);
  const after = await dossierOf(world, process, to);
  return { before, after, changes: changesBetween(before.threads, after.threads) };
}
