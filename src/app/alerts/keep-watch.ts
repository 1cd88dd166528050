import { messageOf } from "../../model/message-of.ts";
import type { Process } from "../../model/process.ts";
import { keepDueBriefs } from "../brief-schedule/keep-due-briefs.ts";
import type { World } from "../world.ts";
import { lookAtProcess } from "./look-at-process.ts";
import { noteReplay } from "./note-replay.ts";
import { sendDue } from "./send-due.ts";
import type { Senders } from "./sender.ts";
import { silentSources } from "./silent-sources.ts";
import { touchedSince } from "./touched-since.ts";

/** How the watch is kept; what is absent has its ordinary value. */
export interface WatchOptions {
  readonly senders: Senders;
  /** Milliseconds between two glances at the record. */
  readonly every?: number;
  /** Milliseconds after which a record that keeps growing is looked at all the same. */
  readonly patience?: number;
  /** Told what went wrong; the watch goes on. */
  readonly onFault?: (words: string) => void;
}

/** A watch that is kept until it is stopped. */
export interface Watch {
  /** Looks no more; an attempt under way ends first, or is made again at the next start. */
  stop(): Promise<void>;
}

const EVERY = 5000;
const PATIENCE = 30_000;
/** How long attempts under way may take to end when the watch is stopped. */
const GRACE = 5000;

/**
 * Keeps watch over all processes of a record: asks their rules when the record has grown and rests, when an
 * hour has begun (deadlines, cool-downs, silent sources), makes the briefs whose time has come, and sends what is due.
 */
export function keepWatch(world: World, options: WatchOptions): Watch {
  const { every = EVERY, patience = PATIENCE } = options;
  const [stopping, cutting] = [new AbortController(), new AbortController()];
  let seen = { last: -1, hour: "", minute: "" };
  let glanced = -1;
  let grownSince = 0;
  const glance = async (): Promise<void> => {
    const [last, hour] = [await world.store.last(), world.now().slice(0, "2025-07-22T08".length)];
    if (last === seen.last) grownSince = 0;
    else if (grownSince === 0) grownSince = performance.now();
    const rests = last === glanced || performance.now() - grownSince > patience;
    glanced = last;
    if (hour !== seen.hour || (last !== seen.last && rests)) {
      const touched = hour === seen.hour ? await touchedSince(world, seen.last) : () => true;
      await lookAtAll(world, options, stopping.signal, touched);
      seen = { ...seen, last, hour };
    }
    const minute = world.now().slice(0, "2025-07-22T08:00".length);
    if (minute !== seen.minute) await keepDueBriefs(world, options.onFault);
    seen = { ...seen, minute };
    await sendDue(world, options.senders, { stopping: stopping.signal, cut: cutting.signal });
  };
  const running = repeat(glance, every, stopping.signal, options.onFault);
  return {
    async stop() {
      stopping.abort();
      const limit = setTimeout(() => cutting.abort(), GRACE);
      await running;
      clearTimeout(limit);
      await options.senders.close();
    },
  };
}

async function repeat(
  work: () => Promise<void>,
  every: number,
  signal: AbortSignal,
  onFault: WatchOptions["onFault"],
): Promise<void> {
  // People who open a page at the start come first.
  await pause(every, signal);
  while (!signal.aborted) {
    try {
      await work();
    } catch (error) {
      onFault?.(`alerts: ${messageOf(error)}`);
    }
    await pause(every, signal);
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(done, milliseconds);
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    }
    signal.addEventListener("abort", done);
  });
}

/** Asks the rules of every process that goes on and may stand otherwise; a fault in one holds up no other. */
async function lookAtAll(
  world: World,
  { onFault }: WatchOptions,
  stopping: AbortSignal,
  touched: (process: Process) => boolean,
): Promise<void> {
  for (const process of await world.store.processes()) {
    if (stopping.aborted) return;
    if (!touched(process)) continue;
    try {
      if (hasEnded(process, world)) {
        // The demo is long over; what would have been noticed shows what notices are.
        if (process.demo === true) await noteReplay(world, process.id, undefined, stopping);
        continue;
      }
      await lookAtProcess(world, process.id, await silentSources(world, process.id));
    } catch (error) {
      onFault?.(`alerts of ${process.id}: ${messageOf(error)}`);
    }
  }
}

function hasEnded({ until }: Process, world: World): boolean {
  return until !== undefined && until < world.now().slice(0, 10);
}
