import { expect, test } from "vitest";
import { newArticle } from "../../model/new-article.ts";
import { tokensOf } from "../tokens/tokens-annotator.ts";
import { sentencesOf } from "./sentences-annotator.ts";

const NOTICE = "Copyright 2031 Valley News. Valley News is not responsible for the content of external sites.";

/** A text that may close with a notice, then how many of its sentences are furniture. */
test.each([
  [
    `The envoys met in Lima. "We are near," one of them said. Rain closed a road in Quito. Farmers explain their strike. ${NOTICE}`,
    4,
  ],
  [`The envoys met in Lima. They will meet again, a spokesman said. ${NOTICE}`, 2],
  ["The envoys met in Lima. Rain closed a road in Quito. Copyright 2031 Valley News.", 0],
])("%s", (body, furniture) => {
  const article = newArticle({ title: "", body, published: "2031-05-02", language: "en" });
  const sentences = sentencesOf(article, tokensOf(article.text));
  expect(sentences.filter(({ section }) => section === "furniture")).toHaveLength(furniture);
});
