import fc from "fast-check";
import { expect, test } from "vitest";
import type { Article, ArticleId } from "../../model/article.ts";
import type { Mention } from "../../model/span.ts";
import type { TimeValue } from "../../model/time.ts";
import { sentencesOf } from "../sentences/sentences-annotator.ts";
import { tokensOf } from "../tokens/tokens-annotator.ts";
import { timesIn } from "./times-annotator.ts";

/** All cases are read in a report of Thursday 26 February 2026. */
const PUBLISHED = "2026-02-26";

/** The text with the expression in brackets, its EDTF value, its TIMEX3 value where that says more. */
const CASES: readonly (readonly [text: string, edtf?: string | undefined, timex?: string])[] = [
  ["Talks resumed on [Monday] in Doha.", "2026-02-23"],
  ["Talks will resume on [Monday] in Doha.", "2026-03-02"],
  ["The envoys are expected to meet on [Saturday].", "2026-02-28"],
  ["The envoys met [Thursday].", "2026-02-26"],
  ["Reed faces a vote on [Monday].", "2026-03-02"],
  ["Following [Friday]'s raid, two died.", "2026-02-20"],
  ["After raids in [January], talks could fail.", "2026-01"],
  ["They said they would sign on [Thursday].", "2026-02-26"],
  ["The chancellor left [last Friday].", "2026-02-20"],
  ["The chancellor returns [next Friday].", "2026-03-06"],
  ["The round, scheduled for [Tuesday], was moved.", "2026-03-03"],
  ["Shells fell on the port [overnight].", "2026-02-26", "2026-02-25TNI"],
  ["Two bridges were hit [last night].", "2026-02-25", "2026-02-25TNI"],
  ["It happened [late Tuesday].", "2026-02-24"],
  ["They meet [early next week].", "2026-03-02/2026-03-08", "2026-W10"],
  ["The envoy visited [last week].", "2026-02-16/2026-02-22", "2026-W08"],
  ["He arrived [yesterday].", "2026-02-25"],
  ["The truce began on [12 January 2026].", "2026-01-12"],
  ["The truce began on [January 12].", "2026-01-12"],
  ["The truce ended in [November].", "2025-11"],
  ["The deal expires in [October].", "2026-10"],
  ["They signed on [the 3rd of May, 2019].", "2019-05-03"],
  ["The port was hit on [2026-02-24].", "2026-02-24"],
  ["The port was hit on [24/02/2026].", "2026-02-24"],
  ["It ended at [the end of August].", "2025-08"],
  ["It began in [early January].", "2026-01"],
  ["They fought in [1998].", "1998"],
  ["They fought in [the early 1990s].", "1990/1994", "199"],
  ["Output fell in [the third quarter of 2025].", "2025-07/2025-09", "2025-Q3"],
  ["They meet on [2 and 3 March].", "2026-03-02/2026-03-03"],
  ["They meet from [March 4-6].", "2026-03-04/2026-03-06"],
  ["Both fell between [October] and [December 2024].", "2024-10"],
  ["The envoy left at [the end of 2024].", "2024-12", "2024"],
  ["The minister came in [June last year].", "2025-06"],
  ["Talks were held on [March 11 last year].", "2025-03-11"],
  ["The pact expires on [5 May next year].", "2027-05-05"],
  ["Prices rose in [the latest quarter].", "2025-10/2025-12", "2025-Q4"],
  ["The [October 7] attack changed it.", "2023-10-07"],
  ["The plea comes [two days after] the raid.", "2026-02-24", "P2D"],
  ["The pause will end in [50 days].", "2026-04-17", "2026-04-17"],
  ["They talked for [two to three weeks].", undefined, "P2W"],
  ["It lasted [two and a half years].", undefined, "P2Y6M"],
  ["They withdrew [last summer].", "2025-06/2025-08", "2025-SU"],
  ["It was hit [ten days ago].", "2026-02-16"],
  ["It was hit [three months ago].", "2025-11"],
  ["It was hit [11 weeks ago].", "2025-12"],
  ["It was hit [two years ago].", "2024"],
  ["It went on for [the past two months].", "2025-12/2026-02", "P2M"],
  ["Forty died over [the past 24 hours].", "2026-02-25/2026-02-26", "PT24H"],
  ["Forty died in [the last week].", "2026-02-19/2026-02-26", "P1W"],
  ["They must answer within [50 days].", undefined, "P50D"],
  ["A [five-year] plan", undefined, "P5Y"],
  ["[Every day] shells fall.", undefined, "P1D"],
  ["The talks begin at [10 a.m. on Friday].", "2026-02-27", "2026-02-27T10:00"],
  ["The talks begin on [Friday at 14:30 GMT].", "2026-02-27", "2026-02-27T14:30"],
  ["The 35-year-old man may march."],
  ["They may meet if 1,500 troops leave."],
];

