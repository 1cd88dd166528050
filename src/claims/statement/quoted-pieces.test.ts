import { describe, expect, it } from "vitest";
import { newArticle } from "../../model/new-article.ts";
import { quotesOf } from "../../reading/quotes/quotes.ts";
import { sentencesOf } from "../../reading/sentences/sentences-annotator.ts";
import { tokensOf } from "../../reading/tokens/tokens-annotator.ts";
import { isTitle, quotedPieces, wordCount } from "./quoted-pieces.ts";

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['"We will meet," she said.', ["We will meet"]],
  ['"We will meet. We will talk," she said.', ["We will meet.", "We will talk"]],
  ['"We will meet," she said, "and we will talk."', ["We will meet, and we will talk."]],
  ['"We will meet," she said. "They will talk."', ["We will meet", "They will talk."]],
];

describe("quotedPieces", () => {
  it.each(CASES)("%s", (body, expected) => {
    const article = newArticle({ title: "", body, language: "en" });
    const sentences = sentencesOf(article, tokensOf(article.text));
    expect(quotedPieces({ article, sentences }, quotesOf(article)).map((piece) => piece.words)).toEqual(expected);
  });
});

describe("isTitle", () => {
  it.each([
    ["Operation Northern Shield", true],
    ["we stand ready", false],
    ["No More War.", false],
  ])("%s", (words, expected) => expect(isTitle(words)).toBe(expected));
});

describe("wordCount", () => {
  it.each([
    ["drop in the ocean", 4],
    ["— no —", 1],
  ])("%s", (words, expected) => expect(wordCount(words)).toBe(expected));
});
