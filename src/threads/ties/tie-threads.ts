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

/** Ties threads to one another: parts to their whole, rounds to the next, threats to what carried them out. Old ties are replaced. */
export function tieThreads(threads: readonly Thread[]): readonly Thread[] {
  const tied = [...partsOfBarrages(threads), ...successiveRounds(threads), ...threatsCarriedOut(threads)];
  const byThread = new Map<ThreadId, Tied[]>();
  for (const item of tied) byThread.set(item.of, [...(byThread.get(item.of) ?? []), item]);
  return threads.map((thread) => withTies(thread, byThread.get(thread.id) ?? []));
}

function withTies(thread: Thread, tied: readonly Tied[]): Thread {
  const state = tied.find((item) => item.state !== undefined)?.state ?? thread.state;
  return { ...thread, state, ties: tied.map(({ tie }) => tie) };
}
