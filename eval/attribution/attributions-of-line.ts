import { newArticle } from "../../src/model/new-article.ts";
import { UNPARSED } from "../../src/model/syntax.ts";
import { attributionsAnnotator } from "../../src/reading/attributions/attributions-annotator.ts";
import { quotesOf } from "../../src/reading/quotes/quotes.ts";
import { sentencesOf } from "../../src/reading/sentences/sentences-annotator.ts";
import { tokensOf } from "../../src/reading/tokens/tokens-annotator.ts";

/** A document of the attribution data, its answers not looked at. */
export interface AttributionLine {
  readonly id: string;
  readonly text: string;
}

/** What the attribution scorer reads: offsets into the line's text. */
export interface AttributionAnswer {
  readonly id: string;
  readonly attributions: readonly {
    readonly source: readonly (readonly number[])[];
    readonly cue: readonly (readonly number[])[];
    readonly content: readonly (readonly number[])[];
  }[];
}

/** The attributions of a line in the scorer's form. */
export function attributionsOf(line: AttributionLine): AttributionAnswer {
  const article = newArticle({ title: "", body: line.text, language: "en" });
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
  const pairs = (spans: readonly { start: number; end: number }[]) => spans.map(({ start, end }) => [start, end]);
  return {
    id: line.id,
    attributions: attributionsAnnotator.read(doc).map((attribution) => ({
      source: pairs(attribution.source),
      cue: pairs(attribution.cue),
      content: pairs(attribution.content),
    })),
  };
}
