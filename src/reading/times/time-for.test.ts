import { expect, test } from "vitest";
import type { Article, ArticleId } from "../../model/article.ts";
import { sentencesOf } from "../sentences/sentences-annotator.ts";
import { tokensOf } from "../tokens/tokens-annotator.ts";
import { timeFor } from "./time-for.ts";
import { timesIn } from "./times-annotator.ts";

/** The trigger in braces, the time that dates it in brackets, none where nothing does; without a parse. */
const CASES: readonly string[] = [
  "The envoys {met} on [Monday] in Doha.",
  "On [Monday] the envoys {met} in Doha.",
  "The minister said on Sunday that the envoys {met} on [Monday].",
  "The envoys {met} on [Monday] after a strike on Sunday killed two.",
  "The {strike} on [Sunday] came before talks on Monday.",
  "The envoys {met} in Doha.",
  "They {met} on a replacement for the 2015 pact.",
  "They {met} on [Monday] about the 2015 pact.",
  "On [Monday] the army began raids and {struck} the port, the governor said.",
  "They held {talks} between [12 January and 15 January] in Doha.",
  "The truce {broke} two days after the raid.",
  "The {blockade}, two months long, goes on.",
  "Supplies run out after an [11-week] {blockade}.",
];

test.each(CASES)("%s", (marked) => {
  const text = marked.replace(/[[\]{}]/g, "");
  const article: Article = {
    id: "a" as ArticleId,
    title: "",
    text,
    sections: [],
    language: "en",
    published: "2026-02-26",
  };
  const tokens = tokensOf(text);
  const sentences = sentencesOf(article, tokens);
  const doc = { article, tokens, sentences, times: timesIn({ article, tokens, sentences }) };
  const trigger = marked.replace(/[[\]]/g, "").indexOf("{");
  const mention = timeFor(
    doc,
    tokens.findIndex((token) => token.start === trigger),
  );
  expect(mention === undefined ? undefined : text.slice(mention.start, mention.end)).toBe(
    /\[([^\]]*)\]/.exec(marked)?.[1],
  );
});
