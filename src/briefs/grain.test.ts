import { expect, test } from "vitest";
import type { Given } from "../model/thread.ts";
import { grainOf } from "./grain.ts";

const giver = { claim: "c1", article: "a1", voice: { kind: "outlet" }, origin: "Harbour Wire" };

test.each([
  ["40", "least", "The strikes killed scores of people.", "scores"],
  ["24", "least", "Dozens of people were killed.", "dozens"],
  ["40", "least", "At least 40 people were killed, scores were wounded.", undefined],
  ["40", "least", "The strikes killed forty people.", undefined],
  ["12", "least", "Dozens were hurt and 12 killed.", undefined],
] as const)("%s %s: %s", (value, bound, words, grain) => {
  const given = { value, bound, by: [giver], origins: 1, standing: "preferred" } as unknown as Given;
  expect(grainOf(given, () => [words])).toBe(grain);
});
