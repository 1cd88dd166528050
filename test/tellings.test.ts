import { expect, test } from "vitest";
import { loadReadingTools } from "../src/app/reading-tools.ts";
import { newArticle } from "../src/model/new-article.ts";
import { readDoc } from "../src/reading/pipeline.ts";

const tools = { ...loadReadingTools(), parses: () => true };

function tellings(body: string): readonly string[] {
  const doc = readDoc(newArticle({ title: "News", body, published: "2025-05-21", language: "en" }), tools);
  return doc.tellings
    .filter(({ probability }) => probability >= 0.5)
    .map(({ token, kind }) => `${doc.tokens[token]?.text} ${kind}`);
}

test.each([
  ["Rebels pummelled the port of Kidal with mortars on Friday, leaving nine dead.", "pummelled attack"],
  ["Envoys of Peru and Chile will sit down in Doha next week.", "sit talks"],
  ["Washington slapped fresh penalties on three Russian shipping firms.", "slapped sanctions"],
  ["Forty captives walked free at the border crossing under the deal with the rebels.", "walked exchange"],
])("%j holds %j", (body, telling) => {
  expect(tellings(body)).toContain(telling);
});

test.each([
  ["The striker hammered the ball into the net and the visitors surrendered their lead."],
  ["Shoppers raided the shelves after the supermarket slashed its prices."],
  ["The council will hold a meeting about the new bridge on Tuesday."],
])("%j tells nothing", (body) => {
  expect(tellings(body)).toEqual([]);
});

test("probabilities stand in order of the text, none for what is not parsed", () => {
  const article = newArticle({ title: "x", body: "Rebels shelled the port.", published: "2025-05-21", language: "en" });
  expect(readDoc(article, { ...tools, parses: () => false }).tellings).toEqual([]);
});

test("a sentence is told alike before and after a report of more words than it looks at", () => {
  const sentence = "Rebels pummelled the port of Kidal with mortars on Friday, leaving nine dead.";
  const before = tellings(sentence);
  const words = [...(tools.tellings?.words.keys() ?? [])].filter((word) => /^[a-z]{4,}$/.test(word)).slice(0, 12_000);
  tellings(words.map((word, index) => (index % 12 === 11 ? `the ${word}.` : `the ${word}`)).join(" "));
  expect(before).toContain("pummelled attack");
  expect(tellings(sentence)).toEqual(before);
});
