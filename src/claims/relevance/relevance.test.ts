import { describe, expect, it } from "vitest";
import { newArticle } from "../../model/new-article.ts";
import { sentencesOf } from "../../reading/sentences/sentences-annotator.ts";
import { tokensOf } from "../../reading/tokens/tokens-annotator.ts";
import { relevanceOf } from "./relevance.ts";

const CASES: readonly (readonly [string, string, boolean])[] = [
  ["Envoys meet on ceasefire", "The two armies traded rocket fire as mediators pressed both sides for a truce.", true],
  [
    "Minister hails enrichment talks",
    "The foreign minister said uranium enrichment would be on the table in the negotiations.",
    true,
  ],
  ["Rovers win cup final", "The striker scored two goals and the coach praised the fans in the stadium.", false],
  ["Inflation eases", "Consumer prices rose less than investors feared, and shares gained.", false],
  ["Man jailed for murder", "The jury convicted the defendant after a trial of three weeks, prosecutors said.", false],
];

describe("relevanceOf", () => {
  it.each(CASES)("%s", (title, body, relevant) => {
    const article = newArticle({ title, body, language: "en" });
    const tokens = tokensOf(article.text);
    const relevance = relevanceOf({ article, tokens, sentences: sentencesOf(article, tokens) });
    expect(relevance.article > 0.5).toBe(relevant);
    expect(relevance.sentence(1) > 0.5).toBe(relevant);
  });
});
