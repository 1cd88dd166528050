import { loadReadingTools } from "../../src/app/reading-tools.ts";
import { newArticle } from "../../src/model/new-article.ts";
import { attributionsAnnotator } from "../../src/reading/attributions/attributions-annotator.ts";
import { quotesOf } from "../../src/reading/quotes/quotes.ts";
import { sentencesOf } from "../../src/reading/sentences/sentences-annotator.ts";
import { syntaxAnnotator } from "../../src/reading/syntax/syntax-annotator.ts";
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

/**
 * The attributions of a line in the scorer's form. Every sentence is parsed, whatever it is about: the data is political news of all kinds, and
 * `read` itself parses only sentences that may bear a fact of a conflict.
 */
export function attributionsOf(line: AttributionLine): AttributionAnswer {
  const article = newArticle({ title: "", body: line.text, language: "en" });
  const tokens = tokensOf(article.text);
  const sentences = sentencesOf(article, tokens);
  const syntax = syntaxAnnotator(loadReadingTools().syntax).read({ article, tokens, sentences });
  const doc = {
    article,
    tokens,
    sentences,
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
