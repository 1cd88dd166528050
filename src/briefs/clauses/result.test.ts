import { expect, test } from "vitest";
import { isWithout } from "./result.ts";

test.each([
  ["Doha was the venue of two rounds in May that failed to bring a truce.", true],
  ["They agreed on a swap, but the meeting in Doha brought no ceasefire.", true],
  ["Neither of the earlier meetings came close to a ceasefire.", true],
  ["The talks in Doha brought a ceasefire.", false],
  ["The talks in Doha ended on Monday.", false],
])("%s", (words, without) => {
  expect(isWithout(words)).toBe(without);
});
