import type { ArticleId } from "../../model/article.ts";
import type { Json } from "../../model/correction.ts";
import type { Process, ProcessId } from "../../model/process.ts";
import type { Source, SourceId } from "../../model/source.ts";
import type { CorrectionEntry, Entry, ModelReadingEntry, NewEntry, Recorded } from "../entry.ts";
import type { Database } from "./database.ts";
import { NO_LIMIT } from "./no-limit.ts";
import { parseEntry } from "./parse-entry.ts";

/** Entries are read so many at a time. */
export const PAGE = 500;

/** The next entries after number `after`. */
export async function entriesAfter({ tables }: Database, after: number): Promise<readonly Entry[]> {
  const rows = await tables
    .selectFrom("log")
    .select(["seq", "recorded_at", "body"])
    .where("seq", ">", after)
    .orderBy("seq")
    .limit(PAGE)
    .execute();
  return rows.map((row) => parseEntry(row));
}

/** Number of the last entry. */
export async function lastOf({ tables }: Database): Promise<number> {
  return (await tables.selectFrom("head").select("seq").executeTakeFirstOrThrow()).seq;
}

/** Number of the last entry recorded at or before an instant. */
export async function lastBy({ tables }: Database, instant: string): Promise<number> {
  const row = await tables
    .selectFrom("log")
    .select("seq")
    .where("recorded_at", "<=", instant)
    .orderBy("recorded_at", "desc")
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.seq ?? 0;
}

/** The last entry of a kind with that key. */
export async function latest<Kind extends NewEntry["kind"]>(
  { tables }: Database,
  kind: Kind,
  key: string,
  upTo = NO_LIMIT,
): Promise<Extract<Entry, { readonly kind: Kind }> | undefined> {
  const row = await tables
    .selectFrom("log")
    .select(["seq", "recorded_at", "body"])
    .where("kind", "=", kind)
    .where("key", "=", key)
    .where("seq", "<=", upTo)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : parseEntry<Kind>(row);
}

/** The definition of a process. */
export async function processOf(database: Database, id: ProcessId, upTo?: number): Promise<Process | undefined> {
  return (await latest(database, "process", id, upTo))?.process;
}

/** The latest definition of each process, in the order in which they were made. */
export async function processesOf(database: Database, upTo?: number): Promise<readonly Process[]> {
  const entries = await allOf(database, "process", upTo);
  return [...new Map(entries.map(({ process }) => [process.id, process])).values()];
}

/** The definition of a source, removed or not. */
export async function sourceOf(database: Database, id: SourceId): Promise<Source | undefined> {
  return (await latest(database, "source", id))?.source;
}

/** The latest definition of each source that is not removed, in the order in which they were first named. */
export async function sourcesOf(database: Database): Promise<readonly Source[]> {
  const entries = await allOf(database, "source");
  const latestOf = new Map(entries.map(({ source }) => [source.id, source]));
  return [...latestOf.values()].filter(({ removed }) => removed !== true);
}

/** All corrections in order. */
export function correctionsOf(database: Database, upTo?: number): Promise<readonly (CorrectionEntry & Recorded)[]> {
  return allOf(database, "correction", upTo);
}

/** The last value of every setting whose key begins so. */
export async function settingsOf({ tables }: Database, prefix: string): Promise<ReadonlyMap<string, Json>> {
  const rows = await tables
    .selectFrom("log")
    .select(["seq", "recorded_at", "body"])
    .where("kind", "=", "setting")
    .where("key", "like", `${prefix}%`)
    .orderBy("seq")
    .execute();
  const entries = rows.map((row) => parseEntry<"setting">(row)).filter(({ key }) => key.startsWith(prefix));
  return new Map(entries.map(({ key, value }) => [key, value]));
}

/** As many keys go into one question. */
const KEYS = 200;

/** The last answer of a model about each of some articles. */
export async function modelReadingsOf(
  { tables }: Database,
  articles: readonly ArticleId[],
): Promise<ReadonlyMap<ArticleId, ModelReadingEntry & Recorded>> {
  const found = new Map<ArticleId, ModelReadingEntry & Recorded>();
  for (let at = 0; at < articles.length; at += KEYS) {
    const rows = await tables
      .selectFrom("log")
      .select(["seq", "recorded_at", "body"])
      .where("kind", "=", "model-reading")
      .where("key", "in", articles.slice(at, at + KEYS))
      .orderBy("seq")
      .execute();
    for (const entry of rows.map((row) => parseEntry<"model-reading">(row))) found.set(entry.article, entry);
  }
  return found;
}

async function allOf<Kind extends NewEntry["kind"]>(
  { tables }: Database,
  kind: Kind,
  upTo = NO_LIMIT,
): Promise<readonly Extract<Entry, { readonly kind: Kind }>[]> {
  const rows = await tables
    .selectFrom("log")
    .select(["seq", "recorded_at", "body"])
    .where("kind", "=", kind)
    .where("seq", "<=", upTo)
    .orderBy("seq")
    .execute();
  return rows.map((row) => parseEntry<Kind>(row));
}
