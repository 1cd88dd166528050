import { expect, test } from "vitest";
import type { Thread } from "../model/thread.ts";
import { withoutRepeats } from "./repeats.ts";
import { threadOf } from "./thread-for-test.ts";

const strike = { attacker: "Norland", target: "Sudland" };
const swap = { parties: "Norland|Sudland", what: "prisoners" };
const day = "2026-03-01";
const opened = { opened: "2026-03-02" };

/** Two threads, and how many of them are told. */
test.each<readonly [string, Thread, Thread, number]>([
  [
    "one strike, of a whole land and of a place in it, with the same dead",
    threadOf("attack", "reported", { ...strike, date: day, killed: "12" }),
    threadOf("attack", "reported", { target: "Sudland", place: "Port Velden", killed: "12" }, opened),
    1,
  ],
  [
    "two strikes of one day",
    threadOf("attack", "reported", { ...strike, date: day, place: "Lake Town", killed: "12" }),
    threadOf("attack", "reported", { ...strike, date: day, place: "Port Velden", killed: "3" }),
    2,
  ],
  [
    "a strike without a toll on the day of a fuller one",
    threadOf("attack", "reported", { ...strike, date: day, killed: "12" }),
    threadOf("attack", "reported", { ...strike, date: day, place: "Port Velden" }),
    1,
  ],
  [
    "the dead of a night and those of its day",
    threadOf("attack", "reported", { ...strike, killed: "12" }, { begins: "2026-02-28", ends: day }),
    threadOf("attack", "reported", { ...strike, date: day, killed: "12" }),
    1,
  ],
  [
    "drones shot down in two places on one day",
    threadOf("attack", "foiled", { ...strike, date: day, place: "Lake Town", weapon: "drones" }),
    threadOf("attack", "foiled", { ...strike, date: day, place: "Port Velden", weapon: "missiles" }),
    1,
  ],
  [
    "an exchange and a stage of it",
    threadOf("exchange", "done", { ...swap, count: "1000", date: day }),
    threadOf("exchange", "done", { ...swap, count: "270" }),
    1,
  ],
])("%s", (_what, a, b, expected) => {
  expect(withoutRepeats([a, b])).toHaveLength(expected);
});
