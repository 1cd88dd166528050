import { setTimeout } from "node:timers/promises";
import { JetStreamApiError } from "@nats-io/jetstream";
import type { ArticleId } from "../../model/article.ts";
import type { Fleet } from "./fleet.ts";
import { type Persistence, persist } from "./persist.ts";

/** What is asked of a worker: to read an article of the record, unless its engine has read it since entry `upTo`. */
export interface ReadingOrder {
  readonly article: ArticleId;
  readonly upTo: number;
}

/** The stream holds as many messages as it may (`maximum messages exceeded`). */
const FULL = 10_077;
const FULL_PAUSE_MS = 500;

/**
 * Puts orders into the fleet's queue; they are there when this returns. The same order within two minutes is queued once
 * (`attempt` tells a wanted repetition). Where the queue is full or NATS is away, this waits.
 */
export async function handOut(
  fleet: Fleet,
  engine: string,
  orders: readonly ReadingOrder[],
  attempt = 0,
  persistence: Persistence = {},
): Promise<void> {
  await Promise.all(orders.map((order) => handOutOne(fleet, engine, order, attempt, persistence)));
}

async function handOutOne(
  fleet: Fleet,
  engine: string,
  order: ReadingOrder,
  attempt: number,
  persistence: Persistence,
): Promise<void> {
  const { article, upTo } = order;
  const body = JSON.stringify({ article, upTo } satisfies ReadingOrder);
  const msgID = `${engine}/${article}/${attempt}`;
  const publish = () => fleet.streams.publish(fleet.subject(engine), body, { msgID });
  while ((await persist(() => publish().catch(fullOrThrow), persistence)) === "full") {
    await setTimeout(FULL_PAUSE_MS * (0.5 + Math.random()));
    persistence.signal?.throwIfAborted();
  }
}

function fullOrThrow(error: unknown): "full" {
  if (error instanceof JetStreamApiError && error.code === FULL) return "full";
  throw error;
}
