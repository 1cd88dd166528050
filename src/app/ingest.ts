import { setImmediate } from "node:timers/promises";
import type { Article, ArticleId } from "../model/article.ts";
import type { Claim } from "../model/claim.ts";
import { messageOf } from "../model/message-of.ts";
import type { NewEntry } from "../record/entry.ts";
import { withModelClaims } from "./by-model/with-model-claims.ts";
import type { World } from "./world.ts";

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

/** Reads an article and records it with its reading. It is safe on disk when this returns. The same article again adds nothing. */
export async function ingest(world: World, article: Article): Promise<Ingested> {
  const [done] = await ingestBatch(world, [{ article, source: undefined }]);
  return done ?? { article, source: undefined, isNew: false, claims: 0, found: [] };
}

/** Reads and records articles as they come; yields each when it is safe on disk. */
export async function* ingestAll<Source>(
  world: World,
  incoming: AsyncIterable<Incoming<Source>>,
): AsyncGenerator<Ingested<Source>> {
  let batch: Incoming<Source>[] = [];
  let since = performance.now();
  for await (const one of incoming) {
    if (batch.length === 0) since = performance.now();
    batch.push(one);
    if (batch.length < BATCH && performance.now() - since < BATCH_MS) continue;
    yield* await ingestBatch(world, batch);
    batch = [];
  }
  yield* await ingestBatch(world, batch);
}

type Reading = Extract<NewEntry, { readonly kind: "reading" | "failure" }>;

/** Reads and records articles, all in one write. They are safe on disk when this returns. */
export async function ingestBatch<Source>(
  world: World,
  batch: readonly Incoming<Source>[],
): Promise<readonly Ingested<Source>[]> {
  const entries: NewEntry[] = [];
  const results = new Map<ArticleId, Outcome>();
  const answers = await world.store.modelReadings(batch.map(({ article }) => article.id));
  for (const { article } of batch) {
    if (results.has(article.id)) continue;
    const held = (await world.store.article(article.id))?.reading;
    if (held !== undefined && held.engine === world.reader.engine) {
      results.set(article.id, { claims: held.claims.length, found: held.claims });
      continue;
    }
    // Reading takes its time: requests and answers that wait get theirs between two articles.
    await setImmediate();
    const reading = withModelClaims(readingOf(world, article), article, answers.get(article.id));
    results.set(article.id, outcomeOf(reading));
    entries.push({ kind: "article", article }, reading);
  }
  const { isNew } = entries.length === 0 ? { isNew: [] } : await world.store.append(entries, world.now());
  const added = new Set(
    entries.flatMap((entry, at) => (entry.kind === "article" && isNew[at] ? entry.article.id : [])),
  );
  return batch.map(({ article, source }) => {
    const first = added.delete(article.id);
    return { article, source, isNew: first, claims: 0, found: [], ...results.get(article.id) };
  });
}

type Outcome = Pick<Ingested, "claims" | "found" | "failure">;

function outcomeOf(reading: Reading): Outcome {
  return reading.kind === "reading"
    ? { claims: reading.claims.length, found: reading.claims }
    : { claims: 0, found: [], failure: reading.message };
}

/** The entry that reading an article gives: what was read, or, where the engine failed on it, why. */
export function readingOf({ reader }: World, article: Article): Reading {
  try {
    return { kind: "reading", article: article.id, engine: reader.engine, ...reader.read(article) };
  } catch (error) {
    const message = messageOf(error);
    return { kind: "failure", article: article.id, engine: reader.engine, message };
  }
}
