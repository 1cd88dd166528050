import fc from "fast-check";
import { expect, test } from "vitest";
import type { Article, ArticleId } from "../../model/article.ts";
import { sentencesOf } from "../sentences/sentences-annotator.ts";
import { tokensOf } from "../tokens/tokens-annotator.ts";
import { quantitiesIn } from "./quantities-annotator.ts";

const CASES: readonly (readonly [text: string, value?: object])[] = [
  ["The shelling killed [at least 12] people.", { least: 12 }],
  ["[More than 1,000] troops crossed the river.", { least: 1000 }],
  ["The blast wounded [up to 30] men.", { most: 30 }],
  ["[Some 30] trucks waited.", { least: 30, most: 30, about: true }],
  ["[Nearly 200] homes burned.", { most: 200, about: true }],
  ["[Dozens] were hurt.", { least: 24, grain: "dozens" }],
  ["[Tens of thousands] fled the town.", { least: 20000, grain: "thousands" }],
  ["[Several hundred] fighters left.", { least: 200, grain: "hundreds" }],
  ["[More than a dozen] villages were hit.", { least: 12 }],
  ["They freed [twenty-three] sailors.", { least: 23, most: 23 }],
  ["[Two hundred and fifty] sacks arrived.", { least: 250, most: 250 }],
  ["Berlin pledged [$1.5 billion] for repairs.", { least: 1.5e9, most: 1.5e9, currency: "USD" }],
  ["Aid worth [€20m] was blocked.", { least: 2e7, most: 2e7, currency: "EUR" }],
  ["It cost [300 million Canadian dollars] in all.", { least: 3e8, most: 3e8, currency: "CAD" }],
  ["[About 40 percent] of the crop is lost.", { least: 40, most: 40, about: true, percent: true }],
  ["Envoys met for the [third] round.", { least: 3, most: 3, ordinal: true }],
  ["The [18th] package was adopted.", { least: 18, most: 18, ordinal: true }],
  ["Between [10 and 12] buses left.", { least: 10, most: 12 }],
  ["Between [10 to 12] buses left.", { least: 10, most: 12 }],
  ["They agreed on a [1,000 for 1,000] swap.", { least: 1000, most: 1000, each: true }],
  ["[10 to 12 million] people need food.", { least: 1e7, most: 1.2e7 }],
  ["[30 or more] shells fell.", { least: 30 }],
  ["Exports rose from [10] to [12 mln] tonnes."],
  ["She served from 2010 to 2014 with Brigade 45 for thousands of years."],
  ["Boys aged between 14 and 18 won 3-0."],
  ["The 35-year-old driver left in 2019 on May 5 at 7 p.m."],
  ["Reed, 47, spoke for three hours."],
  ["Raids On Port Kill [At Least 85], Ministry Reports", { least: 85 }],
  ["Army Raid Kills [14], Rebels Say", { least: 14, most: 14 }],
  ["Channel 12 and an Su-27 and Resolution 242"],
];

test.each(CASES.map((one) => [one[0], one] as const))("%s", (_, [marked, value]) => {
  const text = marked.replace(/[[\]]/g, "");
  const article: Article = { id: "a" as ArticleId, title: "", text, sections: [], language: "en" };
  const tokens = tokensOf(text);
  const found = quantitiesIn({ article, tokens, sentences: sentencesOf(article, tokens) });
  expect(found.map((mention) => text.slice(mention.start, mention.end))).toEqual(
    [...marked.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1]),
  );
  if (value !== undefined) expect(found[0]?.value).toEqual(value);
});

test("any text: quantities in order and in bounds", () => {
  const words = fc.constantFrom(
    "at",
    "least",
    "10",
    "-",
    "to",
    "twenty",
    "dozens",
    "of",
    "thousands",
    "$",
    "bn",
    "%",
    "for",
    "1,000",
    "third",
    "half",
    "a",
    "million",
    "and",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (list) => {
      const text = list.join(" ");
      const article: Article = { id: "a" as ArticleId, title: "", text, sections: [], language: "en" };
      const tokens = tokensOf(text);
      let last = 0;
      for (const mention of quantitiesIn({ article, tokens, sentences: sentencesOf(article, tokens) })) {
        expect(mention.start).toBeGreaterThanOrEqual(last);
        expect(mention.end).toBeLessThanOrEqual(text.length);
        last = mention.end;
      }
    }),
  );
});
