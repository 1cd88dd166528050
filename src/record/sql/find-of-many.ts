import type { ArticleId } from "../../model/article.ts";
import type { ArticleEntry, Recorded } from "../entry.ts";
import type { Database } from "./database.ts";
import { parseEntry } from "./parse-entry.ts";

/** As many ids as one statement may name. */
const CHUNK = 500;

async function inChunks<Row>(
  ids: readonly ArticleId[],
  ask: (some: readonly ArticleId[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let at = 0; at < ids.length; at += CHUNK) rows.push(...(await ask(ids.slice(at, at + CHUNK))));
  return rows;
}

/** Those of the articles whose latest reading is by this engine, with how many claims that has. */
export async function findReadBy(
  { tables }: Database,
  engine: string,
  articles: readonly ArticleId[],
): Promise<ReadonlyMap<ArticleId, number>> {
  const rows = await inChunks(articles, (some) =>
    tables
      .selectFrom("reading")
      .select(["article", "claims"])
      .where("article", "in", some)
      .where("engine", "=", engine)
      .where("until", "is", null)
      .execute(),
  );
  return new Map(rows.map(({ article, claims }) => [article as ArticleId, claims]));
}

/** Those of the articles on which this engine failed after an entry, with the last message. */
export async function findFailuresBy(
  { tables }: Database,
  engine: string,
  articles: readonly ArticleId[],
  after: number,
): Promise<ReadonlyMap<ArticleId, string>> {
  const rows = await inChunks(articles, (some) =>
    tables
      .selectFrom("log")
      .select(["seq", "recorded_at", "body"])
      .where("kind", "=", "failure")
      .where("key", "in", some)
      .where("seq", ">", after)
      .orderBy("seq")
      .execute(),
  );
  const failures = rows.map((row) => parseEntry<"failure">(row)).filter((failure) => failure.engine === engine);
  return new Map(failures.map(({ article, message }) => [article, message]));
}

/** The articles of these ids that there are. */
export async function findArticlesOf(
  { tables }: Database,
  ids: readonly ArticleId[],
): Promise<readonly (ArticleEntry & Recorded)[]> {
  const rows = await inChunks(ids, (some) =>
    tables
      .selectFrom("article")
      .innerJoin("log", "log.seq", "article.seq")
      .select(["log.seq", "log.recorded_at", "log.body"])
      .where("article.id", "in", some)
      .execute(),
  );
  return rows.map((row) => parseEntry<"article">(row));
}
