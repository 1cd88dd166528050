import { setTimeout } from "node:timers/promises";
import type { Article } from "../../model/article.ts";
import { type Ingested, ingestBatch } from "../ingest.ts";
import type { ReadClaims, ReadElsewhere, Reader, World } from "../world.ts";

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
  /** What was read elsewhere, or the error of it; absent where it is to be read here. */
  readonly read?: (() => ReadClaims) | undefined;
  done(result: Ingested): void;
  failed(error: unknown): void;
}

/** Makes a recorder over a world; articles are read `elsewhere` where that is given, else by the world's reader. */
export function articleRecorder(world: World, elsewhere?: ReadElsewhere): ArticleRecorder {
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
    async record(article) {
      const read = elsewhere === undefined ? undefined : await readElsewhere(world, elsewhere, article);
      return new Promise((done, failed) => {
        waiting.push({ article, read, done, failed });
        if (!writing) void write();
      });
    },
  };
}

/** What was read elsewhere, to be given or thrown when it is asked for; undefined where the record has a reading already. */
async function readElsewhere(
  { store, reader }: World,
  elsewhere: ReadElsewhere,
  article: Article,
): Promise<(() => ReadClaims) | undefined> {
  if ((await store.article(article.id))?.reading?.engine === reader.engine) return undefined;
  try {
    const read = await elsewhere(article);
    return () => read;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

async function writeBatch(world: World, batch: readonly Waiting[]): Promise<void> {
  const ready = new Map(batch.map(({ article, read }) => [article.id, read]));
  const read: Reader["read"] = (article) => (ready.get(article.id) ?? (() => world.reader.read(article)))();
  try {
    const results = await ingestBatch(
      { ...world, reader: { engine: world.reader.engine, read } },
      batch.map((one) => ({ article: one.article, source: one })),
    );
    for (const result of results) result.source.done(result);
  } catch (error) {
    for (const one of batch) one.failed(error);
  }
}
