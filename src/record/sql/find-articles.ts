import type { ArticleId } from "../../model/article.ts";
import { addDays } from "../../model/time.ts";
import type { ArticleEntry, Recorded } from "../entry.ts";
import type { ArticleQuery, HeldArticle, Sight } from "../store.ts";
import type { Database } from "./database.ts";
import { ENOUGH, pastPrefix } from "./id-prefix.ts";
import { NO_LIMIT } from "./no-limit.ts";
import { parseEntry } from "./parse-entry.ts";

type ArticleRecorded = ArticleEntry & Recorded;

/** An article by id, with its latest reading within sight. */
export async function findArticle({ tables }: Database, id: ArticleId, sight: Sight): Promise<HeldArticle | undefined> {
  const upTo = sight.upTo ?? NO_LIMIT;
  const latest = (kind: "article" | "reading" | "failure") =>
    tables
      .selectFrom("log")
      .select(["seq", "recorded_at", "body"])
      .where("kind", "=", kind)
      .where("key", "=", id)
      .where("seq", "<=", upTo)
      .orderBy("seq", "desc")
      .limit(1)
      .executeTakeFirst();
  const [article, reading, failure] = [await latest("article"), await latest("reading"), await latest("failure")];
  if (article === undefined) return undefined;
  const failed = failure !== undefined && failure.seq > (reading?.seq ?? 0);
  return {
    article: parseEntry<"article">(article),
    ...(reading === undefined ? {} : { reading: parseEntry<"reading">(reading) }),
    ...(failed ? { failure: parseEntry<"failure">(failure).message } : {}),
  };
}

/** Articles, the newest first. Only the texts of those that are wanted are read: to sort a hundred thousand of them by their texts takes long. */
export async function findArticles(database: Database, query: ArticleQuery): Promise<readonly ArticleRecorded[]> {
  const words = query.words === undefined ? undefined : database.holdsWords(query.words);
  if (query.words !== undefined && words === undefined) return [];
  let wanted = database.tables
    .selectFrom("article")
    .select(["article.seq", "article.moment"])
    .orderBy("article.moment", "desc")
    .orderBy("article.seq", "desc")
    .limit(query.limit ?? 100)
    .offset(query.offset ?? 0);
  if (words !== undefined) wanted = wanted.where(words);
  if (query.outlet !== undefined) wanted = wanted.where("article.outlet", "=", query.outlet);
  if (query.url !== undefined) wanted = wanted.where("article.url", "=", query.url);
  if (query.asOf !== undefined) {
    // The day is the source's and the moment is in UTC; by the moment the index leaves out all that came later.
    wanted = wanted.where("article.day", "<=", query.asOf).where("article.moment", "<", addDays(query.asOf, 2));
  }
  if (query.from !== undefined) wanted = wanted.where("article.day", ">=", query.from);
  if (query.upTo !== undefined) wanted = wanted.where("article.seq", "<=", query.upTo);
  const found = database.tables
    .selectFrom(wanted.as("wanted"))
    .innerJoin("log", "log.seq", "wanted.seq")
    .select(["log.seq", "log.recorded_at", "log.body"])
    .orderBy("wanted.moment", "desc")
    .orderBy("wanted.seq", "desc");
  return (await found.execute()).map((row) => parseEntry<"article">(row));
}

/** Articles without a reading by this engine, in the order recorded. */
export async function findUnread(
  { tables }: Database,
  engine: string,
  query: { readonly after: number; readonly since?: string; readonly limit: number },
): Promise<readonly ArticleRecorded[]> {
  const rows = await tables
    .selectFrom("article")
    .innerJoin("log", "log.seq", "article.seq")
    .select(["log.seq", "log.recorded_at", "log.body"])
    .where("article.seq", ">", query.after)
    .where("article.day", ">=", query.since ?? "")
    .where("article.id", "not in", (within) => within.selectFrom("pruned").select("pruned.article"))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("reading")
            .select("reading.seq")
            .whereRef("reading.article", "=", "article.id")
            .where("reading.engine", "=", engine)
            .where("reading.until", "is", null),
        ),
      ),
    )
    .orderBy("article.seq")
    .limit(query.limit)
    .execute();
  return rows.map((row) => parseEntry<"article">(row));
}

/** The ids of articles that begin so. */
export async function findArticlesNamed({ tables }: Database, prefix: string): Promise<readonly ArticleId[]> {
  const rows = await tables
    .selectFrom("article")
    .select("id")
    .where("id", ">=", prefix)
    .where("id", "<", pastPrefix(prefix))
    .limit(ENOUGH)
    .execute();
  return rows.map(({ id }) => id as ArticleId);
}
