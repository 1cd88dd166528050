import { setTimeout } from "node:timers/promises";
import { dossierOf } from "../dossier.ts";
import type { World } from "../world.ts";

/** A folding that goes on; `stop` ends it after the process at hand. */
export interface KeptFolded {
  stop(): Promise<void>;
}

/** How to go on; what is absent has its ordinary value. */
export interface FoldingOptions {
  readonly signal: AbortSignal;
  readonly everyMs?: number;
  onFault?(error: unknown): void;
}

const EVERY_MS = 5000;

/**
 * Folds every process of a record whenever the record has grown and rests, so that the pages of all servers find the fold ready.
 * Each process is folded by one of all machines: by the one that has its lease.
 */
export function keepFolded(world: World, { signal, everyMs = EVERY_MS, onFault }: FoldingOptions): KeptFolded {
  let [folded, seen] = [-1, -1];
  const turn = async (): Promise<void> => {
    const last = await world.store.last();
    const rests = last === seen;
    seen = last;
    if (!rests || last === folded) return;
    await foldAll(world, last, signal);
    folded = last;
  };
  const running = (async () => {
    while (!signal.aborted) {
      await turn().catch((error: unknown) => onFault?.(error));
      await setTimeout(everyMs, undefined, { signal }).catch(() => {});
    }
  })();
  return { stop: () => running };
}

async function foldAll(world: World, last: number, signal: AbortSignal): Promise<void> {
  const { store } = world;
  for (const process of await store.processes()) {
    if (signal.aborted) return;
    const key = `folded ${process.id}`;
    const upTo = async (): Promise<number> => (await store.snapshot(key))?.upTo ?? 0;
    if ((await upTo()) >= last) continue;
    const lease = await store.lease(`folding-${process.id}`);
    if (lease === undefined) continue;
    try {
      if ((await upTo()) >= last) continue;
      const dossier = await dossierOf(world, process.id);
      await store.keep({ key, upTo: dossier.upTo, body: "" });
    } finally {
      await lease.release();
    }
  }
}
