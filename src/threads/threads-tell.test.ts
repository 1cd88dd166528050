import { describe, expect, test } from "vitest";
import { preferredOf, type Thread, type Told } from "../model/thread.ts";
import { changesBetween } from "./changes-between.ts";
import { foldThreads } from "./fold-threads.ts";
import { named, told } from "./told-for-test.ts";

const trump = named("Donald Trump", "United States");
const SANCTIONS = { issuer: "United States", target: "Russia", action: "severe tariffs", condition: "no ceasefire" };

const ULTIMATUM: readonly Told[] = [
  told(
    "threat",
    { ...SANCTIONS, within: "P50D" },
    { status: "threatened", published: "2025-07-14", when: "2025-07-14", by: trump },
  ),
  told(
    "threat",
    { ...SANCTIONS, within: "P50D" },
    { status: "threatened", published: "2025-07-22", by: trump, outlet: "Bay Post" },
  ),
  told(
    "threat",
    { ...SANCTIONS, deadline: "2025-08-07/2025-08-09" },
    { status: "threatened", published: "2025-07-28", by: trump },
  ),
];

describe("a deadline", () => {
  test("is not before and not after while its start is unknown", () => {
    const [thread] = foldThreads(ULTIMATUM.slice(1, 2));
    expect(thread?.clocks.map(({ notBefore, notAfter, deadline }) => [notBefore, notAfter, deadline])).toEqual([
      ["2025-07-22", "2025-09-10", undefined],
    ]);
  });
  test("is fixed by the report of the day it was set, whichever came first", () => {
    const [thread] = foldThreads(ULTIMATUM.slice(0, 2));
    expect([thread?.state, thread?.clocks.map(({ deadline }) => deadline)]).toEqual(["threatened", ["2025-09-02"]]);
  });
  test("is shortened, and the old day stays", () => {
    const threads = foldThreads(ULTIMATUM);
    expect(
      threads.map(({ state, clocks }) => [state, clocks.map(({ deadline, status }) => [deadline, status])]),
    ).toEqual([
      [
        "shortened",
        [
          ["2025-09-02", "moved"],
          ["2025-08-07/2025-08-09", "running"],
        ],
      ],
    ]);
  });
  test("expires when its last day has passed", () => {
    expect(foldThreads(ULTIMATUM, { today: "2025-08-09" })[0]?.state).toBe("shortened");
    expect(foldThreads(ULTIMATUM, { today: "2025-08-10" })[0]?.state).toBe("expired");
  });
  test("is carried out by sanctions of the same issuer on the same target", () => {
    const imposed = told(
      "sanctions",
      { issuer: ["United States"], target: "Russia", measure: "tariffs on buyers of oil" },
      { status: "imposed", published: "2025-08-20", when: "2025-08-20" },
    );
    const threads = foldThreads([...ULTIMATUM, imposed]);
    expect(threads.map(({ kind, state, ties }) => [kind, state, ties.map(({ tie }) => tie)])).toEqual([
      ["deadline", "carried-out", ["carried out by"]],
      ["sanctions", "imposed", ["carries out"]],
    ]);
  });
});

const STRIKE = { attacker: "Sylvania", target: "Freedonia", weapon: ["missiles"] };

function strike(killed: number, published: string, place: string, when: string, outlet = "Harbour Wire"): Told {
  return told(
    "attack",
    { ...STRIKE, killed, killedBound: "least" },
    {
      status: "done",
      published,
      when,
      where: place,
      outlet,
      words: `Missiles hit a market in ${place}, killing at least ${killed} people.`,
    },
  );
}

describe("an attack", () => {
  const toll = [
    strike(12, "2031-03-02", "Lutha", "2031-03-02"),
    strike(15, "2031-03-03", "Lutha", "2031-03-02", "Bay Post"),
  ];
  test("has a toll that rises, the earlier figure kept", () => {
    const killed = foldThreads(toll)[0]?.fields.find(({ name }) => name === "killed");
    expect([killed?.values.map(({ value, standing }) => [value, standing]), killed?.disputed]).toEqual([
      [
        ["15", "preferred"],
        ["12", "superseded"],
      ],
      false,
    ]);
  });
  test.each([
    [
      "another town",
      [strike(12, "2031-03-02", "Lutha", "2031-03-02"), strike(7, "2031-03-02", "Ostmark", "2031-03-02")],
      2,
    ],
    [
      "another day",
      [strike(12, "2031-03-02", "Lutha", "2031-03-02"), strike(12, "2031-03-05", "Lutha", "2031-03-05")],
      2,
    ],
    ["the same strike told twice", toll, 1],
  ])("%s", (_, claims, count) => {
    expect(foldThreads(claims)).toHaveLength(count);
  });
  test("on one town is part of the night's barrage", () => {
    const barrage = told("attack", STRIKE, {
      status: "done",
      published: "2031-03-02",
      when: "2031-03-02",
      where: "Freedonia",
      words: "Sylvania fired a hundred missiles at Freedonia overnight.",
    });
    const threads = foldThreads([strike(12, "2031-03-02", "Lutha", "2031-03-02"), barrage]);
    expect(threads.flatMap(({ ties }) => ties.map(({ tie }) => tie)).sort()).toEqual(["has part", "part of"]);
  });
});

