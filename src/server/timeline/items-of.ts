import { preferredOf, type Thread } from "../../model/thread.ts";
import { dayNumber, dayRange } from "../../model/time.ts";
import type { Desk } from "../desk.ts";
import { dueOf } from "../look-ups.ts";
import { threadTitle } from "../words/thread-title.ts";
import type { TimelineItem } from "./item.ts";

/** The threads of a desk as items of a timeline, by their first day. Positions are left out: statements have a page of their own. */
export function timelineItems(desk: Desk, threads: readonly Thread[] = desk.threads): readonly TimelineItem[] {
  return threads
    .filter(({ kind }) => kind !== "positions")
    .flatMap((thread) => itemOf(desk, thread))
    .sort((a, b) => a.from - b.from);
}

function itemOf(desk: Desk, thread: Thread): readonly TimelineItem[] {
  const days = daysOf(thread);
  if (days === undefined) return [];
  return [
    {
      id: thread.id,
      kind: thread.kind,
      title: threadTitle(thread),
      state: thread.state,
      from: dayNumber(days.first),
      to: dayNumber(days.last) + 1,
      sure: days.sure,
      disputed: thread.fields.some(({ disputed }) => disputed),
      address: desk.to(`threads/${thread.id}`),
    },
  ];
}

interface Days {
  readonly first: string;
  readonly last: string;
  readonly sure: TimelineItem["sure"];
}

/** A threat lies between its first word and its last day; everything else on its own days, or on those of its reports. */
function daysOf(thread: Thread): Days | undefined {
  const due = thread.kind === "deadline" ? dueOf(thread) : undefined;
  if (due !== undefined && thread.opened !== undefined && thread.opened <= due) {
    return { first: thread.opened, last: due, sure: "day" };
  }
  const date = preferredOf(thread, "date");
  const range = date === undefined ? undefined : dayRange(date);
  if (date !== undefined && range !== undefined) {
    const exact =
      /^\d{4}-\d{2}-\d{2}(?:\/\d{4}-\d{2}-\d{2})?$/.test(date) && (range.first === range.last || lasts(thread));
    return { ...range, sure: exact ? "day" : "vague" };
  }
  if (thread.opened === undefined) return undefined;
  return { first: thread.opened, last: thread.last ?? thread.opened, sure: "told" };
}

/** Kinds that last: their range is their length, not our ignorance of the day. */
function lasts({ kind, state }: Thread): boolean {
  return kind === "ceasefire" || (kind === "exchange" && state === "done") || (kind === "talks" && state === "held");
}
