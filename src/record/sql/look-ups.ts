import { type Expression, type SqlBool, sql } from "kysely";
import type { ArticleId } from "../../model/article.ts";
import type { ClaimId, ClaimKindName } from "../../model/claim.ts";
import type { ArticleEntry, Entry, Recorded } from "../entry.ts";
import type { ArticleQuery, ClaimPlace, ClaimQuery, HeldArticle, ReadArticle, ReadingQuery, Sight } from "../store.ts";
import type { Database } from "./database.ts";
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

/** Articles, the newest first. */
export async function findArticles(database: Database, query: ArticleQuery): Promise<readonly ArticleRecorded[]> {
  const words = query.text === undefined ? undefined : database.findWords(query.text);
  if (query.text !== undefined && words === undefined) return [];
  let found = database.tables
    .selectFrom("article")
    .innerJoin("log", "log.seq", "article.seq")
    .select(["log.seq", "log.recorded_at", "log.body"])
    .orderBy("article.moment", "desc")
    .orderBy("article.seq", "desc")
    .limit(query.limit ?? 100)
    .offset(query.offset ?? 0);
  if (words !== undefined) found = found.where("article.seq", "in", words);
  if (query.outlet !== undefined) found = found.where("article.outlet", "=", query.outlet);
  if (query.url !== undefined) found = found.where("article.url", "=", query.url);
  if (query.asOf !== undefined) found = found.where("article.day", "<=", query.asOf);
  if (query.upTo !== undefined) found = found.where("article.seq", "<=", query.upTo);
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

/** The latest readings within sight that name enough of the actors, in order of publication. */
export async function findReadings(database: Database, query: ReadingQuery): Promise<readonly ReadArticle[]> {
  let found = database.tables
    .selectFrom("reading")
    .select(["reading.seq", "reading.article_seq"])
    .where("reading.seq", "in", (within) =>
      within
        .selectFrom("actor")
        .select("actor.reading")
        .where("actor.name", "in", [...query.actors])
        .groupBy("actor.reading")
        .having((row) => row.fn.countAll(), ">=", query.least),
    )
    .where(latestWithin(query.upTo))
    .orderBy("reading.moment")
    .orderBy("reading.article");
  if (query.after !== undefined) found = found.where("reading.seq", ">", query.after);
  if (query.asOf !== undefined) found = found.where("reading.day", "<=", query.asOf);
  if (query.since !== undefined) found = found.where("reading.day", ">=", query.since);
  const pairs = await found.execute();
  const entries = await entriesAt(
    database,
    pairs.flatMap((pair) => [pair.seq, pair.article_seq]),
  );
  return pairs.flatMap((pair) => {
    const [reading, article] = [entries.get(pair.seq), entries.get(pair.article_seq)];
    return reading?.kind === "reading" && article?.kind === "article" ? [{ article, reading }] : [];
  });
}

/** As many numbers as one statement may name. */
const CHUNK = 500;

/** Entries by number: those parsed lately as they are kept, the others from the log. */
async function entriesAt({ tables, parsed }: Database, seqs: readonly number[]): Promise<ReadonlyMap<number, Entry>> {
  const entries = new Map<number, Entry>();
  const missing: number[] = [];
  for (const seq of seqs) {
    const kept = parsed.get(seq);
    if (kept === undefined) missing.push(seq);
    else entries.set(seq, kept);
  }
  for (let at = 0; at < missing.length; at += CHUNK) {
    const rows = await tables
      .selectFrom("log")
      .select(["seq", "recorded_at", "body"])
      .where("seq", "in", missing.slice(at, at + CHUNK))
      .execute();
    for (const row of rows) {
      const entry = parseEntry(row);
      parsed.keep(entry, row.body.length);
      entries.set(row.seq, entry);
    }
  }
  return entries;
}

/** The reading was the latest of its article when the log ended at `upTo`. */
function latestWithin(upTo: number | undefined): Expression<SqlBool> {
  return upTo === undefined
    ? sql<SqlBool>`reading.until is null`
    : sql<SqlBool>`(reading.seq <= ${upTo} and (reading.until is null or reading.until > ${upTo}))`;
}

/** Where claims of the latest readings stand, by the days that they are about. */
export async function findClaims({ tables }: Database, query: ClaimQuery): Promise<readonly ClaimPlace[]> {
  let found = tables
    .selectFrom("claim")
    .innerJoin("reading", "reading.seq", "claim.reading")
    .select(["claim.id", "claim.kind", "reading.article"])
    .where(latestWithin(query.upTo))
    .orderBy("claim.first")
    .orderBy("claim.id")
    .limit(query.limit ?? 1000);
  if (query.kind !== undefined) found = found.where("claim.kind", "=", query.kind);
  if (query.from !== undefined) found = found.where("claim.last", ">=", query.from);
  if (query.to !== undefined) found = found.where("claim.first", "<=", query.to);
  if (query.asOf !== undefined) found = found.where("reading.day", "<=", query.asOf);
  return (await found.execute()).map(placeOf);
}

/** Past every hexadecimal digit: ids that begin with `x` lie between `x` and `xg`. */
const PAST = "g";
const ENOUGH = 20;

/** Where the claims of the latest readings stand whose id begins so. */
export async function findClaimsNamed({ tables }: Database, prefix: string): Promise<readonly ClaimPlace[]> {
  const rows = await tables
    .selectFrom("claim")
    .innerJoin("reading", "reading.seq", "claim.reading")
    .select(["claim.id", "claim.kind", "reading.article"])
    .where("claim.id", ">=", prefix)
    .where("claim.id", "<", `${prefix}${PAST}`)
    .where("reading.until", "is", null)
    .limit(ENOUGH)
    .execute();
  return rows.map(placeOf);
}

/** The ids of articles that begin so. */
export async function findArticlesNamed({ tables }: Database, prefix: string): Promise<readonly ArticleId[]> {
  const rows = await tables
    .selectFrom("article")
    .select("id")
    .where("id", ">=", prefix)
    .where("id", "<", `${prefix}${PAST}`)
    .limit(ENOUGH)
    .execute();
  return rows.map(({ id }) => id as ArticleId);
}

function placeOf(row: { readonly id: string; readonly kind: string; readonly article: string }): ClaimPlace {
  return { id: row.id as ClaimId, kind: row.kind as ClaimKindName, article: row.article as ArticleId };
}
