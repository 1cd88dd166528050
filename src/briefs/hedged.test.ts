import { expect, test } from "vitest";
import { cite } from "../model/citation.ts";
import type { Claim } from "../model/claim.ts";
import { newArticle } from "../model/new-article.ts";
import { isHedged } from "./hedged.ts";

/** The sentence with its trigger in brackets, and whether its words leave it open. */
test.each([
  ["The president declared his willingness to [meet] with her in Doha.", true],
  ["It is very likely that Norland and Sudland will hold technical-level [talks] next week.", true],
  ["Norland may hold [talks] with Sudland.", true],
  ["In May Norland held [talks] with Sudland.", false],
  ["If it rains, say farmers, prices rise; Norland and Sudland held [talks].", false],
  ["Norland and Sudland held [talks] that could bring a truce.", false],
])("%s", (marked, hedged) => {
  const start = marked.indexOf("[");
  const body = marked.replace(/[[\]]/g, "");
  const article = newArticle({ title: "", body, language: "en" });
  const at = article.text.indexOf(body);
  const end = marked.indexOf("]") - 1;
  const cites = [cite(article, { start: at, end: at + body.length })];
  const trigger = cite(article, { start: at + start, end: at + end });
  expect(isHedged({ cites, trigger } as unknown as Claim)).toBe(hedged);
});
