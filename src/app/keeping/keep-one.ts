import { setTimeout } from "node:timers/promises";
import type { Lease } from "../../record/lease.ts";
import type { Store } from "../../record/store.ts";

/** A piece of work that goes on until it is stopped. */
export interface Going {
  stop(): Promise<void>;
}

/** Work that one of all processes of a record does; this one may be it, or wait for its turn. */
export interface KeptByOne extends Going {
  /** Whether it is done here, just now. */
  isHere(): boolean;
}

/** How to keep it; what is absent has its ordinary value. */
export interface KeepOneOptions {
  /** Milliseconds between two tries to get the work. */
  readonly everyMs?: number;
  /** Told when the work begins here and when it ends. */
  onChange?(isHere: boolean): void;
  /** Told where the lease could not be asked for, or where starting or stopping went wrong; it is tried again. */
  onFault?(error: unknown): void;
}

/** After a process that had the work is gone, another has it within about this time. */
const EVERY_MS = 5000;

/**
 * Does a piece of work here whenever this process gets its lease, and stops it as soon as the lease is lost: of all
 * processes of one record one does it, and when that one is killed another takes it over.
 */
export function keepOne(store: Store, work: string, start: () => Going, options: KeepOneOptions = {}): KeptByOne {
  const stopping = new AbortController();
  let here = false;
  const turn = async (): Promise<void> => {
    const lease = await store.lease(work);
    if (lease === undefined) return;
    try {
      const going = start();
      here = true;
      options.onChange?.(true);
      await ended(lease, stopping.signal);
      here = false;
      await going.stop();
      options.onChange?.(false);
    } finally {
      here = false;
      await lease.release();
    }
  };
  const running = (async () => {
    while (!stopping.signal.aborted) {
      await turn().catch((error: unknown) => options.onFault?.(error));
      await setTimeout(options.everyMs ?? EVERY_MS, undefined, { signal: stopping.signal }).catch(() => {});
    }
  })();
  return {
    isHere: () => here,
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

/** Waits until a lease is lost or the work is to stop. */
function ended({ lost }: Lease, stopping: AbortSignal): Promise<void> {
  const either = AbortSignal.any([lost, stopping]);
  if (either.aborted) return Promise.resolve();
  return new Promise((resolve) => either.addEventListener("abort", () => resolve(), { once: true }));
}
