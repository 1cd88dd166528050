import { existsSync } from "node:fs";
import { openSqlite } from "../record/sqlite/open-sqlite.ts";
import type { Counts } from "../record/store.ts";
import type { World } from "./world.ts";

/** Writes a whole copy of the record to a new file, opens it to see that nothing is missing, and tells what it holds. */
export async function backup(world: World, path: string): Promise<Counts> {
  if (existsSync(path)) throw new Error(`${path} exists already; a backup never writes over a file: give another name`);
  const last = await world.store.last();
  await world.store.backup(path);
  const copy = openSqlite(path);
  try {
    const counts = await copy.counts();
    if (counts.entries >= last) return counts;
    throw new Error(`${path} holds ${counts.entries} entries of ${last}: it is no whole backup; make another one`);
  } finally {
    await copy.close();
  }
}
