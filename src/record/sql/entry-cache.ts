import type { Entry } from "../entry.ts";

/** Parsed entries are kept up to about this much of the log's text; in memory they take two or three times as much. */
const MOST = 48 * 1024 * 1024;

/** Entries of the log that were parsed lately. An entry never changes, so that what is kept is right, until it is pruned. */
export interface EntryCache {
  get(seq: number): Entry | undefined;
  keep(entry: Entry, size: number): void;
  /** Forgets an entry that was pruned. */
  drop(seq: number): void;
}

/** Makes an empty cache; what was used longest ago goes first. */
export function entryCache(most = MOST): EntryCache {
  const held = new Map<number, { readonly entry: Entry; readonly size: number }>();
  let total = 0;
  return {
    drop(seq) {
      total -= held.get(seq)?.size ?? 0;
      held.delete(seq);
    },
    get(seq) {
      const found = held.get(seq);
      if (found === undefined) return undefined;
      held.delete(seq);
      held.set(seq, found);
      return found.entry;
    },
    keep(entry, size) {
      if (held.has(entry.seq) || size > most) return;
      held.set(entry.seq, { entry, size });
      total += size;
      for (const [seq, old] of held) {
        if (total <= most) break;
        held.delete(seq);
        total -= old.size;
      }
    },
  };
}
