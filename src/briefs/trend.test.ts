import { expect, test } from "vitest";
import { tellsRise } from "./trend.ts";

test.each([
  ["Norland has stepped up its drone and missile attacks on Sudland in recent weeks.", true],
  ["Norland intensified shelling of the border.", true],
  ["Norland has stepped up calls for aid after attacks.", false],
  ["Norland attacked a depot.", false],
])("%s", (words, rises) => {
  expect(tellsRise(words)).toBe(rises);
});
