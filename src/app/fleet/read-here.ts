import { setTimeout } from "node:timers/promises";
import type { Article } from "../../model/article.ts";
import { readingsOf } from "../ingest.ts";
import type { World } from "../world.ts";
import { persist } from "./persist.ts";
import type { WorkOptions } from "./work-for-fleet.ts";

const PAGE = 64;
const PAUSE_MS = 3000;

/**
 * Reads what lies unread in the record, with threads of this machine, until it is stopped: `dragoman work` where there is no fleet.
 * Of several such processes one reads, and the others wait for its place.
 */
export async function readHere(world: World, options: WorkOptions): Promise<void> {
  const { signal } = options;
  const pause = (): Promise<void> => setTimeout(PAUSE_MS, undefined, { signal }).catch(() => {});
  const persistence = { signal, onFault: options.onFault };
  while (!signal.aborted) {
    const lease = await persist(() => world.store.lease("reading"), persistence);
    if (lease === undefined) {
      await pause();
      continue;
    }
    try {
      while (!signal.aborted && !lease.lost.aborted) {
        if ((await readUnread(world, options, lease.lost)) > 0) continue;
        if (options.untilEmpty === true) return;
        await pause();
      }
    } finally {
      await lease.release();
    }
  }
}

/** Reads what is unread once, but for what this engine has failed on; tells how many were read. */
async function readUnread(world: World, options: WorkOptions, lost: AbortSignal): Promise<number> {
  const { store, reader } = world;
  const persistence = { signal: options.signal, onFault: options.onFault };
  let read = 0;
  for (let after = 0; !options.signal.aborted && !lost.aborted; ) {
    const page = await persist(() => store.unread(reader.engine, { after, limit: PAGE }), persistence);
    const articles = page.map(({ article }) => article);
    const failures = await persist(
      () =>
        store.failuresBy(
          reader.engine,
          articles.map(({ id }) => id),
          0,
        ),
      persistence,
    );
    read += await readThese(
      world,
      articles.filter(({ id }) => !failures.has(id)),
      options,
    );
    const last = page.at(-1)?.seq;
    if (last === undefined) break;
    after = last;
  }
  return read;
}

async function readThese(world: World, articles: readonly Article[], options: WorkOptions): Promise<number> {
  if (articles.length === 0) return 0;
  const readings = await readingsOf(world, articles, options.read);
  await persist(() => world.store.append(readings, world.now()), { signal: options.signal, onFault: options.onFault });
  const failed = readings.flatMap((one) => (one.kind === "failure" ? [one] : []));
  options.onDone?.({
    read: readings.length - failed.length,
    known: 0,
    failed: failed.map(({ article, message }) => ({ article, message })),
  });
  return articles.length;
}
