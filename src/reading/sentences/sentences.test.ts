import { expect, test } from "vitest";
import type { Article, ArticleId } from "../../model/article.ts";
import { tokensOf } from "../tokens/tokens-annotator.ts";
import { sentencesOf } from "./sentences-annotator.ts";

const CASES: readonly string[] = [
  "Gen. Okoye met the envoy.| Talks go on.",
  "He left the U.S. on Monday.| The U.S. said no.",
  "They met in the U.S.| The envoy left.",
  '"We agree." | The delegation left.',
  '"Why now?" Reed asked.| Nobody knew.',
  "“It is over!” he said. |“We go on.”",
  "MOSCOW, May 21. /TASS/. |Russia is ready.",
  "TEHRAN, May 21 (MNA) – |Officials met.",
  "KYIV, Ukraine (AP) — |A drone fell.",
  "The deal failed.|The next day talks began.",
  "It cost $1.5 million... and more.",
  "On Feb. 3 they met at 9 a.m. in Doha.",
  "Fighting (near the river.) | It stopped.",
  "Talks failed. |By Ana Ruiz and Li Wei Reporting from Addis Ababa, Ethiopia |Rebels took a town.",
  "By Ana Ruiz Reporting from Nairobi |Kenya's president left.",
  "Smoke rose. |(Northwire/Ana Ruiz) |Troops left the town.",
  "The army (or what is left) Retreats.",
  "By Ana Ruiz's count they met twice.",
  "UN chief calls for truce",
];

test.each(CASES)("%s", (marked) => {
  const text = marked.replaceAll("|", "");
  const article: Article = { id: "a" as ArticleId, title: "", text, sections: [], language: "en" };
  const found = sentencesOf(article, tokensOf(text)).map((sentence) => text.slice(sentence.start, sentence.end));
  expect(found).toEqual(marked.split("|").map((part) => part.trim()));
});
