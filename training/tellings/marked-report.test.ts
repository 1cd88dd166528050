import { expect, test } from "vitest";
import { withoutMarks } from "./marked-report.ts";

test.each([
  ["Rebels [1:pummelled] the port.", "Rebels pummelled the port.", ["pummelled"]],
  [
    "[2:Talks] end; a [1:raid] follows the [2:talks]",
    "Talks end; a raid follows the talks",
    ["Talks", "raid", "talks"],
  ],
  ["Nothing [sic] happened.", "Nothing [sic] happened.", []],
])("%j is bared", (marked, bare, words) => {
  const { text, marks } = withoutMarks(marked);
  expect(text).toBe(bare);
  expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(words);
});
