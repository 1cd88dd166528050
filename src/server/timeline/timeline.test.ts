import { expect, test } from "vitest";
import { dayNumber } from "../../model/time.ts";
import type { TimelineItem } from "./item.ts";
import { layOut } from "./layout.ts";
import { ticksOf } from "./ticks.ts";

function item(from: string, to: string): TimelineItem {
  const days = { from: dayNumber(from), to: dayNumber(to) + 1 };
  return {
    id: from,
    kind: "talks",
    title: "Talks",
    state: "held",
    ...days,
    sure: "day",
    disputed: false,
    address: "/",
  };
}

const WEEK = { from: dayNumber("2025-07-21"), to: dayNumber("2025-07-28") };

test("items that would cover one another take rows of their own", () => {
  const items = [item("2025-07-21", "2025-07-27"), item("2025-07-22", "2025-07-22")];
  const { placed } = layOut(items, ["talks"], WEEK, 0, 700);
  expect(new Set(placed.map(({ y }) => y)).size).toBe(2);
});

test.each([
  ["2025-07-21", undefined, 700, "A round of talks with a title that is long"],
  ["2025-07-27", true, 700, "A round of talks with a title that is long"],
  ["2025-07-26", true, 200, "A round of talks wit…"],
])("a title beside a mark of %s stands before it: %s", (day, before, width, label) => {
  const long = { ...item(day, day), title: "A round of talks with a title that is long" };
  expect(layOut([long], ["talks"], WEEK, 0, width).placed[0]).toMatchObject({ label, ...(before ? { before } : {}) });
});

test("what lies outside of the window is left out", () => {
  expect(layOut([item("2025-06-01", "2025-06-02")], ["talks"], WEEK, 0, 700).placed).toEqual([]);
});

test("a lane never grows past its rows, however many items there are", () => {
  const items = Array.from({ length: 5000 }, () => item("2025-07-22", "2025-07-22"));
  expect(layOut(items, ["talks"], WEEK, 0, 700).height).toBeLessThan(300);
});

test.each([
  ["2025-07-21", "2025-07-28", "22 Jul"],
  ["2025-06-01", "2025-08-01", "23 Jun"],
  ["2025-01-01", "2025-12-31", "Jul"],
  ["2020-01-01", "2030-01-01", "2024"],
  ["2025-07-21", "2025-07-22", "06:00"],
])("from %s to %s the axis has a line for %s", (from, to, label) => {
  const ticks = ticksOf({ from: dayNumber(from), to: dayNumber(to) }, 1000);
  expect(ticks.map((tick) => tick.label)).toContain(label);
  expect(ticks.length).toBeLessThanOrEqual(13);
});

test("of marks that cannot be told apart one is drawn, and the chosen one", () => {
  const items = Array.from({ length: 5000 }, (_, at) => ({ ...item("2025-07-22", "2025-07-22"), id: String(at) }));
  expect(layOut(items, ["talks"], WEEK, 0, 700).placed.length).toBeLessThan(10);
  expect(layOut(items, ["talks"], WEEK, 0, 700, "4000").placed.map((placed) => placed.item.id)).toContain("4000");
});
