import type { Transaction } from "kysely";
import type { DayCount, FetchState, KnownItem, SourceId } from "../../model/source.ts";
import type { FetchStore, Noted, NotedItem } from "../fetch-store.ts";
import type { Database } from "./database.ts";
import type { Clear } from "./explained.ts";
import { patiently } from "./patiently.ts";
import type { Tables } from "./tables.ts";

/** So many names stand in one statement. */
const CHUNK = 200;
/** Items that a source no longer lists are forgotten after so many days; were one to come back, its article is known by its content. */
const FORGET_DAYS = 180;
const DAY_MS = 86_400_000;

/** The part of the store that keeps how the looks at sources went. */
export function fetchStore(database: Database, clear: Clear): FetchStore {
  const { tables } = database;
  return {
    states: async () => {
      const rows = await clear(tables.selectFrom("fetch_state").select("body").orderBy("source").execute());
      return rows.map(stateIn);
    },
    state: async (source) => {
      const row = await clear(
        tables.selectFrom("fetch_state").select("body").where("source", "=", source).executeTakeFirst(),
      );
      return row === undefined ? undefined : stateIn(row);
    },
    known: (source, items) => clear(knownItems(database, source, items)),
    note: (noted) => clear(patiently(database, () => tables.transaction().execute((change) => note(change, noted)))),
    counts: (since, source) => clear(countsSince(database, since, source)),
    items: (source, limit) => clear(latestItems(database, source, limit)),
  };
}

function stateIn({ body }: { readonly body: string }): FetchState {
  return JSON.parse(body) as FetchState;
}

async function knownItems(
  { tables }: Database,
  source: SourceId,
  items: readonly string[],
): Promise<ReadonlyMap<string, KnownItem>> {
  const found = new Map<string, KnownItem>();
  for (let at = 0; at < items.length; at += CHUNK) {
    const rows = await tables
      .selectFrom("fetch_item")
      .selectAll()
      .where("source", "=", source)
      .where("item", "in", items.slice(at, at + CHUNK))
      .execute();
    for (const row of rows) found.set(row.item, itemIn(row));
  }
  return found;
}

function itemIn(row: Tables["fetch_item"]): KnownItem {
  return {
    item: row.item,
    hash: row.hash,
    ...(row.article === null ? {} : { article: row.article }),
    firstSeen: row.first_seen,
    lastSeen: row.last_seen,
  };
}

async function latestItems({ tables }: Database, source: SourceId, limit: number): Promise<readonly KnownItem[]> {
  const rows = await tables
    .selectFrom("fetch_item")
    .selectAll()
    .where("source", "=", source)
    .where("item", "not like", "=%")
    .orderBy("first_seen", "desc")
    .orderBy("item")
    .limit(limit)
    .execute();
  return rows.map(itemIn);
}

async function countsSince({ tables }: Database, since: string, source?: SourceId): Promise<readonly DayCount[]> {
  let found = tables
    .selectFrom("fetch_day")
    .selectAll()
    .where("day", ">=", since)
    .orderBy("source")
    .orderBy("day")
    .orderBy("what");
  if (source !== undefined) found = found.where("source", "=", source);
  return (await found.execute()).map(({ source: of, day, what, n }) => ({
    source: of as SourceId,
    day,
    what,
    count: n,
  }));
}

async function note(change: Transaction<Tables>, noted: Noted): Promise<void> {
  const { source, at, items = [], stillThere = [], state } = noted;
  const counted = new Map<string, number>();
  for (const item of items) {
    const as = await noteItem(change, source, at, item);
    const counts = as === undefined ? [] : [as, ...(as === "new" ? (item.countAs ?? []) : [])];
    for (const what of counts) counted.set(what, (counted.get(what) ?? 0) + 1);
  }
  await keepSeen(change, noted.source, at, stillThere);
  for (const [what, n] of counted) await count(change, { source, day: at.slice(0, 10), what, n });
  if (state !== undefined) await keepState(change, state);
  if (items.length > 0) await forgetOld(change, source, at);
}

/** Writes one item; tells whether it is new, is changed, or was known as it is. */
async function noteItem(
  change: Transaction<Tables>,
  source: SourceId,
  at: string,
  { item, alias, hash, article }: NotedItem,
): Promise<"new" | "changed" | undefined> {
  const held = await change
    .selectFrom("fetch_item")
    .select("hash")
    .where("source", "=", source)
    .where("item", "=", item)
    .executeTakeFirst();
  const now = { hash, article: article ?? null, last_seen: at };
  for (const name of alias === undefined ? [item] : [item, alias]) {
    await change
      .insertInto("fetch_item")
      .values({ source, item: name, first_seen: at, ...now })
      .onConflict((row) => row.columns(["source", "item"]).doUpdateSet(now))
      .execute();
  }
  if (held === undefined) return "new";
  return held.hash === hash ? undefined : "changed";
}

/** Notes that items are still listed; once a day is enough. */
async function keepSeen(
  change: Transaction<Tables>,
  source: SourceId,
  at: string,
  items: readonly string[],
): Promise<void> {
  for (let from = 0; from < items.length; from += CHUNK) {
    await change
      .updateTable("fetch_item")
      .set({ last_seen: at })
      .where("source", "=", source)
      .where("item", "in", items.slice(from, from + CHUNK))
      .where("last_seen", "<", at.slice(0, 10))
      .execute();
  }
}

async function count(change: Transaction<Tables>, row: Tables["fetch_day"]): Promise<void> {
  await change
    .insertInto("fetch_day")
    .values(row)
    .onConflict((held) =>
      held.columns(["source", "day", "what"]).doUpdateSet((old) => ({ n: old("fetch_day.n", "+", row.n) })),
    )
    .execute();
}

async function keepState(change: Transaction<Tables>, state: FetchState): Promise<void> {
  const body = JSON.stringify(state);
  await change
    .insertInto("fetch_state")
    .values({ source: state.source, body })
    .onConflict((row) => row.column("source").doUpdateSet({ body }))
    .execute();
}

async function forgetOld(change: Transaction<Tables>, source: SourceId, at: string): Promise<void> {
  const limit = new Date(Date.parse(at) - FORGET_DAYS * DAY_MS).toISOString();
  await change
    .deleteFrom("fetch_item")
    .where("source", "=", source)
    .where("first_seen", "<", limit)
    .where("last_seen", "<", limit)
    .execute();
}
