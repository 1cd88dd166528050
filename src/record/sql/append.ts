import type { Transaction } from "kysely";
import { checkEntry } from "../check-entry.ts";
import { digestOf } from "../digest.ts";
import type { NewEntry } from "../entry.ts";
import type { Appended } from "../store.ts";
import type { Database } from "./database.ts";
import { patiently } from "./patiently.ts";
import { project } from "./project.ts";
import type { Tables } from "./tables.ts";

/**
 * Writes entries at the end of the log and what is derived from them, all or nothing.
 * The first statement takes the one row of `head`, so that writers of several processes queue up.
 */
export async function append(database: Database, entries: readonly NewEntry[], at: string): Promise<Appended> {
  for (const entry of entries) checkEntry(entry);
  return patiently(database, () => appendChecked(database, entries, at));
}

function appendChecked(database: Database, entries: readonly NewEntry[], at: string): Promise<Appended> {
  return database.tables.transaction().execute(async (change) => {
    const head = await takeHead(change);
    const recordedAt = at > head.recorded_at ? at : head.recorded_at;
    let last = head.seq;
    const isNew: boolean[] = [];
    for (const entry of entries) {
      const wrote = await write(database, change, entry, last + 1, recordedAt);
      if (wrote) last += 1;
      isNew.push(wrote);
    }
    if (last > head.seq) await change.updateTable("head").set({ seq: last, recorded_at: recordedAt }).execute();
    return { last, added: last - head.seq, isNew };
  });
}

function takeHead(change: Transaction<Tables>): Promise<Tables["head"]> {
  return change
    .updateTable("head")
    .set((row) => ({ seq: row.ref("seq") }))
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Writes one entry under number `seq`, unless the record holds it already. */
async function write(
  database: Database,
  change: Transaction<Tables>,
  entry: NewEntry,
  seq: number,
  recordedAt: string,
): Promise<boolean> {
  const body = JSON.stringify(entry);
  const row = { seq, recorded_at: recordedAt, kind: entry.kind, key: keyOf(entry), digest: digestOf(body), body };
  const held = await change
    .selectFrom("log")
    .select(["digest"])
    .where("kind", "=", row.kind)
    .where("key", "=", row.key)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  if (held !== undefined && (writtenOnce.has(entry.kind) || held.digest === row.digest)) return false;
  await change.insertInto("log").values(row).execute();
  await project(database, change, entry, { seq, recordedAt });
  return true;
}

/** Kinds whose key is a hash of what they hold. */
const writtenOnce: ReadonlySet<string> = new Set<NewEntry["kind"]>(["article", "correction"]);

/** What an entry is of. */
function keyOf(entry: NewEntry): string {
  if (entry.kind === "article") return entry.article.id;
  if (entry.kind === "process") return entry.process.id;
  if (entry.kind === "source") return entry.source.id;
  if (entry.kind === "correction") return entry.correction.id;
  if (entry.kind === "setting") return entry.key;
  return entry.article;
}