function read(text: string, published: string | undefined): readonly Mention<TimeValue>[] {
  const article: Article = {
    id: "a" as ArticleId,
    title: "",
    text,
    sections: [],
    language: "en",
    ...(published === undefined ? {} : { published }),
  };
  const tokens = tokensOf(text);
  return timesIn({ article, tokens, sentences: sentencesOf(article, tokens) });
}

test.each(CASES.map((one) => [one[0], one] as const))("%s", (_, [marked, edtf, timex]) => {
  const text = marked.replace(/[[\]]/g, "");
  const found = read(text, PUBLISHED).filter((mention) => mention.value.idle !== true);
  expect(found.map((mention) => text.slice(mention.start, mention.end))).toEqual(
    [...marked.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1]),
  );
  expect(found[0]?.value.edtf).toBe(edtf);
  if (timex !== undefined) expect(found[0]?.value.timex).toBe(timex);
});

/** What follows counts from the time spoken of. */
const CHAINS: readonly (readonly [text: string, ...edtf: string[]])[] = [
  ["The truce began on May 3, 2025. The next day it was broken.", "2025-05-03", "2025-05-04"],
  ["The port fell in March 2024. Two months later it was retaken.", "2024-03", "2024-05"],
  ["MUSCAT, Feb. 25 (Harbour Wire) — Envoys arrived today.", "2026-02-25", "2026-02-25"],
  ["They meet on March 4 and 7.", "2026-03-04", "2026-03-07"],
  ["They met on 9 July 2025. A week earlier both had refused.", "2025-07-09", "2025-07-02"],
];

test.each(CHAINS)("%s", (text, ...edtf) => {
  expect(read(text, PUBLISHED).map((mention) => mention.value.edtf)).toEqual(edtf);
});

test.each([
  ["They meet on Wednesday.", "XXXX-WXX-3"],
  ["They met on May 23.", "XXXX-05-23"],
  ["They met last week.", "XXXX-WXX"],
])("without a day of publication: %s", (text, timex) => {
  const [mention] = read(text, undefined);
  expect(mention?.value.timex).toBe(timex);
  expect(mention?.value.edtf).toBeUndefined();
});

test("any text: times in order, in bounds, none empty", () => {
  const word = fc.constantFrom(
    ...[
      "the",
      "last",
      "May",
      "3",
      ",",
      "2025",
      "two",
      "weeks",
      "ago",
      "-",
      "early",
      "'80s",
      "third",
      "quarter",
      "10:30",
      "p.m.",
      "GMT",
      "Friday",
      "night",
      "of",
      "year",
      "to",
      "in",
      "a",
      "half",
      "0000",
      "31/12/9999",
      "9999",
      "999999999999",
      "centuries",
      "later",
    ],
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), fc.constantFrom(undefined, "2026-02-26"), (words, published) => {
      const text = words.join(" ");
      let last = 0;
      for (const mention of read(text, published)) {
        expect(mention.start).toBeGreaterThanOrEqual(last);
        expect(mention.end).toBeGreaterThan(mention.start);
        last = mention.end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});
