import type { Thread } from "../model/thread.ts";
import { daysBetween } from "../model/time.ts";
import { type Period, periodOf, periodsBetween, type Step } from "./period.ts";

/** How fast talks follow one another. */
export interface Tempo {
  /** Talks held in each period. */
  readonly series: readonly (Period & { readonly held: number })[];
  /** Days from each meeting held to the next, in order. */
  readonly gaps: readonly number[];
  readonly medianGap?: number;
  readonly last?: string;
  /** First day of the next talks that are planned, where some are. */
  readonly next?: string;
}

/** The tempo of the talks that threads tell of, seen on the last day of the span. */
export function tempoOf(
  threads: readonly Thread[],
  span: { readonly first: string; readonly last: string; readonly step: Step },
): Tempo {
  const talks = threads.filter(({ kind }) => kind === "talks" || kind === "leaders");
  const held = daysOf(talks.filter(({ state }) => state === "held")).filter((day) => day <= span.last);
  const next = daysOf(talks.filter(({ state }) => state === "planned" || state === "confirmed")).find(
    (day) => day > span.last,
  );
  const counts = new Map<string, number>();
  for (const day of held) {
    const { from } = periodOf(day, span.step);
    counts.set(from, (counts.get(from) ?? 0) + 1);
  }
  const gaps = held.slice(1).map((day, index) => daysBetween(held[index] ?? day, day));
  const median = [...gaps].sort((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)];
  const last = held.at(-1);
  return {
    series: periodsBetween(span.first, span.last, span.step).map((period) => ({
      ...period,
      held: counts.get(period.from) ?? 0,
    })),
    gaps,
    ...(median === undefined ? {} : { medianGap: median }),
    ...(last === undefined ? {} : { last }),
    ...(next === undefined ? {} : { next }),
  };
}

/** Days on which talks begin, in order; talks whose day is not known to the week are left out. */
function daysOf(threads: readonly Thread[]): readonly string[] {
  return threads
    .flatMap(({ begins, ends }) =>
      begins !== undefined && ends !== undefined && daysBetween(begins, ends) < 7 ? [begins] : [],
    )
    .sort();
}
