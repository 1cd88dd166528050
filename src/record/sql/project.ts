import type { Transaction } from "kysely";
import type { Claim } from "../../model/claim.ts";
import { actorsOf } from "../../model/claim-actors.ts";
import { dayRange } from "../../model/time.ts";
import type { ArticleEntry, NewEntry, PruningEntry, ReadingEntry } from "../entry.ts";
import { chunksOf } from "./chunks-of.ts";
import type { Database } from "./database.ts";
import type { Tables } from "./tables.ts";

/** An entry that was written, with its number and time. */
export interface Written<Of extends NewEntry = NewEntry> {
  readonly entry: Of;
  readonly seq: number;
  readonly recordedAt: string;
}

/** As many rows go into one statement. */
const ROWS = 100;

/** Derives from entries the rows by which they are found. */
export async function project(
  database: Database,
  change: Transaction<Tables>,
  written: readonly Written[],
): Promise<void> {
  const articles = written.flatMap(({ entry, ...at }) => (entry.kind === "article" ? [{ entry, ...at }] : []));
  await projectArticles(database, change, articles);
  const readings = written.flatMap(({ entry, ...at }) => (entry.kind === "reading" ? [{ entry, ...at }] : []));
  await projectReadings(change, readings);
  for (const { entry, seq } of written) if (entry.kind === "pruning") await projectPruning(change, entry, seq);
}

async function projectPruning(change: Transaction<Tables>, entry: PruningEntry, seq: number): Promise<void> {
  const rows = entry.articles.map((article) => ({ article, what: entry.what, seq }));
  for (const some of chunksOf(rows, ROWS)) {
    await change
      .insertInto("pruned")
      .values(some)
      .onConflict((row) => row.column("article").doUpdateSet({ what: entry.what, seq }))
      .execute();
  }
}

async function projectArticles(
  database: Database,
  change: Transaction<Tables>,
  written: readonly Written<ArticleEntry>[],
): Promise<void> {
  const rows = written.map(({ entry: { article }, seq, recordedAt }) => {
    const day = article.published ?? recordedAt.slice(0, 10);
    const { id, outlet = null, url = null } = article;
    return { id, seq, day, moment: momentOf(article.publishedAt) ?? day, outlet, url };
  });
  for (const some of chunksOf(rows, ROWS)) await change.insertInto("article").values(some).execute();
  const texts = written.map(({ entry: { article }, seq }) => ({ seq, title: article.title, text: article.text }));
  for (const some of chunksOf(texts, ROWS)) await database.indexWords(change, some);
}

/** An instant in UTC, so that instants of all zones sort as text. */
function momentOf(publishedAt: string | undefined): string | undefined {
  const time = publishedAt === undefined ? Number.NaN : Date.parse(publishedAt);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

type ArticleRow = Pick<Tables["article"], "id" | "seq" | "day" | "moment">;

async function projectReadings(change: Transaction<Tables>, written: readonly Written<ReadingEntry>[]): Promise<void> {
  const articles = new Map<string, ArticleRow>();
  const open = new Set<string>();
  for (const some of chunksOf([...new Set(written.map(({ entry }) => entry.article))], ROWS)) {
    const rows = await change
      .selectFrom("article")
      .select(["id", "seq", "day", "moment"])
      .where("id", "in", some)
      .execute();
    for (const row of rows) articles.set(row.id, row);
    const held = await change
      .selectFrom("reading")
      .select("article")
      .where("article", "in", some)
      .where("until", "is", null)
      .execute();
    for (const { article } of held) open.add(article);
  }
  const rows = written.map((one) => readingRow(one, articles.get(one.entry.article), written));
  for (const { article, seq } of firstOfEach(rows)) {
    if (open.has(article)) await closeReading(change, article, seq);
  }
  for (const some of chunksOf(rows, ROWS)) await change.insertInto("reading").values(some).execute();
  await projectClaims(change, written);
}

/** A reading's row; one that a later reading of the same write replaces ends with that. */
function readingRow(
  { entry, seq }: Written<ReadingEntry>,
  article: ArticleRow | undefined,
  written: readonly Written<ReadingEntry>[],
): Tables["reading"] {
  if (article === undefined)
    throw new Error(`a reading was not recorded: there is no article ${entry.article}; add it first`);
  const next = written.find((other) => other.seq > seq && other.entry.article === entry.article);
  return {
    seq,
    article: entry.article,
    article_seq: article.seq,
    day: article.day,
    moment: article.moment,
    engine: entry.engine,
    claims: entry.claims.length,
    until: next?.seq ?? null,
  };
}

function firstOfEach(rows: readonly Tables["reading"][]): readonly Tables["reading"][] {
  return rows.filter(({ article }, at) => rows.findIndex((row) => row.article === article) === at);
}

async function closeReading(change: Transaction<Tables>, article: string, seq: number): Promise<void> {
  await change
    .updateTable("reading")
    .set({ until: seq })
    .where("article", "=", article)
    .where("until", "is", null)
    .execute();
}

async function projectClaims(change: Transaction<Tables>, written: readonly Written<ReadingEntry>[]): Promise<void> {
  const claims = written.flatMap(({ entry, seq }) => entry.claims.map((claim, nth) => claimRow(claim, seq, nth)));
  const actors = written.flatMap(({ entry, seq }) => {
    const names = new Set([...entry.actors, ...entry.claims.flatMap(actorsOf)]);
    return [...names].map((name) => ({ name, reading: seq }));
  });
  for (const some of chunksOf(claims, ROWS)) await change.insertInto("claim").values(some).execute();
  for (const some of chunksOf(actors, ROWS)) await change.insertInto("actor").values(some).execute();
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
