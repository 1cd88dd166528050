import { setMaxListeners } from "node:events";
import { setTimeout } from "node:timers/promises";
import type { FetchState, Source, SourceId } from "../../model/source.ts";
import type { Fetch } from "../../sources/fetch/fetch-request.ts";
import type { ReadElsewhere, World } from "../world.ts";
import { articleRecorder } from "./article-recorder.ts";
import type { LookResult, RoundTools } from "./look-result.ts";
import { takeLook } from "./take-look.ts";

/** How to take a round; what is absent has its ordinary value. */
export interface RoundOptions {
  /** Only these sources, due or not, paused or not. */
  readonly only?: readonly SourceId[] | undefined;
  /** All sources that are not paused, due or not. */
  readonly all?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  /** So often, in milliseconds, is asked what has come due meanwhile: a source that takes long holds up no other. Absent: never. */
  readonly refillMs?: number | undefined;
  readonly random?: (() => number) | undefined;
  /** How articles are read, such as in a thread of its own; by the world's reader where absent. */
  readonly read?: ReadElsewhere | undefined;
}

/** Sources that are looked at together. */
const AT_ONCE = 12;
/** Of one host; the client keeps to two connections a host anyway, and other hosts should not wait for them. */
const PER_HOST = 2;

/**
 * Looks once at every source that is due, and yields what each look came to as it ends. What a look found is in the record by then.
 * Hosts take turns: one that has many sources, or is slow, does not hold up the others. Leaving early ends looks after their present item.
 */
export async function* fetchRound(world: World, fetch: Fetch, options: RoundOptions = {}): AsyncGenerator<LookResult> {
  const stop = new AbortController();
  const signal = options.signal === undefined ? stop.signal : AbortSignal.any([options.signal, stop.signal]);
  // Every request under way listens to it.
  setMaxListeners(0, signal);
  let [processes, refilledAt] = [await world.store.processes(), performance.now()];
  const tools: RoundTools = {
    world,
    fetch,
    now: world.now,
    random: options.random ?? Math.random,
    recorder: articleRecorder(world, options.read),
    get processes() {
      return processes;
    },
    signal,
  };
  const waiting = inTurns(await dueSources(world, options));
  const running = new Map<SourceId, Running>();
  try {
    while (waiting.length > 0 || running.size > 0) {
      if (!signal.aborted) startLooks(waiting, running, tools);
      if (running.size === 0) return;
      const done = await nextDone(running, options.refillMs);
      if (done !== undefined) running.delete(done.source.id);
      if (performance.now() - refilledAt >= (options.refillMs ?? Number.POSITIVE_INFINITY) && !signal.aborted) {
        await refill(world, waiting, running, options);
        [processes, refilledAt] = [await world.store.processes(), performance.now()];
      }
      if (done !== undefined) yield done;
    }
  } finally {
    stop.abort();
    await Promise.allSettled([...running.values()].map(({ look }) => look));
  }
}

/** The look that ends next; undefined where none does for so long. */
function nextDone(
  running: ReadonlyMap<SourceId, Running>,
  refillMs: number | undefined,
): Promise<LookResult | undefined> {
  const looks = [...running.values()].map(({ look }) => look);
  if (refillMs === undefined) return Promise.race(looks);
  return Promise.race([...looks, setTimeout(refillMs, undefined, { ref: false })]);
}

/** Puts what has come due meanwhile behind what waits. */
async function refill(
  world: World,
  waiting: Source[],
  running: ReadonlyMap<SourceId, Running>,
  options: RoundOptions,
): Promise<void> {
  const due = await dueSources(world, options);
  const fresh = due.filter(({ id }) => !running.has(id) && !waiting.some((one) => one.id === id));
  waiting.push(...inTurns(fresh));
}

interface Running {
  readonly host: string;
  readonly look: Promise<LookResult>;
}

function startLooks(waiting: Source[], running: Map<SourceId, Running>, tools: RoundTools): void {
  while (running.size < AT_ONCE) {
    const busy = [...running.values()].map(({ host }) => host);
    const source = takeNext(waiting, busy);
    if (source === undefined) return;
    running.set(source.id, { host: hostOf(source), look: takeLook(source, tools) });
  }
}

/** The sources that a round looks at: those due longest first. */
export async function dueSources({ store, now }: World, options: RoundOptions = {}): Promise<readonly Source[]> {
  const at = now();
  const sources = await store.sources();
  if (options.only !== undefined) return sources.filter(({ id }) => options.only?.includes(id));
  const states = new Map<SourceId, FetchState>();
  for (const state of await store.fetching.states()) states.set(state.source, state);
  const due = ({ id }: Source): string => states.get(id)?.due ?? "";
  return sources
    .filter(({ paused }) => paused !== true)
    .filter((source) => options.all === true || due(source) <= at)
    .sort((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0));
}

/** Sources such that hosts take turns: the first of each, then the second of each. */
function inTurns(sources: readonly Source[]): Source[] {
  const turns = new Map<string, number>();
  const placed = sources.map((source) => {
    const turn = turns.get(hostOf(source)) ?? 0;
    turns.set(hostOf(source), turn + 1);
    return { source, turn };
  });
  return placed.sort((a, b) => a.turn - b.turn).map(({ source }) => source);
}

/** Takes the first source whose host has a place free. */
function takeNext(waiting: Source[], busy: readonly string[]): Source | undefined {
  const at = waiting.findIndex((source) => busy.filter((host) => host === hostOf(source)).length < PER_HOST);
  return at === -1 ? undefined : waiting.splice(at, 1)[0];
}

function hostOf({ kind, address }: Source): string {
  return kind !== "folder" && URL.canParse(address) ? new URL(address).host : kind;
}
