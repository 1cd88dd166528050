import type { Thread, ThreadId, ThreadState, Tie } from "../../model/thread.ts";
import { threatsCarriedOut } from "./carried-out.ts";
import { partsOfBarrages } from "./part-of.ts";
import { successiveRounds } from "./rounds.ts";

/** A tie of one thread, and the state that it brings the thread to, if any. */
export interface Tied {
  readonly of: ThreadId;
  readonly tie: Tie;
  readonly state?: ThreadState;
}

/**
 * Ties threads to one another: parts to their whole, rounds to the next, threats to what carried them out. Old ties are
 * replaced. Whatever the order of the list, the ties are the same.
 */
export function tieThreads(threads: readonly Thread[]): readonly Thread[] {
  const ordered = [...threads].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const tied = [...partsOfBarrages(ordered), ...successiveRounds(ordered), ...threatsCarriedOut(ordered)];
  const byThread = new Map<ThreadId, Tied[]>();
  for (const item of tied) byThread.set(item.of, [...(byThread.get(item.of) ?? []), item]);
  return threads.map((thread) => withTies(thread, byThread.get(thread.id) ?? []));
}

function orderOf({ opened, id }: Thread): string {
  return `${opened ?? ""} ${id}`;
}

function withTies(thread: Thread, tied: readonly Tied[]): Thread {
  const state = tied.find((item) => item.state !== undefined)?.state ?? thread.state;
  return { ...thread, state, ties: tied.map(({ tie }) => tie) };
}
