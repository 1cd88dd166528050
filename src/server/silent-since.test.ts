import { expect, test } from "vitest";
import type { View } from "./desk.ts";
import { silentSince } from "./look-ups.ts";

function view(day: string, published: readonly string[], until?: string): View {
  return { day, dossier: { process: { until }, articles: published.map((one) => ({ published: one })) } } as never;
}

test.each([
  ["reports of last week", view("2025-08-31", ["2025-08-24", "2025-07-01"]), undefined, undefined],
  ["no report for months", view("2025-11-25", ["2025-07-31", "2025-07-01"]), undefined, "2025-07-31"],
  ["the same seen from a day that was chosen", view("2025-11-25", ["2025-07-31"]), "2025-11-25", undefined],
  ["a process that has ended", view("2025-11-25", ["2025-07-31"], "2025-08-31"), undefined, undefined],
  ["no report at all", view("2025-11-25", []), undefined, undefined],
])("%s", (_name, seen, asOf, day) => {
  expect(silentSince(seen, { asOf })).toBe(day);
});
