import { loadModels } from "../../src/app/load-models.ts";
import type { Article, ArticleId } from "../../src/model/article.ts";
import type { Sentence, Syntax, Token } from "../../src/model/syntax.ts";
import { ROOT } from "../../src/model/syntax.ts";
import { syntaxAnnotator } from "../../src/reading/syntax/syntax-annotator.ts";
import { readTrees, type Tree } from "./conllu.ts";

/**
 * Scores the syntax layer on CoNLL-U files with gold tokens: `npx tsx training/syntax/score.ts FILE…`.
 * Prints UPOS, XPOS, lemma, UAS and LAS in percent, and tokens a second.
 */
const annotator = syntaxAnnotator(loadModels().syntax);
const folder = "../shared/eval/treebank";
const files = process.argv.slice(2);
for (const file of files.length > 0 ? files : [`${folder}/en_ewt-dev.conllu.gz`, `${folder}/en_gum-dev.conllu.gz`]) {
  scoreFile(file);
}

function scoreFile(file: string): void {
  const trees = readTrees(file);
  const docs = trees.map(goldDoc);
  for (const doc of docs.slice(0, 300)) annotator.read(doc);
  const start = performance.now();
  const read = docs.map((doc) => annotator.read(doc));
  const seconds = (performance.now() - start) / 1000;
  const counts = { words: 0, upos: 0, xpos: 0, lemma: 0, uas: 0, las: 0 };
  for (const [index, tree] of trees.entries()) count(tree, read[index]!, counts);
  const percent = (right: number): string => ((100 * right) / counts.words).toFixed(2);
  console.log(
    `${file.split("/").at(-1)}: UPOS ${percent(counts.upos)} XPOS ${percent(counts.xpos)} lemma ${percent(counts.lemma)} ` +
      `UAS ${percent(counts.uas)} LAS ${percent(counts.las)} (${counts.words} words, ${Math.round(counts.words / seconds)} a second)`,
  );
}

function count(
  tree: Tree,
  syntax: Syntax,
  counts: Record<"words" | "upos" | "xpos" | "lemma" | "uas" | "las", number>,
): void {
  tree.words.forEach((word, index) => {
    const head = syntax.head[index] === (word.head < 0 ? ROOT : word.head);
    counts.words++;
    if (syntax.upos[index] === word.upos) counts.upos++;
    if (syntax.xpos[index] === word.xpos) counts.xpos++;
    if (syntax.lemma[index] === word.lemma) counts.lemma++;
    if (head) counts.uas++;
    if (head && syntax.label[index] === word.label) counts.las++;
  });
}

function goldDoc(tree: Tree): { article: Article; tokens: Token[]; sentences: Sentence[] } {
  let at = 0;
  const tokens = tree.words.map(({ form }) => {
    const start = at;
    at += form.length + 1;
    return { start, end: start + form.length, text: form, lower: form.toLowerCase() };
  });
  const text = tree.words.map((word) => word.form).join(" ");
  const article: Article = { id: "treebank" as ArticleId, title: "", text, sections: [], language: "en" };
  const sentence: Sentence = {
    start: 0,
    end: text.length,
    first: 0,
    last: tokens.length,
    paragraph: 0,
    section: "body",
  };
  return { article, tokens, sentences: [sentence] };
}
