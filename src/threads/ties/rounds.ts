import { preferredOf, type Thread, valuesOf } from "../../model/thread.ts";
import { daysBetween } from "../../model/time.ts";
import type { Tied } from "./tie-threads.ts";

/** Longest time, in days, between two rounds of one series. */
const SERIES = 400;

/** Rounds that follow one another: the same parties, the next ordinal. */
export function successiveRounds(threads: readonly Thread[]): readonly Tied[] {
  const rounds = new Map<string, Thread[]>();
  const talks = threads.filter(
    (thread) => (thread.kind === "talks" || thread.kind === "leaders") && preferredOf(thread, "round") !== undefined,
  );
  for (const thread of talks) {
    const key = keyOf(thread, Number(preferredOf(thread, "round")));
    rounds.set(key, [...(rounds.get(key) ?? []), thread]);
  }
  return talks.flatMap((thread) => {
    const round = Number(preferredOf(thread, "round"));
    const before = (rounds.get(keyOf(thread, round - 1)) ?? []).find((other) => isBefore(other, thread));
    if (before === undefined) return [];
    return [
      { of: thread.id, tie: { tie: "follows", thread: before.id } },
      { of: before.id, tie: { tie: "followed by", thread: thread.id } },
    ] as const;
  });
}

function keyOf(thread: Thread, round: number): string {
  return `${[...valuesOf(thread, "parties")].sort().join("|")}#${round}`;
}

function isBefore(a: Thread, b: Thread): boolean {
  if (a.begins === undefined || b.begins === undefined) return true;
  return a.begins <= b.begins && daysBetween(a.begins, b.begins) <= SERIES;
}
