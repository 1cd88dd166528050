import { describe, expect, it } from "vitest";
import { newArticle } from "../../model/new-article.ts";
import { UNPARSED } from "../../model/syntax.ts";
import { quotesOf } from "../quotes/quotes.ts";
import { sentencesOf } from "../sentences/sentences-annotator.ts";
import { tokensOf } from "../tokens/tokens-annotator.ts";
import { attributionsOf } from "./attributions-annotator.ts";

/** Text without a parse, then `source | cue | content` of each attribution. */
const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['"We will meet," said Ana Ruiz.', ['Ana Ruiz | said | "We will meet,"']],
  ['"We will meet," Ruiz said. "Soon, I hope."', ['Ruiz | said | "We will meet," + "Soon, I hope."']],
  ['"We will meet," Ruiz said, "and talk."', ['Ruiz | said | "We will meet," + "and talk."']],
  ['Ruiz said: "We will meet."', ['Ruiz | said | "We will meet."']],
  ['"We stay," said Ruiz. "They go," said Okoro.', ['Ruiz | said | "We stay,"', 'Okoro | said | "They go,"']],
  ["Half of the convoys arrived, according to Ana Ruiz.", ["Ana Ruiz | according to | Half of the convoys arrived"]],
  ["The convoys were late by a week, Ruiz said.", ["Ruiz | said | The convoys were late by a week"]],
  ["The road was closed.", []],
  ["", []],
];

describe("attributionsOf", () => {
  it.each(CASES)("%s", (body, expected) => {
    const article = newArticle({ title: "", body, language: "en" });
    const tokens = tokensOf(article.text);
    const syntax = {
      upos: tokens.map(() => "X"),
      xpos: tokens.map(() => "XX"),
      lemma: tokens.map((token) => token.lower),
      head: tokens.map(() => UNPARSED),
      label: tokens.map(() => "dep"),
    };
    const doc = {
      article,
      tokens,
      sentences: sentencesOf(article, tokens),
      quotes: quotesOf(article),
      syntax,
      actors: [],
    };
    const words = (spans: readonly { start: number; end: number }[]) =>
      spans.map(({ start, end }) => article.text.slice(start, end)).join(" + ");
    const found = attributionsOf(doc).map(
      (attribution) => `${words(attribution.source)} | ${words(attribution.cue)} | ${words(attribution.content)}`,
    );
    expect(found).toEqual(expected);
  });
});
