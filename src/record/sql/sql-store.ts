import type { Process, ProcessId } from "../../model/process.ts";
import type { CorrectionEntry, Entry, NewEntry, Recorded } from "../entry.ts";
import type { Store } from "../store.ts";
import { append } from "./append.ts";
import { countAll } from "./count.ts";
import type { Database } from "./database.ts";
import { findFaults } from "./find-faults.ts";
import {
  findArticle,
  findArticles,
  findArticlesNamed,
  findClaims,
  findClaimsNamed,
  findReadings,
  findUnread,
} from "./look-ups.ts";
import { NO_LIMIT } from "./no-limit.ts";
import { parseEntry } from "./parse-entry.ts";
import { patiently } from "./patiently.ts";

/** The store of any SQL database that Dragoman knows: the same tables and statements, whichever product holds them. */
export function sqlStore(database: Database): Store {
  const clear = explained(database);
  return {
    name: database.name,
    append: (entries, at) => clear(append(database, entries, at)),
    read: (after) => readLog(database, after),
    last: () => clear(lastOf(database)),
    lastBy: (instant) => clear(lastBy(database, instant)),
    article: (id, sight = {}) => clear(findArticle(database, id, sight)),
    articles: (query) => clear(findArticles(database, query)),
    unread: (engine, query) => clear(findUnread(database, engine, query)),
    readings: (query) => clear(findReadings(database, query)),
    claims: (query) => clear(findClaims(database, query)),
    claimsNamed: (prefix) => clear(findClaimsNamed(database, prefix)),
    articlesNamed: (prefix) => clear(findArticlesNamed(database, prefix)),
    processes: (upTo) => clear(processesOf(database, upTo)),
    process: (id, upTo) => clear(processOf(database, id, upTo)),
    corrections: (upTo) => clear(correctionsOf(database, upTo)),
    setting: async (key) => (await clear(latest(database, "setting", key)))?.value,
    counts: () => clear(countAll(database)),
    ...snapshotsOf(database, clear),
    check: () => clear(findFaults(database)),
    backup: (path) => clear(database.backup(path)),
    close: () => database.tables.destroy(),
  };
}

type Clear = <Value>(work: Promise<Value>) => Promise<Value>;

/** Turns the database's own errors into sentences for the user. */
function explained(database: Database): Clear {
  return async (work) => {
    try {
      return await work;
    } catch (error) {
      const meaning = database.explain(error);
      throw meaning === undefined ? error : new Error(meaning, { cause: error });
    }
  };
}

const PAGE = 500;

async function* readLog(database: Database, after: number): AsyncGenerator<Entry> {
  let seen = after;
  for (;;) {
    const rows = await explained(database)(
      database.tables
        .selectFrom("log")
        .select(["seq", "recorded_at", "body"])
        .where("seq", ">", seen)
        .orderBy("seq")
        .limit(PAGE)
        .execute(),
    );
    for (const row of rows) yield parseEntry(row);
    const end = rows.at(-1)?.seq;
    if (end === undefined || rows.length < PAGE) return;
    seen = end;
  }
}

async function lastOf({ tables }: Database): Promise<number> {
  return (await tables.selectFrom("head").select("seq").executeTakeFirstOrThrow()).seq;
}

async function lastBy({ tables }: Database, instant: string): Promise<number> {
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

async function latest<Kind extends NewEntry["kind"]>(
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

async function processOf(database: Database, id: ProcessId, upTo?: number): Promise<Process | undefined> {
  return (await latest(database, "process", id, upTo))?.process;
}

/** The latest definition of each process, in the order in which they were made. */
async function processesOf(database: Database, upTo?: number): Promise<readonly Process[]> {
  const entries = await allOf(database, "process", upTo);
  return [...new Map(entries.map(({ process }) => [process.id, process])).values()];
}

function correctionsOf(database: Database, upTo?: number): Promise<readonly (CorrectionEntry & Recorded)[]> {
  return allOf(database, "correction", upTo);
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

function snapshotsOf(database: Database, clear: Clear): Pick<Store, "snapshot" | "keep" | "dropSnapshots"> {
  const { tables } = database;
  return {
    async snapshot(key) {
      const row = await clear(tables.selectFrom("snapshot").selectAll().where("key", "=", key).executeTakeFirst());
      return row === undefined ? undefined : { key, upTo: row.up_to, body: row.body };
    },
    async keep({ key, upTo, body }) {
      const value = { up_to: upTo, body };
      const keeping = tables
        .insertInto("snapshot")
        .values({ key, ...value })
        .onConflict((row) => row.column("key").doUpdateSet(value));
      await clear(patiently(database, () => keeping.execute()));
    },
    async dropSnapshots() {
      await clear(patiently(database, () => tables.deleteFrom("snapshot").execute()));
    },
  };
}
