import type { Thread, ThreadId, ThreadKindName } from "../model/thread.ts";
import { daysBetween } from "../model/time.ts";

/** A count of days from something that happened, or to something that is due. */
export interface DayCount {
  readonly thread: ThreadId;
  readonly kind: ThreadKindName;
  readonly what: "since held" | "since done" | "since attack" | "since in force" | "until talks" | "until deadline";
  readonly day: string;
  /** Days, never negative. */
  readonly days: number;
  /** The last day that it may be, where the day itself is not known. */
  readonly latest?: string;
}

/** Days since the last talks, exchange, attack and truce, and until the next talks and every running deadline; soonest and latest first. */
export function sinceAndUntil(threads: readonly Thread[], today: string): readonly DayCount[] {
  const past = [
    latest(
      threads,
      today,
      "since held",
      ({ kind, state }) => (kind === "talks" || kind === "leaders") && state === "held",
    ),
    latest(threads, today, "since done", ({ kind, state }) => kind === "exchange" && state === "done"),
    latest(threads, today, "since attack", ({ kind, state }) => kind === "attack" && state === "reported"),
    latest(threads, today, "since in force", ({ kind, state }) => kind === "ceasefire" && state === "in-force"),
  ];
  return [...past.flat(), ...comingTalks(threads, today), ...runningClocks(threads, today)];
}

function latest(
  threads: readonly Thread[],
  today: string,
  what: DayCount["what"],
  fits: (thread: Thread) => boolean,
): readonly DayCount[] {
  const past = threads.filter((thread) => fits(thread) && thread.ends !== undefined && thread.ends <= today);
  const [last] = past.sort((a, b) => compare(b.ends ?? "", a.ends ?? "") || compare(a.id, b.id));
  if (last?.ends === undefined) return [];
  return [{ thread: last.id, kind: last.kind, what, day: last.ends, days: daysBetween(last.ends, today) }];
}

function comingTalks(threads: readonly Thread[], today: string): readonly DayCount[] {
  return threads
    .filter(
      ({ kind, state, begins }) =>
        (kind === "talks" || kind === "leaders") &&
        (state === "planned" || state === "confirmed") &&
        (begins ?? "") >= today,
    )
    .map(({ id, kind, begins = today, ends }) => ({
      thread: id,
      kind,
      what: "until talks" as const,
      day: begins,
      days: daysBetween(today, begins),
      ...(ends === undefined || ends === begins ? {} : { latest: ends }),
    }))
    .sort((a, b) => a.days - b.days || compare(a.thread, b.thread));
}

function runningClocks(threads: readonly Thread[], today: string): readonly DayCount[] {
  return threads
    .flatMap(({ id, kind, clocks, begins, ends }) => {
      const running = clocks.find(({ status }) => status === "running");
      const day = running?.deadline === undefined ? running?.notBefore : begins;
      const last = running?.deadline === undefined ? running?.notAfter : ends;
      if (day === undefined || (last ?? day) < today) return [];
      const from = day < today ? today : day;
      return [
        {
          thread: id,
          kind,
          what: "until deadline" as const,
          day: from,
          days: daysBetween(today, from),
          ...(last === undefined || last === day ? {} : { latest: last }),
        },
      ];
    })
    .sort((a, b) => a.days - b.days || compare(a.thread, b.thread));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
