import { setImmediate } from "node:timers/promises";
import type { Article, ArticleId } from "../model/article.ts";
import type { Claim } from "../model/claim.ts";
import { messageOf } from "../model/message-of.ts";
import type { NewEntry } from "../record/entry.ts";
import { withModelClaims } from "./by-model/with-model-claims.ts";
import type { ReadClaims, ReadElsewhere, Reader, World } from "./world.ts";

/** What became of one article: new or known already, how many claims were read, or why it could not be read. */
export interface Ingested<Source = unknown> {
  readonly article: Article;
  /** What the caller gave with the article, such as the file and line. */
  readonly source: Source;
  readonly isNew: boolean;
  readonly claims: number;
  /** The claims themselves. */
  readonly found: readonly Claim[];
  readonly failure?: string;
}

/** An article to be recorded, with whatever the caller wants to know it by. */
export interface Incoming<Source = unknown> {
  readonly article: Article;
  readonly source: Source;
}

/** As many articles are written together at most, and no longer than this is waited for more: one wait for the disk serves all. */
const BATCH = 32;
const BATCH_MS = 250;
/** So many batches are read by threads while one is written. */
const AHEAD = 4;

/** Reads an article and records it with its reading. It is safe on disk when this returns. The same article again adds nothing. */
export async function ingest(world: World, article: Article): Promise<Ingested> {
  const [done] = await ingestBatch(world, [{ article, source: undefined }]);
  return done ?? { article, source: undefined, isNew: false, claims: 0, found: [] };
}

/**
 * Reads and records articles as they come; yields each, in their order, when it is safe on disk. Where articles are read
 * elsewhere, some are read while others are written.
 */
export async function* ingestAll<Source>(
  world: World,
  incoming: AsyncIterable<Incoming<Source>>,
  elsewhere?: ReadElsewhere,
): AsyncGenerator<Ingested<Source>> {
  const ahead = elsewhere === undefined ? 0 : AHEAD;
  const reading: Promise<ReadBatch<Source>>[] = [];
  for await (const batch of batchesOf(incoming)) {
    const read = readBatch(world, batch, elsewhere);
    // Its fault is told when its turn comes.
    read.catch(() => {});
    reading.push(read);
    if (reading.length > ahead) yield* await writeNext(world, reading);
  }
  while (reading.length > 0) yield* await writeNext(world, reading);
}

async function* batchesOf<Item>(incoming: AsyncIterable<Item>): AsyncGenerator<readonly Item[]> {
  let batch: Item[] = [];
  let since = performance.now();
  for await (const one of incoming) {
    if (batch.length === 0) since = performance.now();
    batch.push(one);
    if (batch.length < BATCH && performance.now() - since < BATCH_MS) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

async function writeNext<Source>(
  world: World,
  reading: Promise<ReadBatch<Source>>[],
): Promise<readonly Ingested<Source>[]> {
  const next = await reading.shift();
  return next === undefined ? [] : writeBatch(world, next);
}

/** The entry that reading an article gives: what was read, or why it could not be. */
export type Reading = Extract<NewEntry, { readonly kind: "reading" | "failure" }>;
type Outcome = Pick<Ingested, "claims" | "found" | "failure">;

/** Articles with the entries to be written for them, and what came of each. */
interface ReadBatch<Source> {
  readonly batch: readonly Incoming<Source>[];
  readonly entries: readonly NewEntry[];
  readonly outcomes: ReadonlyMap<ArticleId, Outcome>;
}

/** Reads and records articles, all in one write. They are safe on disk when this returns. */
export async function ingestBatch<Source>(
  world: World,
  batch: readonly Incoming<Source>[],
): Promise<readonly Ingested<Source>[]> {
  return writeBatch(world, await readBatch(world, batch));
}

async function readBatch<Source>(
  world: World,
  batch: readonly Incoming<Source>[],
  elsewhere?: ReadElsewhere,
): Promise<ReadBatch<Source>> {
  const { store, reader } = world;
  const articles = new Map(batch.map(({ article }) => [article.id, article]));
  const known = await store.readBy(reader.engine, [...articles.keys()]);
  const outcomes = new Map<ArticleId, Outcome>();
  for (const id of known.keys()) {
    const held = (await store.article(id))?.reading?.claims ?? [];
    outcomes.set(id, { claims: held.length, found: held });
  }
  const fresh = [...articles.values()].filter(({ id }) => !known.has(id));
  const readings = await readingsOf(world, fresh, elsewhere);
  for (const reading of readings) outcomes.set(reading.article, outcomeOf(reading));
  const entries = fresh.flatMap((article, at): readonly NewEntry[] => [
    { kind: "article", article },
    ...readings.slice(at, at + 1),
  ]);
  return { batch, entries, outcomes };
}

async function writeBatch<Source>(
  { store, now }: World,
  { batch, entries, outcomes }: ReadBatch<Source>,
): Promise<readonly Ingested<Source>[]> {
  const { isNew } = entries.length === 0 ? { isNew: [] } : await store.append(entries, now());
  const added = new Set(
    entries.flatMap((entry, at) => (entry.kind === "article" && isNew[at] ? entry.article.id : [])),
  );
  return batch.map(({ article, source }) => {
    const first = added.delete(article.id);
    return { article, source, isNew: first, claims: 0, found: [], ...outcomes.get(article.id) };
  });
}

function outcomeOf(reading: Reading): Outcome {
  return reading.kind === "reading"
    ? { claims: reading.claims.length, found: reading.claims }
    : { claims: 0, found: [], failure: reading.message };
}

/** The entries that reading articles gives, here or elsewhere, each with what a model said of it before. */
export async function readingsOf(
  world: World,
  articles: readonly Article[],
  elsewhere?: ReadElsewhere,
): Promise<readonly Reading[]> {
  const asked = elsewhere === undefined ? readHere(world, articles) : readThere(world, articles, elsewhere);
  const answers = await world.store.modelReadings(articles.map(({ id }) => id));
  const readings = await asked;
  return articles.flatMap((article, at) => {
    const reading = readings[at];
    return reading === undefined ? [] : [withModelClaims(reading, article, answers.get(article.id))];
  });
}

async function readHere(world: World, articles: readonly Article[]): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  for (const article of articles) {
    // Reading takes its time: requests and answers that wait get theirs between two articles.
    await setImmediate();
    readings.push(await readingOf(world, article));
  }
  return readings;
}

function readThere(world: World, articles: readonly Article[], read: ReadElsewhere): Promise<readonly Reading[]> {
  return Promise.all(articles.map((article) => readingBy(read, world, article)));
}

/** The entry that reading an article gives: what was read, or, where the engine failed on it, why. */
export function readingOf(world: World, article: Article): Promise<Reading> {
  return readingBy(world.reader.read, world, article);
}

async function readingBy(read: Reader["read"], { reader }: World, article: Article): Promise<Reading> {
  try {
    return readingEntry(reader.engine, article, await read(article));
  } catch (error) {
    return failureEntry(reader.engine, article, error);
  }
}

function readingEntry(engine: string, { id }: Article, read: ReadClaims): Reading {
  return { kind: "reading", article: id, engine, ...read };
}

function failureEntry(engine: string, { id }: Article, error: unknown): Reading {
  return { kind: "failure", article: id, engine, message: messageOf(error) };
}
