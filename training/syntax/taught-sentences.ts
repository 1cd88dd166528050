import { loadSyntax } from "../../src/app/load-models.ts";
import type { Article, ArticleId } from "../../src/model/article.ts";
import { runAnnotator } from "../../src/reading/run-annotator.ts";
import { sentencesAnnotator } from "../../src/reading/sentences/sentences-annotator.ts";
import { tokensAnnotator } from "../../src/reading/tokens/tokens-annotator.ts";
import { markedReports, withoutMarks } from "../tellings/marked-report.ts";
import type { Tree } from "./conllu.ts";

const REPORTS = new URL("../tellings/reports/", import.meta.url);
/** Longer sentences are left out, as the network reads them piece by piece. */
const LONGEST = 100;

/** The sentences of our own reports as the weights of today in `models/` read them: what a smaller network learns from a larger one. */
export function taughtSentences(): Tree[] {
  const { network, tags, labels } = loadSyntax();
  const sentences = markedReports(REPORTS).flatMap(({ title, text }) =>
    [withoutMarks(title).text, withoutMarks(text).text].flatMap(sentencesOf),
  );
  return network.read(sentences).map((guess, index): Tree => {
    const words = sentences[index]!.map((form, at) => {
      const [upos = "X", xpos = "FW"] = tags[guess.tags[at]!]!.split(" ");
      return { form, lemma: "_", upos, xpos, head: guess.heads[at]! - 1, label: labels[guess.labels[at]!]! };
    });
    return { text: "", words, opens: false };
  });
}

function sentencesOf(text: string): string[][] {
  const begin: { readonly article: Article } = {
    article: { id: "taught" as ArticleId, title: "", text, sections: [], language: "en" },
  };
  const doc = runAnnotator(runAnnotator<never, never, "tokens">(begin, tokensAnnotator), sentencesAnnotator);
  return doc.sentences
    .map(({ first, last }) => doc.tokens.slice(first, last).map((token) => token.text))
    .filter((words) => words.length > 1 && words.length <= LONGEST);
}
