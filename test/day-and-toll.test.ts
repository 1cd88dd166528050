import { expect, test } from "vitest";
import { readArticle } from "../src/app/read-article.ts";
import { loadReadingTools } from "../src/app/reading-tools.ts";
import type { Claim } from "../src/model/claim.ts";
import { newArticle } from "../src/model/new-article.ts";

/** What a sentence sets for a day to come is planned for it; a word in place of a number counts nobody. */
const CASES: readonly (readonly [string, Partial<Record<"status" | "day" | "killed" | "wounded", unknown>>])[] = [
  [
    "Ukraine accused Russia of undermining the next round of talks scheduled for June 2nd in Geneva.",
    { status: "planned", day: "2025-06-02" },
  ],
  ["Russia struck a school in Ukraine, killing three people and injuring several.", { killed: 3, wounded: undefined }],
  ["A Russian strike on Kyiv killed four people and wounded nine.", { killed: 4, wounded: 9 }],
];

test.each(CASES)("%s", (sentence, expected) => {
  const article = newArticle({ title: "Russia and Ukraine", body: sentence, language: "en", published: "2025-05-31" });
  const told = readArticle(article, loadReadingTools()).claims.find(
    ({ kind }) => kind === "talks" || kind === "attack",
  );
  expect(told && factsOf(told)).toMatchObject(expected);
});

function factsOf({ status, when, body }: Claim): object {
  const { killed, wounded } = body as Readonly<Record<string, unknown>>;
  return { status, day: when?.edtf, killed, wounded };
}
