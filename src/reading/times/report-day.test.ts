import { expect, test } from "vitest";
import type { Article, ArticleId } from "../../model/article.ts";
import { sentencesOf } from "../sentences/sentences-annotator.ts";
import { tokensOf } from "../tokens/tokens-annotator.ts";
import { reportDayFor } from "./report-day.ts";
import { timesIn } from "./times-annotator.ts";

/** In a report of 26 February 2026: the day that it tells of at the word in braces. */
const CASES: readonly (readonly [text: string, edtf: string])[] = [
  ["The envoys met on Tuesday. They {demanded} a truce.", "2026-02-24"],
  ["Forty died over the past 24 hours. A drone {hit} a bus.", "2026-02-25/2026-02-26"],
  ["The truce of May 2024 is dead. They {demanded} another.", "2026-02-26"],
  ["They {demanded} a truce.", "2026-02-26"],
];

test.each(CASES)("%s", (marked, edtf) => {
  const text = marked.replace(/[{}]/g, "");
  const article: Article = {
    id: "a" as ArticleId,
    title: "",
    text,
    sections: [],
    language: "en",
    published: "2026-02-26",
  };
  const tokens = tokensOf(text);
  const times = timesIn({ article, tokens, sentences: sentencesOf(article, tokens) });
  const token = tokens.findIndex(({ start }) => start === marked.indexOf("{"));
  expect(reportDayFor({ article, tokens, times }, token)).toMatchObject({ edtf, assumed: true });
});
