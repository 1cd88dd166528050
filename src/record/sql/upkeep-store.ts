import { sql } from "kysely";
import type { ArticleId } from "../../model/article.ts";
import type { AgedReport, MonthCount, ReportsQuery, UpkeepStore } from "../upkeep-store.ts";
import type { Database } from "./database.ts";
import type { Clear } from "./explained.ts";
import { patiently } from "./patiently.ts";
import { prune } from "./prune.ts";

/** The part of the store that looks after the record. */
export function upkeepStore(database: Database, clear: Clear): UpkeepStore {
  return {
    sizes: () => clear(database.sizes()),
    months: (query) => clear(findMonths(database, query)),
    reports: (query) => clear(findReports(database, query)),
    aged: (query) => clear(findAged(database, query)),
    prune: (pruning, at, blank) => clear(patiently(database, () => prune(database, pruning, at, blank))),
    compact: () => clear(database.compact()),
  };
}

/** Articles of a query, with their latest readings where they have one. */
function wanted({ tables }: Database, { actors, least = 2, since, until }: ReportsQuery) {
  let found = tables
    .selectFrom("article")
    .leftJoin("reading", (join) => join.onRef("reading.article", "=", "article.id").on("reading.until", "is", null));
  if (since !== undefined) found = found.where("article.day", ">=", since);
  if (until !== undefined) found = found.where("article.day", "<=", until);
  if (actors === undefined) return found;
  return found.where("reading.seq", "in", (within) =>
    within
      .selectFrom("actor")
      .select("actor.reading")
      .where("actor.name", "in", [...actors])
      .groupBy("actor.reading")
      .having((row) => row.fn.countAll(), ">=", least),
  );
}

async function findMonths(database: Database, query: ReportsQuery): Promise<readonly MonthCount[]> {
  const month = sql<string>`substr(article.day, 1, 7)`;
  const rows = await wanted(database, query)
    .select(({ fn }) => [
      month.as("month"),
      fn.count("article.id").as("reports"),
      fn.sum("reading.claims").as("claims"),
    ])
    .groupBy(month)
    .orderBy("month")
    .execute();
  return rows.map((row) => ({ month: row.month, reports: Number(row.reports), claims: Number(row.claims ?? 0) }));
}

async function findReports(database: Database, query: ReportsQuery): Promise<readonly ArticleId[]> {
  const rows = await wanted(database, query).select("article.id").orderBy("article.seq").execute();
  return rows.map(({ id }) => id as ArticleId);
}

async function findAged(
  { tables }: Database,
  { before, after, limit }: Parameters<UpkeepStore["aged"]>[0],
): Promise<readonly AgedReport[]> {
  const rows = await tables
    .selectFrom("article")
    .leftJoin("pruned", "pruned.article", "article.id")
    .select(["article.id", "article.seq", "article.day", "pruned.what"])
    .where("article.seq", ">", after)
    .where("article.day", "<", before)
    .orderBy("article.seq")
    .limit(limit)
    .execute();
  return rows.map(({ id, seq, day, what }) => ({
    id: id as ArticleId,
    seq,
    day,
    ...(what === null ? {} : { dropped: what as "text" | "report" }),
  }));
}
