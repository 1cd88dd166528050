import { capitalised, dateWords } from "../../briefs/words.ts";
import { preferredOf, type Thread } from "../../model/thread.ts";
import { dayRange, daysBetween } from "../../model/time.ts";
import type { AlertRule, Occasion, Scene } from "../alert-rule.ts";
import { subjectOf } from "../subject-of.ts";

const SETTLED: ReadonlySet<string> = new Set(["met", "withdrawn", "carried-out"]);

/** A deadline is a few days off, or has passed without a report that it was met, withdrawn or carried out. */
export const deadline: AlertRule = {
  name: "deadline",
  label: "Deadline near or passed",
  explanation: "A deadline runs out in so many days (7, 3 and 1 unless set otherwise), or has passed.",
  occasions: (scene) => scene.dossier.threads.flatMap((thread) => occasionOf(thread, scene)),
};

function occasionOf(thread: Thread, scene: Scene): readonly Occasion[] {
  const clock = thread.clocks.at(-1);
  const due = clock?.deadline === undefined ? undefined : dayRange(clock.deadline)?.last;
  if (thread.kind !== "deadline" || clock === undefined || due === undefined || SETTLED.has(thread.state)) return [];
  const { day } = scene.dossier;
  const left = daysBetween(day, due);
  const mark = left < 0 ? "passed" : markOf(left, scene.settings.daysBefore);
  if (mark === undefined || -left > scene.settings.freshDays) return [];
  const words = mark === "passed" ? passedWords(thread, due, day) : comingWords(thread, due, day, left);
  return [{ rule: "deadline", change: `${due}|${mark}`, words, claims: [clock.claim], thread, byClock: true }];
}

/** The nearest of the marks that the days left have reached: five days off is within the seven. */
function markOf(left: number, daysBefore: readonly number[]): string | undefined {
  const reached = daysBefore.filter((days) => left <= days);
  return reached.length === 0 ? undefined : String(Math.min(...reached));
}

function comingWords(thread: Thread, due: string, day: string, left: number): string {
  const when = left === 0 ? "today" : left === 1 ? "tomorrow" : `in ${left} days`;
  return `${capitalised(subjectOf(thread))} runs out ${when}, on ${dateWords(due, day)}${threatWords(thread)}.`;
}

/** ": at stake are tariffs of 100 percent"; nothing where the threat itself is only called a deadline. */
function threatWords(thread: Thread): string {
  const action = preferredOf(thread, "action");
  return action === undefined || /deadline|ultimatum|consequence/i.test(action) ? "" : `; the threat is ${action}`;
}

function passedWords(thread: Thread, due: string, day: string): string {
  return `${capitalised(subjectOf(thread))} passed on ${dateWords(due, day)}; no report says that it was met, withdrawn or carried out.`;
}
