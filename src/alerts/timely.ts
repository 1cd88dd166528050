import type { Step, Thread, ThreadState } from "../model/thread.ts";
import { daysBetween } from "../model/time.ts";
import type { Scene } from "./alert-rule.ts";

/** A day that is known no better than this is none. */
const A_WEEK = 7;
/** A happening without a day is background when nobody has spoken of it for so long. */
const SPOKEN_OF = 14;

/** Whether a happening lies in these days or ahead: what was over before is background, whoever tells it again. */
export function isTimely(thread: Thread, { dossier, settings }: Scene): boolean {
  const end = thread.ends ?? thread.begins;
  if (end !== undefined) return daysBetween(end, dossier.day) <= settings.freshDays;
  return thread.last !== undefined && daysBetween(thread.last, dossier.day) <= SPOKEN_OF;
}

/** Whether the happening's own day is known, to the week at least. */
export function isDated({ begins, ends }: Thread): boolean {
  return begins !== undefined && daysBetween(begins, ends ?? begins) < A_WEEK;
}

const PAST: ReadonlySet<string> = new Set([
  "under-way",
  "held",
  "done",
  "in-force",
  "ended",
  "signed",
  "imposed",
  "lifted",
]);

/** Whether the state fits the day: nothing is held or under way before its day has come. */
export function isDue({ state, begins }: Thread, { dossier }: Scene): boolean {
  return !PAST.has(state) || begins === undefined || begins <= dossier.day;
}

/** The steps that say the state in which a thread is, from the one that brought it there. */
export function stepsInto(thread: Thread, state: ThreadState): readonly Step[] {
  const at = thread.steps.findLastIndex(
    (step) => step.to === state && (step.part === "moves" || step.part === "opens" || step.from !== step.to),
  );
  return at < 0
    ? []
    : thread.steps.slice(at).filter((step) => step.to === state && step.part !== "contests" && step.part !== "late");
}

/** How often a thread has come into a state: the second time is another change than the first. */
export function timesInto(thread: Thread, state: ThreadState): number {
  return thread.steps.filter((step) => step.to === state && step.from !== step.to).length;
}
