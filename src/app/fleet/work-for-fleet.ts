import { setTimeout } from "node:timers/promises";
import type { Consumer, JsMsg } from "@nats-io/jetstream";
import type { Article, ArticleId } from "../../model/article.ts";
import { type Reading, readingsOf } from "../ingest.ts";
import type { ReadElsewhere, World } from "../world.ts";
import { type Fleet, MOST_DELIVERIES } from "./fleet.ts";
import type { ReadingOrder } from "./hand-out.ts";
import { persist } from "./persist.ts";

/** How a worker works; what is absent has its ordinary value. */
export interface WorkOptions {
  readonly read: ReadElsewhere;
  /** Threads that read: the worker has a few reports in hand for each. */
  readonly threads: number;
  /** The version whose orders are taken: the worker's own, unless another fleet's are to be taken over. */
  readonly engine?: string;
  /** Ends when nothing was to be had for a while, instead of waiting for more. */
  readonly untilEmpty?: boolean;
  readonly signal: AbortSignal;
  /** Told of each report that was read, was read before, or was set aside. */
  onDone?(outcome: WorkOutcome): void;
  onFault?(error: unknown): void;
}

/** What came of orders: how many were read, had been read already, and could not be read. */
export interface WorkOutcome {
  readonly read: number;
  readonly known: number;
  readonly failed: readonly { readonly article: ArticleId; readonly message: string }[];
}

/** Reports in hand for each thread: enough that one write serves many, few enough that a dead worker holds up little. */
const IN_HAND = 24;
/** Reports that are read and written together. */
const BATCH = 16;
const FETCH_MS = 2000;
const PAUSE_MS = 1000;
const HURRY_MS = 50;

/**
 * Takes reports from the fleet's queue, reads them and writes the readings into the record, until it is stopped; what is in hand then
 * is finished. Each write is one transaction, and an order is acknowledged only after it: a worker that dies costs no reading, and
 * one that is handed the same order again finds the reading there.
 */
export async function workForFleet(world: World, fleet: Fleet, options: WorkOptions): Promise<void> {
  const { signal, threads, onFault, engine = world.reader.engine } = options;
  const most = Math.max(BATCH, threads * IN_HAND);
  const queue = queueOf(fleet, engine);
  const inHand = new Set<JsMsg>();
  const running = new Set<Promise<void>>();
  // Who is not heard of for the ack wait is taken for dead.
  const beat = setInterval(
    () => {
      for (const message of inHand) message.working();
    },
    (fleet.ackSeconds * 1000) / 3,
  );
  const start = (batch: readonly JsMsg[]): void => {
    const work = readBatch(world, batch, options)
      .catch((error) => {
        onFault?.(error);
        for (const message of batch) message.nak(fleet.ackSeconds * 1000);
      })
      .finally(() => {
        running.delete(work);
        for (const message of batch) inHand.delete(message);
      });
    running.add(work);
  };
  try {
    while (!signal.aborted) {
      if (inHand.size > most / 2) {
        await Promise.race(running);
        continue;
      }
      const found = await takeSome(queue, most - inHand.size, { inHand, start, signal, onFault });
      if (found === 0 && inHand.size === 0 && options.untilEmpty === true) return;
    }
  } finally {
    await Promise.all(running);
    clearInterval(beat);
  }
}

interface Taking {
  readonly inHand: Set<JsMsg>;
  start(batch: readonly JsMsg[]): void;
  readonly signal: AbortSignal;
  readonly onFault?: ((error: unknown) => void) | undefined;
}

/** The queue of one engine; asked for anew after a fault, for the server may have lost it. */
interface Queue {
  consumer(): Promise<Consumer>;
  forget(): void;
}

function queueOf(fleet: Fleet, engine: string): Queue {
  let known: Promise<Consumer> | undefined;
  return {
    consumer() {
      known ??= fleet.consumer(engine);
      return known;
    },
    forget() {
      known = undefined;
    },
  };
}

/** Takes up to so many orders, and starts on them in batches as they come; tells how many there were, or `fault`. */
async function takeSome(queue: Queue, most: number, taking: Taking): Promise<number | "fault"> {
  let found = 0;
  let batch: JsMsg[] = [];
  const flush = (): void => {
    if (batch.length > 0) taking.start(batch);
    batch = [];
  };
  // A few orders are not kept waiting for more.
  const hurry = setInterval(flush, HURRY_MS);
  try {
    const consumer = await queue.consumer();
    const messages = await consumer.fetch({ max_messages: most, expires: FETCH_MS });
    const stop = (): void => messages.stop();
    taking.signal.addEventListener("abort", stop, { once: true });
    for await (const message of messages) {
      found += 1;
      taking.inHand.add(message);
      batch.push(message);
      if (batch.length >= BATCH) flush();
    }
    taking.signal.removeEventListener("abort", stop);
    return found;
  } catch (error) {
    queue.forget();
    taking.onFault?.(error);
    await setTimeout(PAUSE_MS, undefined, { signal: taking.signal }).catch(() => {});
    return "fault";
  } finally {
    clearInterval(hurry);
    flush();
  }
}

/** Reads the articles of orders, writes what was read, and acknowledges the orders. */
async function readBatch(world: World, batch: readonly JsMsg[], options: WorkOptions): Promise<void> {
  const { store, reader } = world;
  const persistence = { signal: options.signal, onFault: options.onFault };
  const orders = new Map<ArticleId, { readonly order: ReadingOrder; readonly deliveries: number }>();
  for (const message of batch) {
    const order = message.json<ReadingOrder>();
    orders.set(order.article, { order, deliveries: message.info.deliveryCount });
  }
  const ids = [...orders.keys()];
  const held = await persist(() => store.articlesOf(ids), persistence);
  const known = await persist(() => store.readBy(reader.engine, ids), persistence);
  const due = held.map(({ article }) => article).filter(({ id }) => !known.has(id));
  const isWornOut = ({ id }: Article): boolean => (orders.get(id)?.deliveries ?? 0) > MOST_DELIVERIES;
  const readings: readonly Reading[] = [
    ...(await readingsOf(
      world,
      due.filter((one) => !isWornOut(one)),
      options.read,
    )),
    ...due.filter(isWornOut).map((article) => setAside(reader.engine, article)),
  ];
  if (readings.length > 0) {
    const unlessReadSince = new Map([...orders].map(([id, { order }]) => [id, order.upTo]));
    await persist(() => store.append(readings, world.now(), { unlessReadSince }), persistence);
  }
  for (const message of batch) message.ack();
  const failed = readings.flatMap((one) => (one.kind === "failure" ? [one] : []));
  options.onDone?.({
    read: readings.length - failed.length,
    known: batch.length - due.length,
    failed: failed.map(({ article, message }) => ({ article, message })),
  });
}

/** What workers died of time and again is not tried for ever: the record says so, and the report is shown as unread. */
function setAside(engine: string, { id }: Article): Reading {
  const message = `set aside: it was handed out ${MOST_DELIVERIES} times, and each time the worker ended before it was read`;
  return { kind: "failure", article: id, engine, message };
}
