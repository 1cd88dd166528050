import { expect, test } from "vitest";
import { onDate } from "./words.ts";

test.each([
  ["2025-05-21", "on Wednesday 21 May"],
  ["2025-05-21/2025-05-21", "on Wednesday 21 May"],
  ["2025-05-20/2025-05-21", "between 20 and 21 May"],
  ["2025-03", "in March 2025"],
  ["2024", "in 2024"],
])("%s in words, with its preposition", (edtf, words) => {
  expect(onDate(edtf, "2025-05-22")).toBe(words);
});
