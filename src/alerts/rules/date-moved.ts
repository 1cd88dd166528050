import { creditOf } from "../../briefs/credit.ts";
import { capitalised, dateWords } from "../../briefs/words.ts";
import { type Clock, fieldOf, type Given, type Thread } from "../../model/thread.ts";
import { dayRange, daysBetween } from "../../model/time.ts";
import type { AlertRule, Occasion, Scene } from "../alert-rule.ts";
import { isCalendarDay } from "../evidence.ts";
import { subjectOf } from "../subject-of.ts";
import { isTimely } from "../timely.ts";

const AHEAD: ReadonlySet<string> = new Set(["proposed", "planned", "confirmed", "postponed", "agreed"]);
/** What people go to on a day; a truce or a deal of another day is another one. */
const MOVABLE: ReadonlySet<string> = new Set(["talks", "leaders", "exchange"]);
/** A date known to the night or the weekend. */
const EXACT = 3;

/** Of two times that are counted in days ("10 or 12 days from today"), one is no other than the next for so little. */
const ROUND = 3;

/** The day of a coming happening, or of a deadline, is another than was told before. */
export const dateMoved: AlertRule = {
  name: "date-moved",
  label: "Date moved",
  explanation: "The day of talks, of an exchange or of a deadline is another than was told before.",
  occasions: (scene) =>
    scene.dossier.threads.flatMap((thread) => {
      if (!isTimely(thread, scene)) return [];
      return thread.kind === "deadline" ? movedClock(thread, scene) : movedDate(thread, scene);
    }),
};

function movedDate(thread: Thread, { dossier, told }: Scene): readonly Occasion[] {
  const values = fieldOf(thread, "date")?.values;
  if (values === undefined || !AHEAD.has(thread.state) || !MOVABLE.has(thread.kind)) return [];
  const [now] = values;
  const gaveWay = values.filter((given) => given.supersededBy === now.value && isExact(given.value));
  const before = gaveWay.toSorted((a, b) => lastDay(b).localeCompare(lastDay(a)))[0];
  if (before === undefined || !isCalendarDay(now, told) || !isExact(now.value) || meet(before.value, now.value))
    return [];
  const words = `${capitalised(subjectOf(thread))} moved from ${dateWords(before.value, dossier.day)} to ${dateWords(now.value, dossier.day)}, according to ${creditOf(now)}.`;
  return [
    {
      rule: "date-moved",
      change: `${before.value}>${now.value}`,
      words,
      claims: [...now.by, ...before.by.slice(-1)].map(({ claim }) => claim),
      thread,
    },
  ];
}

function movedClock(thread: Thread, { dossier }: Scene): readonly Occasion[] {
  const [now, before] = [thread.clocks.at(-1), thread.clocks.at(-2)];
  const [to, from] = [dueOf(now), dueOf(before)];
  if (now === undefined || before === undefined || to === undefined || from === undefined || to === from) return [];
  const isCounted = now.within !== undefined;
  if (isCounted && before.within !== undefined && Math.abs(daysBetween(from, to)) <= ROUND) return [];
  const words = `${capitalised(subjectOf(thread))} moved from ${dateWords(from, dossier.day)} to ${isCounted ? "about " : ""}${dateWords(to, dossier.day)}.`;
  return [
    {
      rule: "date-moved",
      change: `${from}>${to}`,
      words,
      claims: [now.claim, before.claim],
      thread,
    },
  ];
}

/** Only a clock whose day is known moves; the bounds of one that is not are no promise. */
function dueOf(clock: Clock | undefined): string | undefined {
  return clock?.deadline;
}

function isExact(value: string): boolean {
  const range = dayRange(value);
  return range !== undefined && daysBetween(range.first, range.last) < EXACT;
}

function meet(a: string, b: string): boolean {
  const [left, right] = [dayRange(a), dayRange(b)];
  return left !== undefined && right !== undefined && left.first <= right.last && right.first <= left.last;
}

function lastDay({ by }: Given): string {
  return by.at(-1)?.published ?? "";
}
