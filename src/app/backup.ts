import { existsSync } from "node:fs";
import { openSqlite } from "../record/sqlite/open-sqlite.ts";
import type { Counts } from "../record/store.ts";
import type { World } from "./world.ts";

/** Writes a whole copy of the record to a new file, opens it to see that it is one, and tells what it holds. */
export async function backup(world: World, path: string): Promise<Counts> {
  if (existsSync(path)) throw new Error(`${path} exists already; a backup never writes over a file: give another name`);
  await world.store.backup(path);
  const copy = openSqlite(path);
  try {
    return await copy.counts();
  } finally {
    await copy.close();
  }
}
