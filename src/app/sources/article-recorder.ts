import { setTimeout } from "node:timers/promises";
import type { Article } from "../../model/article.ts";
import { type Ingested, ingestBatch } from "../ingest.ts";
import type { World } from "../world.ts";

/** Records articles that come one by one from many sides, many in one write. */
export interface ArticleRecorder {
  /** Reads and records an article; it is safe on disk when this is done. */
  record(article: Article): Promise<Ingested>;
}

/** As many articles go into one write at most, and no longer than this is waited for more. */
const BATCH = 32;
const WAIT_MS = 15;

interface Waiting {
  readonly article: Article;
  done(result: Ingested): void;
  failed(error: unknown): void;
}

/** Makes a recorder over a world. */
export function articleRecorder(world: World): ArticleRecorder {
  const waiting: Waiting[] = [];
  let writing = false;
  const write = async (): Promise<void> => {
    writing = true;
    while (waiting.length > 0) {
      if (waiting.length < BATCH) await setTimeout(WAIT_MS);
      await writeBatch(world, waiting.splice(0, BATCH));
    }
    writing = false;
  };
  return {
    record: (article) =>
      new Promise((done, failed) => {
        waiting.push({ article, done, failed });
        if (!writing) void write();
      }),
  };
}

async function writeBatch(world: World, batch: readonly Waiting[]): Promise<void> {
  try {
    const results = await ingestBatch(
      world,
      batch.map((one) => ({ article: one.article, source: one })),
    );
    for (const result of results) result.source.done(result);
  } catch (error) {
    for (const one of batch) one.failed(error);
  }
}
