import type { Thread } from "../../../model/thread.ts";
import { addDays, dayRange } from "../../../model/time.ts";
import type { Desk } from "../../desk.ts";
import { threadsOf } from "../../look-ups.ts";

/** Something on a day of the calendar. */
export interface Entry {
  readonly thread: Thread;
  /** First and last day. */
  readonly first: string;
  readonly last: string;
  /** The day is not sure: the entry shows on each day on which it may fall. */
  readonly vague: boolean;
  /** A deadline that was moved since; or a date that another one overtook. */
  readonly overtaken: boolean;
}

const LONGEST = 14;

/** Talks, exchanges, truces and deadlines with the days on which they fall; values of less than a fortnight only. */
export function entriesOf(desk: Desk): readonly Entry[] {
  const dated = threadsOf(desk, "talks", "leaders", "exchange", "ceasefire", "agreement").flatMap((thread) =>
    (thread.fields.find(({ name }) => name === "date")?.values ?? []).flatMap((given, index) =>
      given.standing === "superseded" || (index > 0 && thread.state === "held")
        ? []
        : entry(thread, given.value, false),
    ),
  );
  const due = threadsOf(desk, "deadline").flatMap((thread) =>
    thread.clocks.flatMap((clock) => {
      const span = clock.deadline ?? (clock.notAfter === undefined ? undefined : clock.notAfter);
      return span === undefined ? [] : entry(thread, span, clock.status === "moved");
    }),
  );
  return [...dated, ...due].sort((a, b) => (a.first < b.first ? -1 : 1));
}

function entry(thread: Thread, edtf: string, overtaken: boolean): readonly Entry[] {
  const range = dayRange(edtf);
  if (range === undefined || addDays(range.first, LONGEST) < range.last) return [];
  return [{ thread, ...range, vague: range.first !== range.last && thread.kind !== "ceasefire", overtaken }];
}
