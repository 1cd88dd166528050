import { setTimeout } from "node:timers/promises";
import type { Article, ArticleId } from "../../model/article.ts";
import type { Incoming, Ingested } from "../ingest.ts";
import { type Reread, rereadOf } from "../reread.ts";
import type { World } from "../world.ts";
import type { Fleet } from "./fleet.ts";
import { handOut } from "./hand-out.ts";
import { type Persistence, persist } from "./persist.ts";

/** How to go on while servers are away, and when to doubt that the queue still has everything. */
export interface HandingOptions extends Persistence {
  /** Milliseconds without any progress. */
  readonly doubtMs?: number;
}

/** An article that is handed out, with what the caller wants to know it by. */
interface Handed<Item> {
  readonly article: ArticleId;
  readonly upTo: number;
  readonly item: Item;
  outcome?: Outcome;
}

/** How many claims a worker read, or why it could not. */
type Outcome = { readonly claims: number; readonly failure?: string };

/** So many are handed out before the first of them must be done. */
const MOST_OUT = 2000;
const LOOK_MS = 300;
/** They are yielded in order, so that only the first need be looked at. */
const LOOKED_AT = 500;
/** After so long without any progress it is asked whether the queue still has what is missing. */
const DOUBT_MS = 20_000;

/** Hands out articles batch by batch and yields each, in their order, when a worker has read it or has failed on it. */
async function* readAll<Item>(
  world: World,
  fleet: Fleet,
  batches: AsyncIterable<readonly Handed<Item>[]>,
  persistence: HandingOptions,
): AsyncGenerator<{ readonly handed: Handed<Item>; readonly outcome: Outcome }> {
  const out: Handed<Item>[] = [];
  const look = lookout(world, fleet, out, persistence);
  function* ready() {
    while (out[0]?.outcome !== undefined) {
      const handed = out.shift();
      if (handed?.outcome !== undefined) yield { handed, outcome: handed.outcome };
    }
  }
  for await (const batch of batches) {
    out.push(...batch);
    await look(false);
    yield* ready();
    while (out.length > MOST_OUT) {
      await look(true);
      yield* ready();
    }
  }
  while (out.length > 0) {
    await look(true);
    yield* ready();
  }
}

/** Looks in the record which of those handed out are done; hands out again what the queue lost. */
function lookout<Item>(
  world: World,
  fleet: Fleet,
  out: readonly Handed<Item>[],
  persistence: HandingOptions,
): (waits: boolean) => Promise<void> {
  const { store, reader } = world;
  let [lookedAt, movedAt, attempt] = [0, performance.now(), 0];
  const take = (found: ReadonlyMap<ArticleId, Outcome>, open: readonly Handed<Item>[]): void => {
    for (const one of open) {
      const outcome = found.get(one.article);
      if (outcome === undefined) continue;
      one.outcome = outcome;
      movedAt = performance.now();
    }
  };
  return async (waits) => {
    const since = performance.now() - lookedAt;
    if (since < LOOK_MS && !waits) return;
    if (since < LOOK_MS) await setTimeout(LOOK_MS - since);
    persistence.signal?.throwIfAborted();
    lookedAt = performance.now();
    const open = out.filter(({ outcome }) => outcome === undefined).slice(0, LOOKED_AT);
    const [first] = open;
    if (first === undefined) return;
    const ids = open.map(({ article }) => article);
    const read = await persist(() => store.readBy(reader.engine, ids), persistence);
    take(new Map([...read].map(([id, claims]) => [id, { claims }])), open);
    const failed = await persist(() => store.failuresBy(reader.engine, ids, first.upTo), persistence);
    take(new Map([...failed].map(([id, failure]) => [id, { claims: 0, failure }])), open);
    if (performance.now() - movedAt < (persistence.doubtMs ?? DOUBT_MS)) return;
    movedAt = performance.now();
    const queues = await fleet.waiting().catch(() => undefined);
    const queued = queues?.some(
      (queue) => fleet.subject(queue.engine) === fleet.subject(reader.engine) && queue.waiting + queue.inHand > 0,
    );
    if (queues === undefined || queued === true) return;
    attempt += 1;
    const lost = out.filter(({ outcome }) => outcome === undefined);
    await handOut(fleet, reader.engine, lost, attempt, persistence);
  };
}

