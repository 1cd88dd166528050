import type { ReadElsewhere } from "../app/world.ts";
import type { Metrics } from "../server/running/metrics.ts";

/** How many reports wait to be read in this process. */
export interface ReadingQueue {
  queue: number;
}

/** A reading whose time, failures and queue the figures tell. */
export function measuredReading(read: ReadElsewhere, metrics: Metrics, waiting: ReadingQueue): ReadElsewhere {
  return async (article) => {
    const started = performance.now();
    waiting.queue += 1;
    let failed = true;
    try {
      const found = await read(article);
      failed = false;
      return found;
    } finally {
      waiting.queue -= 1;
      metrics.read(performance.now() - started, failed);
    }
  };
}
