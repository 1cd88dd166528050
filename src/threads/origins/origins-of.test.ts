import { describe, expect, test } from "vitest";
import type { ArticleId } from "../../model/article.ts";
import { creditedAgency } from "./credited-agency.ts";
import { originsOf, type SignedArticle } from "./origins-of.ts";
import { likenessOf, signatureOf } from "./signature-of.ts";

const STORY =
  "Delegations from Freedonia and Sylvania met in the port of Lutha on Monday for a second round of talks on the release of sailors. The host said that both sides had handed over lists and would meet again within two weeks. A spokesman for Freedonia called the mood businesslike and declined to give figures. Fishing boats were told to keep clear of the quay until evening.";
const COPY = STORY.replace("on Monday ", "").replace(
  "Fishing boats were told to keep clear of the quay until evening.",
  "",
);
const OTHER =
  "The parliament of Sylvania debated the harvest and a new bridge over the river Lut, with a vote expected before the summer recess of its members, who have been divided over the cost of the works and over who should pay for them in the coming years.";

function article(id: string, outlet: string, text: string, published: string): SignedArticle {
  const agency = creditedAgency(text);
  return {
    id: id as ArticleId,
    outlet,
    published,
    signature: signatureOf(text),
    ...(agency === undefined ? {} : { agency }),
  };
}

describe("origins", () => {
  test("a trimmed copy is alike, another story is not", () => {
    expect(likenessOf(signatureOf(STORY), signatureOf(COPY))).toBeGreaterThan(0.6);
    expect(likenessOf(signatureOf(STORY), signatureOf(OTHER))).toBeLessThan(0.1);
  });
  test.each([
    [
      "copies count as the one who had it first",
      [article("b", "Bay Post", COPY, "2031-05-02"), article("a", "Harbour Wire", STORY, "2031-05-01")],
      ["Harbour Wire", "Harbour Wire"],
    ],
    [
      "an agency's story is the agency's",
      [
        article("a", "Bay Post", `LUTHA (Reuters) - ${STORY}`, "2031-05-01"),
        article("b", "Strait Times", COPY, "2031-05-02"),
      ],
      ["Reuters", "Reuters"],
    ],
    [
      "stories of their own stay apart",
      [article("a", "Bay Post", STORY, "2031-05-01"), article("b", "Strait Times", OTHER, "2031-05-01")],
      ["Bay Post", "Strait Times"],
    ],
    [
      "short texts are no copies of each other",
      [article("a", "Bay Post", "Talks end.", "2031-05-01"), article("b", "Strait Times", "Talks end.", "2031-05-01")],
      ["Bay Post", "Strait Times"],
    ],
  ] as const)("%s", (_, articles, names) => {
    const origins = originsOf(articles);
    expect(articles.map(({ id }) => origins.get(id))).toEqual(names);
    expect([...originsOf([...articles].reverse())].sort()).toEqual([...origins].sort());
  });
});