/** As many articles are recorded in one write. */
const BATCH = 100;

/**
 * Records articles as they come, has them read by the fleet, and yields each when its reading is in the record. The article is
 * written before it is handed out, so that nothing is lost with the queue.
 */
export async function* ingestByFleet<Source>(
  world: World,
  fleet: Fleet,
  incoming: AsyncIterable<Incoming<Source>>,
  persistence: HandingOptions = {},
): AsyncGenerator<Ingested<Source>> {
  const batches = recorded(world, fleet, incoming, persistence);
  for await (const { handed, outcome } of readAll(world, fleet, batches, persistence)) {
    yield { ...handed.item, found: [], ...outcome };
  }
}

type Recorded<Source> = Pick<Ingested<Source>, "article" | "source" | "isNew">;

async function* recorded<Source>(
  world: World,
  fleet: Fleet,
  incoming: AsyncIterable<Incoming<Source>>,
  persistence: HandingOptions,
): AsyncGenerator<readonly Handed<Recorded<Source>>[]> {
  let batch: Incoming<Source>[] = [];
  for await (const one of incoming) {
    batch.push(one);
    if (batch.length < BATCH) continue;
    yield await record(world, fleet, batch, persistence);
    batch = [];
  }
  if (batch.length > 0) yield await record(world, fleet, batch, persistence);
}

async function record<Source>(
  world: World,
  fleet: Fleet,
  batch: readonly Incoming<Source>[],
  persistence: HandingOptions,
): Promise<readonly Handed<Recorded<Source>>[]> {
  const { store, reader } = world;
  const entries = batch.map(({ article }) => ({ kind: "article", article }) as const);
  const { isNew, last } = await persist(() => store.append(entries, world.now()), persistence);
  const known = await persist(
    () =>
      store.readBy(
        reader.engine,
        batch.map(({ article }) => article.id),
      ),
    persistence,
  );
  const handed = batch.map(({ article, source }, at): Handed<Recorded<Source>> => {
    const claims = known.get(article.id);
    const item = { article, source, isNew: isNew[at] === true };
    return { article: article.id, upTo: last, item, ...(claims === undefined ? {} : { outcome: { claims } }) };
  });
  await handOut(
    fleet,
    reader.engine,
    handed.filter(({ outcome }) => outcome === undefined),
    0,
    persistence,
  );
  return handed;
}

/** Has every article that another version of the engine read last read again by the fleet; yields each as it is recorded. */
export async function* rereadByFleet(
  world: World,
  fleet: Fleet,
  { since, ...persistence }: HandingOptions & { readonly since?: string | undefined } = {},
): AsyncGenerator<Reread> {
  const { store } = world;
  for await (const { handed, outcome } of readAll(
    world,
    fleet,
    unread(world, fleet, since, persistence),
    persistence,
  )) {
    const { item: article, upTo } = handed;
    if (outcome.failure !== undefined) yield { article, gained: [], lost: [], failure: outcome.failure };
    else {
      const before = (await store.article(article.id, { upTo }))?.reading?.claims ?? [];
      const after = (await store.article(article.id))?.reading?.claims ?? [];
      yield rereadOf(article, before, after);
    }
  }
}

async function* unread(
  world: World,
  fleet: Fleet,
  since: string | undefined,
  persistence: HandingOptions,
): AsyncGenerator<readonly Handed<Article>[]> {
  const { store, reader } = world;
  const attempt = Math.floor(Date.now() / 1000);
  for (let after = 0; ; ) {
    const page = await persist(
      () => store.unread(reader.engine, { after, limit: BATCH, ...(since === undefined ? {} : { since }) }),
      persistence,
    );
    const upTo = await persist(() => store.last(), persistence);
    const handed = page.map(({ article }) => ({ article: article.id, upTo, item: article }));
    await handOut(fleet, reader.engine, handed, attempt, persistence);
    yield handed;
    const last = page.at(-1)?.seq;
    if (last === undefined) return;
    after = last;
  }
}