describe("changes", () => {
  const talks = (status: "planned" | "held", published: string, when: string): Told =>
    told("talks", { parties: ["Freedonia", "Sylvania"], round: 2 }, { status, published, when, where: "Lutha" });
  const plan = talks("planned", "2031-03-01", "2031-03-10");
  const later = talks("planned", "2031-03-04", "2031-03-12");
  const held = talks("held", "2031-03-12", "2031-03-12");
  const tell = (before: readonly Told[], after: readonly Told[]): readonly string[] =>
    changesBetween(foldThreads(before), foldThreads(after)).map(
      (change) => `${change.change}${"to" in change ? ` ${change.to}` : ""}`,
    );
  test.each([
    ["a new thread", [], [plan], ["opened"]],
    ["a second day contradicts the first", [plan], [plan, later], ["moved 2031-03-12"]],
    ["what was planned was held", [plan], [plan, held], ["state held", "moved 2031-03-12"]],
    ["nothing", [plan, held], [held, plan], []],
  ] as const)("%s", (_, before, after, changes) => {
    expect(tell(before, after)).toEqual(changes);
  });
});

describe("corroboration", () => {
  const SIDES = { parties: ["Freedonia", "Sylvania"], what: "prisoners", count: 100 } as const;
  const swap = (outlet: string, by?: ReturnType<typeof named>, origin?: string): Told =>
    told("exchange", SIDES, {
      status: "done",
      published: "2031-04-02",
      when: "2031-04-01",
      outlet,
      ...(by ? { by } : {}),
      ...(origin ? { origin } : {}),
    });
  const grade = (claims: readonly Told[]): Thread["corroboration"]["grade"] | undefined =>
    foldThreads(claims)[0]?.corroboration.grade;
  test.each([
    ["one origin", [swap("Bay Post")]],
    ["one origin", [swap("Bay Post", undefined, "Reuters"), swap("Strait Times", undefined, "Reuters")]],
    ["several origins", [swap("Bay Post"), swap("Strait Times")]],
    ["party concerned", [swap("Bay Post"), swap("Strait Times", named("Rufus Firefly", "Freedonia"))]],
    [
      "both sides",
      [swap("Bay Post", named("Trentino", "Sylvania")), swap("Strait Times", named("Rufus Firefly", "Freedonia"))],
    ],
  ] as const)("%s", (expected, claims) => {
    expect(grade(claims)).toBe(expected);
  });
  test("the second side confirms what the first announced", () => {
    const plan = (by: ReturnType<typeof named>, published: string): Told =>
      told(
        "talks",
        { parties: ["Freedonia", "Sylvania"] },
        { status: "planned", published, when: "2031-05-20", where: "Lutha", by },
      );
    const [thread] = foldThreads([
      plan(named("Trentino", "Sylvania"), "2031-05-18"),
      plan(named("Rufus Firefly", "Freedonia"), "2031-05-19"),
    ]);
    expect([thread?.state, thread?.steps.map(({ part }) => part), preferredOf(thread as Thread, "date")]).toEqual([
      "confirmed",
      ["opens", "confirms"],
      "2031-05-20",
    ]);
  });
});

test.each([
  ["a day far behind the reports gives way to one near them", ["2030-07-30", "2031-01"], "2031-01"],
  ["what more origins put far behind them is old", ["2030-07-30", "2030-07-30", "2031-01"], "2030-07-30"],
])("%s", (_what, days, expected) => {
  const truce = (when: string, at: number): Told =>
    told(
      "ceasefire",
      { parties: ["Freedonia", "Sylvania"] },
      {
        status: "in-force",
        published: `2031-01-1${at}`,
        when,
        words: "the truce took hold at dawn",
        outlet: `Wire ${at}`,
      },
    );
  const threads = foldThreads(days.map(truce));
  expect(threads.map((thread) => preferredOf(thread, "date"))).toEqual([expected]);
});
