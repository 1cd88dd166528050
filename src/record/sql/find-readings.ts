import type { Entry } from "../entry.ts";
import type { ReadArticle, ReadingQuery } from "../store.ts";
import type { Database } from "./database.ts";
import type { Clear } from "./explained.ts";
import { latestWithin } from "./latest-within.ts";
import { parseEntry } from "./parse-entry.ts";

/** The latest readings within sight that name enough of the actors, in order of publication. */
export async function findReadings(database: Database, query: ReadingQuery): Promise<readonly ReadArticle[]> {
  const pairs = await findPairs(database, query);
  const pruning = await lastPruning(database);
  database.parsed.prunedBy(pruning);
  return joined(pairs, await entriesAt(database, numbersOf(pairs), pruning));
}

/** The number of the last entry that says that something was dropped; 0 where nothing was. */
async function lastPruning({ tables }: Database): Promise<number> {
  const found = await tables
    .selectFrom("log")
    .select((row) => row.fn.max("seq").as("last"))
    .where("kind", "=", "pruning")
    .executeTakeFirst();
  return Number(found?.last ?? 0);
}

/** As many readings are held at a time when they are gone through. */
const AT_A_TIME = 10;

/** The same one after another, however many there are: only their numbers are held at once. */
export async function* eachReading(database: Database, clear: Clear, query: ReadingQuery): AsyncGenerator<ReadArticle> {
  const pairs = await clear(findPairs(database, query));
  database.parsed.prunedBy(await clear(lastPruning(database)));
  for (let at = 0; at < pairs.length; at += AT_A_TIME) {
    const some = pairs.slice(at, at + AT_A_TIME);
    yield* joined(some, await clear(entriesAt(database, numbersOf(some))));
  }
}

/** Numbers of a reading and of its article. */
interface Pair {
  readonly seq: number;
  readonly article_seq: number;
}

function findPairs(database: Database, query: ReadingQuery): Promise<readonly Pair[]> {
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
  return found.execute();
}

function numbersOf(pairs: readonly Pair[]): readonly number[] {
  return pairs.flatMap((pair) => [pair.seq, pair.article_seq]);
}

function joined(pairs: readonly Pair[], entries: ReadonlyMap<number, Entry>): readonly ReadArticle[] {
  return pairs.flatMap((pair) => {
    const [reading, article] = [entries.get(pair.seq), entries.get(pair.article_seq)];
    return reading?.kind === "reading" && article?.kind === "article" ? [{ article, reading }] : [];
  });
}

/** As many numbers as one statement may name. */
const CHUNK = 500;

/** Entries by number: those parsed lately as they are kept, the others from the log; kept, where it is told which pruning was the last. */
async function entriesAt(
  { tables, parsed }: Database,
  seqs: readonly number[],
  pruning?: number,
): Promise<ReadonlyMap<number, Entry>> {
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
      if (pruning !== undefined) parsed.keep(entry, row.body.length, pruning);
      entries.set(row.seq, entry);
    }
  }
  return entries;
}
