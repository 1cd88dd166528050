import type { Article } from "../model/article.ts";
import type { Annotator, Doc } from "../model/doc.ts";
import { UNPARSED } from "../model/syntax.ts";
import { runAnnotator } from "./run-annotator.ts";
import { sentencesAnnotator } from "./sentences/sentences-annotator.ts";
import { tokensAnnotator } from "./tokens/tokens-annotator.ts";

/** What the pipeline reads with: word lists and weights, loaded once at the edge. */
export type ReadingTools = Readonly<Record<string, never>>;

/** Reads an article: every layer, in order. Pure: the same article and tools give the same layers. */
export function readDoc(article: Article, _tools: ReadingTools): Doc {
  const begin: Doc<never> = { article };
  const withTokens = runAnnotator(begin, tokensAnnotator);
  const withSentences = runAnnotator(withTokens, sentencesAnnotator);
  const withSyntax = runAnnotator(withSentences, unparsed);
  return { ...withSyntax, quotes: [], quantities: [], times: [], places: [], actors: [], attributions: [], events: [] };
}

const unparsed: Annotator<"tokens", "syntax"> = {
  needs: ["tokens"],
  gives: "syntax",
  read: ({ tokens }) => ({
    upos: tokens.map(() => "X"),
    xpos: tokens.map(() => "XX"),
    lemma: tokens.map((token) => token.lower),
    head: tokens.map(() => UNPARSED),
    label: tokens.map(() => "dep"),
  }),
};
