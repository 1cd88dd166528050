import type { Transaction } from "kysely";
import type { Claim } from "../../model/claim.ts";
import { actorsOf } from "../../model/claim-actors.ts";
import { dayRange } from "../../model/time.ts";
import type { ArticleEntry, NewEntry, ReadingEntry, Recorded } from "../entry.ts";
import type { Database } from "./database.ts";
import type { Tables } from "./tables.ts";

/** Derives from an entry the rows by which it is found. */
export async function project(
  database: Database,
  change: Transaction<Tables>,
  entry: NewEntry,
  recorded: Recorded,
): Promise<void> {
  if (entry.kind === "article") await projectArticle(database, change, entry, recorded);
  if (entry.kind === "reading") await projectReading(change, entry, recorded.seq);
}

async function projectArticle(
  database: Database,
  change: Transaction<Tables>,
  { article }: ArticleEntry,
  { seq, recordedAt }: Recorded,
): Promise<void> {
  const day = article.published ?? recordedAt.slice(0, 10);
  const row = {
    id: article.id,
    seq,
    day,
    moment: momentOf(article.publishedAt) ?? day,
    outlet: article.outlet ?? null,
    url: article.url ?? null,
  };
  await change.insertInto("article").values(row).execute();
  await database.indexWords(change, seq, article.title, article.text);
}

/** An instant in UTC, so that instants of all zones sort as text. */
function momentOf(publishedAt: string | undefined): string | undefined {
  const time = publishedAt === undefined ? Number.NaN : Date.parse(publishedAt);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

async function projectReading(change: Transaction<Tables>, entry: ReadingEntry, seq: number): Promise<void> {
  const article = await change
    .selectFrom("article")
    .select(["seq", "day", "moment"])
    .where("id", "=", entry.article)
    .executeTakeFirst();
  if (article === undefined)
    throw new Error(`a reading was not recorded: there is no article ${entry.article}; add it first`);
  await change
    .updateTable("reading")
    .set({ until: seq })
    .where("article", "=", entry.article)
    .where("until", "is", null)
    .execute();
  const { day, moment } = article;
  const row = { seq, article: entry.article, article_seq: article.seq, day, moment, engine: entry.engine };
  await change
    .insertInto("reading")
    .values({ ...row, claims: entry.claims.length, until: null })
    .execute();
  await projectClaims(change, entry, seq);
}

async function projectClaims(change: Transaction<Tables>, entry: ReadingEntry, reading: number): Promise<void> {
  const rows = entry.claims.map((claim, nth) => claimRow(claim, reading, nth));
  const actors = new Set([...entry.actors, ...entry.claims.flatMap(actorsOf)]);
  for (const some of chunks(rows, 100)) await change.insertInto("claim").values(some).execute();
  for (const some of chunks([...actors], 200)) {
    await change
      .insertInto("actor")
      .values(some.map((name) => ({ name, reading })))
      .execute();
  }
}

function claimRow(claim: Claim, reading: number, nth: number): Tables["claim"] {
  const range = claim.when?.edtf === undefined ? undefined : dayRange(claim.when.edtf);
  return {
    reading,
    nth,
    id: claim.id,
    kind: claim.kind,
    first: range?.first ?? null,
    last: range?.last ?? null,
  };
}

function chunks<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
