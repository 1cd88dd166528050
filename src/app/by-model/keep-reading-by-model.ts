import { setTimeout } from "node:timers/promises";
import { messageOf } from "../../model/message-of.ts";
import type { Post } from "../../sources/fetch/fetch-request.ts";
import type { World } from "../world.ts";
import { modelRound } from "./model-round.ts";
import type { ModelSettings } from "./model-settings.ts";

/** How the reading by model is kept up. */
export interface KeepOptions {
  /** Milliseconds between two rounds. */
  readonly every?: number;
  /** Told what went wrong; it is tried again. */
  readonly onFault?: (words: string) => void;
}

const EVERY = 30_000;
/** Rounds that a report which failed is left out. */
const REST = 20;

/** Has a model read what waits for it, round after round, until it is stopped. */
export function keepReadingByModel(
  world: World,
  post: Post,
  settings: ModelSettings,
  { every = EVERY, onFault = () => {} }: KeepOptions = {},
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const resting = new Map<string, number>();
  const round = async (): Promise<void> => {
    for (const [id, left] of resting) left <= 1 ? resting.delete(id) : resting.set(id, left - 1);
    const except = new Set(resting.keys());
    for await (const { article, fault } of modelRound(world, post, settings, { except, signal })) {
      if (fault === undefined || signal.aborted) continue;
      resting.set(article.id, REST);
      onFault(`“${article.title.slice(0, 60)}” was not read by ${settings.name}: ${fault}`);
    }
  };
  const running = (async () => {
    while (!signal.aborted) {
      await round().catch((error: unknown) => onFault(messageOf(error)));
      await setTimeout(every, undefined, { signal }).catch(() => {});
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
