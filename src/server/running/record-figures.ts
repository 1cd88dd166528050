import { Gauge, type Registry } from "prom-client";
import { dueSources } from "../../app/sources/fetch-round.ts";
import { type SourceCondition, sourcesHealth } from "../../app/sources/source-health.ts";
import type { World } from "../../app/world.ts";
import type { Delivery } from "../../model/alert-channel.ts";
import type { Counts } from "../../record/store.ts";

/** What is the same for all processes of a record; asked of it no more often than this. */
const FRESH_MS = 10_000;
/** Deliveries are counted up to here. */
const MOST_DELIVERIES = 10_000;

/** What the record holds and what waits in it, at one moment. */
interface Figures {
  readonly counts: Counts;
  readonly conditions: ReadonlyMap<SourceCondition, number>;
  readonly due: number;
  readonly deliveries: Readonly<Record<"waiting" | "dead", number>>;
}

const CONDITIONS: readonly SourceCondition[] = ["well", "waiting", "paused", "failing", "silent"];
const HELD: readonly (keyof Counts)[] = ["entries", "articles", "readings", "claims", "failures", "corrections"];

/** Adds figures of the record to a registry; `dragoman_record_up` is 0 where it does not answer, and the others are left out. */
export function recordFigures(world: World, registry: Registry): void {
  const figures = kept(() => figuresOf(world));
  const add = (
    name: string,
    help: string,
    label: string | undefined,
    set: (gauge: Gauge, of: Figures) => void,
  ): void => {
    new Gauge({
      name,
      help,
      registers: [registry],
      labelNames: label === undefined ? [] : [label],
      async collect() {
        this.reset();
        const found = await figures();
        if (found !== undefined) set(this, found);
      },
    });
  };
  new Gauge({
    name: "dragoman_record_up",
    help: "1 where the record answers.",
    registers: [registry],
    async collect() {
      this.set((await figures()) === undefined ? 0 : 1);
    },
  });
  add(
    "dragoman_record_held",
    "What the record holds, by kind; claims are those of the latest readings.",
    "kind",
    (gauge, { counts }) => {
      for (const kind of HELD) gauge.labels(kind).set(counts[kind]);
    },
  );
  add("dragoman_sources", "Sources by how they do.", "condition", (gauge, { conditions }) => {
    for (const condition of CONDITIONS) gauge.labels(condition).set(conditions.get(condition) ?? 0);
  });
  add("dragoman_sources_due", "Sources that are due to be looked at and wait.", undefined, (gauge, { due }) =>
    gauge.set(due),
  );
  add(
    "dragoman_deliveries",
    "Notices that wait to be sent, and those given up, up to ten thousand.",
    "state",
    (gauge, { deliveries }) => {
      for (const [state, n] of Object.entries(deliveries)) gauge.labels(state).set(n);
    },
  );
}

async function figuresOf(world: World): Promise<Figures> {
  const conditions = new Map<SourceCondition, number>();
  for (const { condition } of await sourcesHealth(world))
    conditions.set(condition, (conditions.get(condition) ?? 0) + 1);
  const deliveries = async (state: Delivery["state"]): Promise<number> =>
    (await world.store.alerts.deliveries({ state, limit: MOST_DELIVERIES })).length;
  return {
    counts: await world.store.counts(),
    conditions,
    due: (await dueSources(world)).length,
    deliveries: { waiting: await deliveries("waiting"), dead: await deliveries("dead") },
  };
}

/** What a question gave lately; undefined where it failed. Several who ask at once share one. */
function kept<Value>(ask: () => Promise<Value>): () => Promise<Value | undefined> {
  let at = Number.NEGATIVE_INFINITY;
  let answer: Promise<Value | undefined> = Promise.resolve(undefined);
  return () => {
    if (performance.now() - at < FRESH_MS) return answer;
    at = performance.now();
    answer = ask().catch(() => {
      at = Number.NEGATIVE_INFINITY;
      return undefined;
    });
    return answer;
  };
}
