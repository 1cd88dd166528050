import { expect, test } from "vitest";
import { newArticle } from "../model/new-article.ts";
import { excerptOf } from "./excerpt-of.ts";
import { searchQueryOf, searchText } from "./search-query.ts";

test.each([
  ["talks Doha", "talks doha"],
  ["“Third round” talks", '"third round" talks'],
  ["truce OR Ceasefire hold", "truce OR ceasefire hold"],
  ["OR truce", "truce"],
  ["negotiat* -Denied", "negotiat* -denied"],
  ["Freedonia-Sylvania", '"freedonia sylvania"'],
  ['by:"Ada Lark" talks', 'talks by:"Ada Lark"'],
  ["kind:Attacks", "kind:attack"],
  ["kind:truce", "kind:ceasefire"],
  ["on:2031-02", "from:2031-02-01 to:2031-02-28"],
  ["from:2031 to:2031-06", "from:2031-01-01 to:2031-06-30"],
  ["https://example.org", '"https example org"'],
  ['"open at the end', '"open at the end"'],
  ["- * OR |", ""],
])("%s is understood as %s, and read again says the same", (typed, text) => {
  const query = searchQueryOf(typed);
  expect(searchText(query)).toBe(text);
  expect(searchText(searchQueryOf(text))).toBe(text);
  expect(query.problems).toEqual([]);
});

test.each([
  ["kind:colour", "is no kind of claim"],
  ["on:yesterday", "is no day, month or year"],
  ["from:2031-02-31", "is no day, month or year"],
  ["to:2031-13", "is no day, month or year"],
  ["outlet:", "asks for nothing"],
  ["-by:peskov", "only words can be left out"],
])("%s is told to be a mistake, and asks for nothing", (typed, problem) => {
  const query = searchQueryOf(typed);
  expect(query.problems.join()).toContain(problem);
  expect(searchText(query)).toBe("");
});

const article = newArticle({
  title: "Envoys leave",
  body: `Nothing here. ${"Rain fell on the harbour. ".repeat(20)}The envoys said that Towards was no war at all.`,
  language: "en",
});

test.each([
  ["war", "war"],
  ["envoys towards", "envoys Towards"],
  ['"no war"', "no war"],
  ["harb*", "harbour"],
])("the piece shown for %s marks %s", (typed, marked) => {
  const { excerpt, marks } = excerptOf(article, searchQueryOf(typed).words);
  const words = marks.map(({ start, end }) => excerpt.slice(start, end));
  expect(words.slice(0, marked.split(" ").length).join(" ")).toContain(marked.split(" ")[0]);
  expect(new Set(words).size).toBe(typed.startsWith('"') ? 1 : marked.split(" ").length);
  expect(excerpt.length).toBeLessThan(320);
});
