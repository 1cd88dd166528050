import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { preferredOf, type Thread, type Told } from "../model/thread.ts";
import { foldThreads } from "./fold-threads.ts";
import { named, told } from "./told-for-test.ts";

const SIDES = ["Ukraine", "Russia"];
const zelensky = named("Volodymyr Zelensky", "Ukraine");

/** The public record of the three Istanbul rounds of 2025, in our own words. */
const ISTANBUL: readonly Told[] = [
  told(
    "talks",
    { parties: SIDES, round: 1, level: "delegations" },
    { status: "held", published: "2025-05-17", when: "2025-05-16", where: "Istanbul" },
  ),
  told(
    "talks",
    { parties: SIDES, round: 2, level: "delegations" },
    { status: "planned", published: "2025-05-29", when: "2025-06-02", where: "Istanbul" },
  ),
  told(
    "talks",
    { parties: SIDES, round: 2, level: "delegations" },
    { status: "held", published: "2025-06-03", when: "2025-06-02", where: "Istanbul", outlet: "Strait Times" },
  ),
  told(
    "talks",
    { parties: SIDES, level: "delegations" },
    { status: "planned", published: "2025-07-22", when: "2025-07-23", where: "Istanbul", by: zelensky },
  ),
  told(
    "talks",
    { parties: SIDES },
    {
      status: "planned",
      published: "2025-07-22",
      when: "2025-07-23",
      where: "Istanbul",
      by: named("Hakan Fidan", "Turkey"),
      outlet: "Strait Times",
    },
  ),
  told(
    "talks",
    { parties: SIDES },
    {
      status: "planned",
      published: "2025-07-22",
      when: "2025-07-24",
      where: "Istanbul",
      by: { kind: "unnamed", name: "a source", relay: ["Norther News"] },
      outlet: "Bay Post",
    },
  ),
  told(
    "talks",
    { parties: SIDES },
    { status: "held", published: "2025-07-22", when: "2025-05", where: "Istanbul", outlet: "Bay Post" },
  ),
  told(
    "talks",
    { parties: SIDES, round: 3, level: "delegations" },
    { status: "held", published: "2025-07-24", when: "2025-07-23", where: "Istanbul", outlet: "Bay Post" },
  ),
];

function datesOf(threads: readonly Thread[]): readonly string[] {
  return threads.map((thread) => `${thread.state} ${preferredOf(thread, "round")} ${preferredOf(thread, "date")}`);
}

describe("foldThreads", () => {
  test("each round is one thread with its ordinal and day", () => {
    expect(datesOf(foldThreads(ISTANBUL))).toEqual(["held 1 2025-05-16", "held 2 2025-06-02", "held 3 2025-07-23"]);
  });
  test("two days told for one round both stand until it is held", () => {
    const round = foldThreads(ISTANBUL.slice(0, 7)).at(-1);
    const date = round?.fields.find(({ name }) => name === "date");
    expect([date?.disputed, date?.rule, date?.values.map(({ value }) => value)]).toEqual([
      true,
      "party concerned",
      ["2025-07-23", "2025-07-24"],
    ]);
    const settled = foldThreads(ISTANBUL)
      .at(-1)
      ?.fields.find(({ name }) => name === "date");
    expect([settled?.disputed, settled?.values[1]?.standing]).toEqual([false, "superseded"]);
  });
  test("200 random orders give the same bytes", () => {
    const expected = JSON.stringify(foldThreads(ISTANBUL));
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...ISTANBUL], { minLength: ISTANBUL.length }),
        (order) => JSON.stringify(foldThreads(order)) === expected,
      ),
      { numRuns: 200 },
    );
  });
  test("nothing gives nothing", () => {
    expect(foldThreads([])).toEqual([]);
  });
});
