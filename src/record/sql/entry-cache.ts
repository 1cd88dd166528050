import type { Entry } from "../entry.ts";

/** Parsed entries are kept up to about this much of the log's text; in memory they take two or three times as much. */
const MOST = 48 * 1024 * 1024;

/** Entries of the log that were parsed lately. An entry never changes, so that what is kept is right, until something is pruned. */
export interface EntryCache {
  get(seq: number): Entry | undefined;
  /** Keeps an entry that was read when the last pruning was that entry of the log. */
  keep(entry: Entry, size: number, pruning: number): void;
  /** Says that the last pruning of the record is this entry: where it is a later one than was known, by whatever process, all is forgotten. */
  prunedBy(seq: number): void;
}

/** Makes an empty cache; what was used longest ago goes first. */
export function entryCache(most = MOST): EntryCache {
  const held = new Map<number, { readonly entry: Entry; readonly size: number }>();
  let total = 0;
  let pruning = 0;
  return {
    prunedBy(seq) {
      if (seq <= pruning) return;
      pruning = seq;
      held.clear();
      total = 0;
    },
    get(seq) {
      const found = held.get(seq);
      if (found === undefined) return undefined;
      held.delete(seq);
      held.set(seq, found);
      return found.entry;
    },
    keep(entry, size, readAt) {
      if (held.has(entry.seq) || size > most || readAt < pruning) return;
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
