import { describe, expect, test } from "vitest";
import { foldThreads } from "../threads/fold-threads.ts";
import { told } from "../threads/told-for-test.ts";
import { interactionsOf } from "./interaction.ts";
import { periodOf, periodsBetween } from "./period.ts";
import { sinceAndUntil } from "./since-and-until.ts";
import { tempoOf } from "./tempo-of.ts";
import { tensionOf } from "./tension-of.ts";
import { tollsOf } from "./tolls-of.ts";

const SIDES = ["Freedonia", "Sylvania"];
const talks = (round: number, status: "held" | "planned", when: string) =>
  told("talks", { parties: SIDES, round }, { status, published: when, when, where: "Lutha" });
const strike = (killed: number, when: string, where: string, bound?: "least") =>
  told(
    "attack",
    { attacker: "Sylvania", target: "Freedonia", killed, ...(bound ? { killedBound: bound } : {}) },
    { status: "done", published: when, when, where, words: `Shells fell on ${where}, ${killed} dead.` },
  );

const THREADS = foldThreads([
  talks(1, "held", "2031-03-03"),
  talks(2, "held", "2031-03-10"),
  talks(3, "planned", "2031-03-24"),
  strike(4, "2031-03-12", "Velden"),
  strike(6, "2031-03-13", "Ostmark", "least"),
  told(
    "threat",
    { issuer: "Sylvania", target: "Freedonia", action: "a blockade", deadline: "2031-03-31" },
    { status: "threatened", published: "2031-03-14" },
  ),
]);
const SPAN = { first: "2031-03-03", last: "2031-03-16", step: "week" } as const;

describe("periods", () => {
  test.each([
    ["2031-03-05", "day", "2031-03-05", "2031-03-05"],
    ["2031-03-05", "week", "2031-03-03", "2031-03-09"],
    ["2032-02-10", "month", "2032-02-01", "2032-02-29"],
  ] as const)("%s by %s", (day, step, from, to) => {
    expect(periodOf(day, step)).toEqual({ from, to });
  });
  test("run from the first to the last", () => {
    expect(periodsBetween("2031-03-03", "2031-03-16", "week")).toHaveLength(2);
    expect(periodsBetween("2031-03-03", "2031-03-02", "day")).toEqual([]);
  });
});

describe("measures", () => {
  test("tension rises with strikes and falls with talks", () => {
    const [first, second] = tensionOf(interactionsOf(THREADS), ["Freedonia", "Sylvania"], SPAN);
    expect([first?.tension, first?.count]).toEqual([-3, 2]);
    expect(second?.tension ?? 0).toBeGreaterThan(0);
    expect(second?.smoothed ?? 0).toBeGreaterThan(first?.smoothed ?? 0);
  });
  test("tension of strangers is unknown, not nought", () => {
    expect(tensionOf(interactionsOf(THREADS), ["Freedonia", "Ruritania"], SPAN)[0]).toEqual({
      from: "2031-03-03",
      to: "2031-03-09",
      count: 0,
    });
  });
  test("tempo counts what was held and names what is next", () => {
    const tempo = tempoOf(THREADS, SPAN);
    expect([tempo.series.map(({ held }) => held), tempo.gaps, tempo.last, tempo.next]).toEqual([
      [1, 1],
      [7],
      "2031-03-10",
      "2031-03-24",
    ]);
  });
  test("tolls are sums of bounds", () => {
    const [, second] = tollsOf(THREADS, SPAN).series;
    expect([second?.killed, second?.attacks]).toEqual([{ least: 10 }, 2]);
  });
  test("days since and until", () => {
    expect(sinceAndUntil(THREADS, "2031-03-16").map(({ what, days }) => `${what} ${days}`)).toEqual([
      "since held 6",
      "since attack 3",
      "until talks 8",
      "until deadline 15",
    ]);
  });
});
