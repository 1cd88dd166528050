import type { Thread } from "../model/thread.ts";
import { threadKindOf } from "./index.ts";

const DONE = new Set([
  "held",
  "in-force",
  "violated",
  "broken",
  "imposed",
  "eased",
  "under-way",
  "expired",
  "lapsed",
  "blocked",
  "suspended",
  "agreed",
  "signed",
  // A demand is no plan: nothing was due.
  "demanded",
]);

/** A thread as seen on a day: what was due before it and of which no outcome was reported has lapsed, a deadline has expired. */
export function asOn(thread: Thread, today: string): Thread {
  const settled = threadKindOf(thread.kind).states.settled.includes(thread.state) || DONE.has(thread.state);
  if (settled || thread.ends === undefined || thread.ends >= today || thread.kind === "positions") return thread;
  if (thread.kind !== "deadline") return { ...thread, state: "lapsed" };
  if (thread.clocks.length === 0) return thread;
  const clocks = thread.clocks.map((clock) =>
    clock.status === "running" ? { ...clock, status: "run out" as const } : clock,
  );
  return { ...thread, state: "expired", clocks };
}
