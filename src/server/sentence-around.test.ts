import { expect, test } from "vitest";
import { sentenceAround } from "./sentence-around.ts";

const TEXT = `A title
Talks went on. Mr. Orlo called the drafts "far apart" on Monday. "We wait," he said. "No day is set."

The next paragraph.`;

test.each([
  ["far apart", 'Mr. Orlo called the drafts "far apart" on Monday.'],
  ["We wait,", '"We wait," he said.'],
  ["The next", "The next paragraph."],
  ["Talks went on. Mr. Orlo", 'Talks went on. Mr. Orlo called the drafts "far apart" on Monday.'],
  ["title", "A title"],
])("around %j stands %j", (words, sentence) => {
  const start = TEXT.indexOf(words);
  const { start: from, end } = sentenceAround(TEXT, { start, end: start + words.length });
  expect(TEXT.slice(from, end)).toBe(sentence);
});
