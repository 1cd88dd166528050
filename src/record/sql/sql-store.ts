import type { Entry } from "../entry.ts";
import type { Store } from "../store.ts";
import { accountStore } from "./account-store.ts";
import { alertStore } from "./alert-store.ts";
import { append } from "./append.ts";
import { countAll } from "./count.ts";
import type { Database } from "./database.ts";
import { type Clear, explained } from "./explained.ts";
import { fetchStore } from "./fetch-state.ts";
import { findArticle, findArticles, findArticlesNamed, findUnread } from "./find-articles.ts";
import { findClaims, findClaimsNamed } from "./find-claims.ts";
import {
  correctionsOf,
  entriesAfter,
  lastBy,
  lastOf,
  latest,
  modelReadingsOf,
  PAGE,
  processesOf,
  processOf,
  settingsOf,
  sourceOf,
  sourcesOf,
} from "./find-entries.ts";
import { findFaults } from "./find-faults.ts";
import { findArticlesOf, findFailuresBy, findReadBy } from "./find-of-many.ts";
import { eachReading, findReadings } from "./find-readings.ts";
import { patiently } from "./patiently.ts";
import { upkeepStore } from "./upkeep-store.ts";

/** The store of any SQL database that Dragoman knows: the same tables and statements, whichever product holds them. */
export function sqlStore(database: Database): Store {
  const clear = explained(database);
  return {
    name: database.name,
    append: (entries, at, options) => clear(append(database, entries, at, options)),
    read: (after) => readLog(database, clear, after),
    last: () => clear(lastOf(database)),
    lastBy: (instant) => clear(lastBy(database, instant)),
    article: (id, sight = {}) => clear(findArticle(database, id, sight)),
    articles: (query) => clear(findArticles(database, query)),
    modelReadings: (articles) => clear(modelReadingsOf(database, articles)),
    readBy: (engine, articles) => clear(findReadBy(database, engine, articles)),
    failuresBy: (engine, articles, after) => clear(findFailuresBy(database, engine, articles, after)),
    articlesOf: (ids) => clear(findArticlesOf(database, ids)),
    unread: (engine, query) => clear(findUnread(database, engine, query)),
    readings: (query) => clear(findReadings(database, query)),
    eachReading: (query) => eachReading(database, clear, query),
    claims: (query) => clear(findClaims(database, query)),
    claimsNamed: (prefix) => clear(findClaimsNamed(database, prefix)),
    articlesNamed: (prefix) => clear(findArticlesNamed(database, prefix)),
    processes: (upTo) => clear(processesOf(database, upTo)),
    process: (id, upTo) => clear(processOf(database, id, upTo)),
    sources: () => clear(sourcesOf(database)),
    source: (id) => clear(sourceOf(database, id)),
    fetching: fetchStore(database, clear),
    alerts: alertStore(database, clear),
    accounts: accountStore(database, clear),
    corrections: (upTo) => clear(correctionsOf(database, upTo)),
    setting: async (key) => (await clear(latest(database, "setting", key)))?.value,
    settings: (prefix) => clear(settingsOf(database, prefix)),
    counts: () => clear(countAll(database)),
    ...snapshotsOf(database, clear),
    check: () => clear(findFaults(database)),
    backup: (path) => clear(database.backup(path)),
    upkeep: upkeepStore(database, clear),
    lease: (work) => clear(database.lease(work)),
    close: () => database.close(),
  };
}

async function* readLog(database: Database, clear: Clear, after: number): AsyncGenerator<Entry> {
  for (let seen = after; ; ) {
    const page = await clear(entriesAfter(database, seen));
    yield* page;
    seen = page.at(-1)?.seq ?? seen;
    if (page.length < PAGE) return;
  }
}

/** The part of the store that keeps snapshots. */
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
