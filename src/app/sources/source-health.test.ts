import { expect, test } from "vitest";
import type { DayCount, FetchState } from "../../model/source.ts";
import { exampleSource } from "../../record/examples.ts";
import { agoWords, healthOf, noticesOf } from "./source-health.ts";

const at = "2025-07-25T08:00:00.000Z";
const source = exampleSource();
const state: FetchState = {
  source: source.id,
  due: at,
  lastSuccess: "2025-07-25T07:30:00.000Z",
  lastNew: "2025-07-25T06:00:00.000Z",
  failures: 0,
};

function counts(perDay: number, from: string, to: string): readonly DayCount[] {
  const days = Array.from({ length: 31 }, (_, index) => `2025-07-${String(index + 1).padStart(2, "0")}`);
  return days
    .filter((day) => day >= from && day <= to)
    .map((day) => ({ source: source.id, day, what: "new", count: perDay }));
}

test.each<
  [string, { readonly [Name in keyof FetchState]?: FetchState[Name] | undefined }, readonly DayCount[], string, string]
>([
  [
    "well",
    {},
    counts(10, "2025-07-01", "2025-07-25"),
    "well",
    "It last answered 30 minutes ago, last new item 2 hours ago.",
  ],
  [
    "an empty feed is no failure",
    { lastNew: undefined },
    [],
    "well",
    "It last answered 30 minutes ago, nothing new found yet.",
  ],
  [
    "failing",
    { failures: 2, problem: "The server is broken (500)." },
    [],
    "failing",
    "2 looks in a row failed: The server is broken (500). It last answered 30 minutes ago.",
  ],
  [
    "silent against its habit",
    { lastNew: "2025-07-20T06:00:00.000Z" },
    counts(10, "2025-07-01", "2025-07-20"),
    "silent",
    "Nothing new since Sunday 20 July, though it used to bring about 10 a day.",
  ],
  [
    "quiet as it always is",
    { lastNew: "2025-07-20T06:00:00.000Z" },
    [
      ...counts(2, "2025-07-05", "2025-07-05"),
      ...counts(2, "2025-07-12", "2025-07-12"),
      ...counts(2, "2025-07-20", "2025-07-20"),
    ],
    "well",
    "It last answered 30 minutes ago, last new item 5 days ago.",
  ],
  [
    "too little to make a habit",
    { lastNew: "2025-07-01T06:00:00.000Z" },
    counts(1, "2025-07-01", "2025-07-01"),
    "well",
    "It last answered 30 minutes ago, last new item 24 days ago.",
  ],
])("%s", (_name, change, given, condition, words) => {
  const health = healthOf(source, { ...state, ...change } as FetchState, given, at);
  expect([health.condition, health.words]).toEqual([condition, words]);
});

test("a source that was never looked at waits; a paused one says so", () => {
  expect(healthOf(source, undefined, [], at).words).toBe("Not looked at yet.");
  expect(healthOf({ ...source, paused: true }, state, [], at).words).toBe("It last answered 30 minutes ago.");
});

test("notices tell what is silent, and what failed several times", () => {
  const silent = healthOf(
    source,
    { ...state, lastNew: "2025-07-15T06:00:00.000Z" },
    counts(9, "2025-07-01", "2025-07-15"),
    at,
  );
  const once = healthOf(source, { ...state, failures: 1 }, [], at);
  const often = healthOf(source, { ...state, failures: 3, failingSince: at }, [], at);
  expect(noticesOf([silent, once, often]).map(({ kind, since }) => [kind, since.slice(0, 10)])).toEqual([
    ["silent", "2025-07-15"],
    ["failing", "2025-07-25"],
  ]);
});

test("items by day fill every day, and what concerns a process is counted", () => {
  const of = { source: source.id, day: "2025-07-24", what: "of:lakes", count: 3 };
  const health = healthOf(source, state, [...counts(5, "2025-07-24", "2025-07-24"), of], at);
  expect([health.days.length, health.days.at(-2), health.total]).toEqual([28, { day: "2025-07-24", count: 5 }, 5]);
  expect(health.relevance).toEqual([{ process: "lakes", concerned: 3 }]);
});

test.each([
  ["2025-07-25T07:59:40.000Z", "just now"],
  ["2025-07-25T07:59:00.000Z", "1 minute ago"],
  ["2025-07-24T08:00:00.000Z", "24 hours ago"],
  ["2025-07-20T08:00:00.000Z", "5 days ago"],
])("%s is %s", (instant, words) => {
  expect(agoWords(instant, at)).toBe(words);
});
