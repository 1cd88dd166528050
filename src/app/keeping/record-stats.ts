import { namesAskedFor } from "../../model/process.ts";
import type { Counts } from "../../record/store.ts";
import type { MonthCount, PartSize } from "../../record/upkeep-store.ts";
import type { World } from "../world.ts";

/** How much a record holds, and where it lies. */
export interface RecordStats {
  readonly record: string;
  readonly counts: Counts;
  readonly bytes: number;
  readonly parts: readonly PartSize[];
  /** All reports by month of publication; a report of two processes is counted once. */
  readonly months: readonly MonthCount[];
  readonly processes: readonly { readonly id: string; readonly name: string; readonly months: readonly MonthCount[] }[];
}

/** Counts and measures a record. Reports of a process are those from which its dossier is made; their claims need not all be of it. */
export async function recordStats({ store }: World): Promise<RecordStats> {
  const parts = await store.upkeep.sizes();
  const processes = [];
  for (const process of await store.processes()) {
    const { id, name, since, until } = process;
    const months = await store.upkeep.months({ ...namesAskedFor(process), since, until });
    processes.push({ id, name, months });
  }
  return {
    record: store.name,
    counts: await store.counts(),
    bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
    parts,
    months: await store.upkeep.months({}),
    processes,
  };
}
