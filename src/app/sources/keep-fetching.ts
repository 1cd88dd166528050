import { setTimeout } from "node:timers/promises";
import type { Fetch } from "../../sources/fetch/fetch-request.ts";
import type { ReadElsewhere, World } from "../world.ts";
import { dueSources, fetchRound } from "./fetch-round.ts";
import type { LookResult } from "./look-result.ts";

/** A fetching that goes on; `stop` ends it after the items at hand. */
export interface KeptFetching {
  stop(): Promise<void>;
}

/** How to go on; tests give their own. */
export interface KeepOptions {
  readonly everyMs?: number;
  readonly read?: ReadElsewhere;
  onLook?(result: LookResult): void;
  /** Told where a whole round failed, such as when the database was away; the next one is tried all the same. */
  onFault?(error: unknown): void;
}

/** So often is asked what is due: a source that was just added is looked at within these seconds. */
const EVERY_MS = 5000;

/**
 * Looks at sources whenever they are due, until it is stopped. What is due stands in the record, so that nothing is forgotten over a
 * restart; after a long sleep everything is due, and is looked at a few at a time, hosts in turns.
 */
export function keepFetching(world: World, fetch: Fetch, options: KeepOptions = {}): KeptFetching {
  const stopping = new AbortController();
  const { signal } = stopping;
  const { everyMs = EVERY_MS } = options;
  const ended = (async () => {
    while (!signal.aborted) {
      try {
        if ((await dueSources(world)).length > 0) {
          for await (const result of fetchRound(world, fetch, { signal, read: options.read, refillMs: everyMs }))
            options.onLook?.(result);
        }
      } catch (error) {
        options.onFault?.(error);
      }
      await setTimeout(everyMs, undefined, { signal }).catch(() => {});
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}
