import type { Transaction } from "kysely";
import { checkEntry } from "../check-entry.ts";
import { digestOf } from "../digest.ts";
import type { NewEntry } from "../entry.ts";
import type { Appended, AppendOptions } from "../store.ts";
import { chunksOf } from "./chunks-of.ts";
import type { Database } from "./database.ts";
import { patiently } from "./patiently.ts";
import { project, type Written } from "./project.ts";
import { isOfPruned, prunedAmong } from "./pruned-among.ts";
import type { Tables } from "./tables.ts";
import { takeHead } from "./take-head.ts";

/**
 * Writes entries at the end of the log and what is derived from them, all or nothing.
 * The first statement takes the one row of `head`, so that writers of several processes queue up.
 */
export async function append(
  database: Database,
  entries: readonly NewEntry[],
  at: string,
  options: AppendOptions = {},
): Promise<Appended> {
  const prepared = entries.map(prepare);
  return patiently(database, () => appendPrepared(database, prepared, at, options));
}

/** An entry as it will stand in the log, but for its number and time. */
interface Prepared {
  readonly entry: NewEntry;
  /** What the entry is of, and of which kind. */
  readonly name: string;
  readonly row: Omit<Tables["log"], "seq" | "recorded_at">;
}

function prepare(entry: NewEntry): Prepared {
  checkEntry(entry);
  const body = JSON.stringify(entry);
  const row = { kind: entry.kind, key: keyOf(entry), digest: digestOf(body), body };
  return { entry, name: nameOf(row), row };
}

function nameOf({ kind, key }: Pick<Tables["log"], "kind" | "key">): string {
  return `${kind} ${key}`;
}

function appendPrepared(
  database: Database,
  prepared: readonly Prepared[],
  at: string,
  options: AppendOptions,
): Promise<Appended> {
  return database.tables.transaction().execute(async (change) => {
    const head = await takeHead(change);
    const recordedAt = at > head.recorded_at ? at : head.recorded_at;
    const held = await heldDigests(change, prepared);
    const pruned = await prunedAmong(
      change,
      prepared.map(({ entry }) => entry),
    );
    const late = await lateReadings(change, prepared, options);
    const written: Written[] = [];
    const rows: Tables["log"][] = [];
    const isNew = prepared.map(({ entry, name, row }) => {
      if (isOfPruned(entry, pruned)) return false;
      const before = held.get(name);
      if (late.has(entry) || (before !== undefined && (writtenOnce.has(entry.kind) || before === row.digest)))
        return false;
      const seq = head.seq + rows.length + 1;
      held.set(name, row.digest);
      rows.push({ seq, recorded_at: recordedAt, ...row });
      written.push({ entry, seq, recordedAt });
      return true;
    });
    if (rows.length === 0) return { last: head.seq, added: 0, isNew };
    await database.makeRoom?.(change, head.seq + rows.length);
    for (const some of chunksOf(rows, ROWS)) await change.insertInto("log").values(some).execute();
    await project(database, change, written);
    const last = head.seq + rows.length;
    await change.updateTable("head").set({ seq: last, recorded_at: recordedAt }).execute();
    return { last, added: rows.length, isNew };
  });
}

/** As many rows go into one statement. */
const ROWS = 50;
/** As many keys may one statement name. */
const KEYS = 200;

/** The hash of the last entry of each kind and key that is to be written. */
async function heldDigests(change: Transaction<Tables>, prepared: readonly Prepared[]): Promise<Map<string, string>> {
  const held = new Map<string, string>();
  for (const kind of new Set(prepared.map(({ row }) => row.kind))) {
    const keys = new Set(prepared.filter(({ row }) => row.kind === kind).map(({ row }) => row.key));
    for (const some of chunksOf([...keys], KEYS)) {
      const rows = await change
        .selectFrom("log")
        .select(["kind", "key", "digest"])
        .where("kind", "=", kind)
        .where("key", "in", some)
        .where(({ eb, selectFrom }) =>
          eb(
            "seq",
            "=",
            selectFrom("log as last")
              .select(({ fn }) => fn.max("last.seq").as("seq"))
              .whereRef("last.kind", "=", "log.kind")
              .whereRef("last.key", "=", "log.key"),
          ),
        )
        .execute();
      for (const row of rows) held.set(nameOf(row), row.digest);
    }
  }
  return held;
}

/** Readings that are not to be written because their engine has read the article meanwhile. */
async function lateReadings(
  change: Transaction<Tables>,
  prepared: readonly Prepared[],
  { unlessReadSince }: AppendOptions,
): Promise<ReadonlySet<NewEntry>> {
  const late = new Set<NewEntry>();
  if (unlessReadSince === undefined) return late;
  const readings = prepared.flatMap(({ entry }) => (entry.kind === "reading" ? [entry] : []));
  for (const some of chunksOf(readings, KEYS)) {
    const rows = await change
      .selectFrom("reading")
      .select(["article", "engine", "seq"])
      .where(
        "article",
        "in",
        some.map(({ article }) => article),
      )
      .execute();
    for (const entry of some) {
      const since = unlessReadSince.get(entry.article);
      const isLate = rows.some(
        (row) => since !== undefined && row.seq > since && row.article === entry.article && row.engine === entry.engine,
      );
      if (isLate) late.add(entry);
    }
  }
  return late;
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
  if (entry.kind === "pruning") return entry.what;
  return entry.article;
}
