import { loadModels } from "../../src/app/load-models.ts";
import type { Article, ArticleId } from "../../src/model/article.ts";
import type { Sentence, Syntax, Token } from "../../src/model/syntax.ts";
import { runAnnotator } from "../../src/reading/run-annotator.ts";
import { sentencesAnnotator } from "../../src/reading/sentences/sentences-annotator.ts";
import { syntaxAnnotator } from "../../src/reading/syntax/syntax-annotator.ts";
import { tokensAnnotator } from "../../src/reading/tokens/tokens-annotator.ts";
import { readTrees, type Tree, type TreeWord } from "./conllu.ts";

/**
 * Scores the syntax layer on CoNLL-U files: `npx tsx training/syntax/score.ts FILE…`.
 * "gold": the treebank's words and sentences. "own": our tokens and sentences of the raw text, words aligned by their letters, F1.
 */
const DOC = 25;
const annotator = syntaxAnnotator(loadModels().syntax);
const folder = "../shared/eval/treebank";
const files = process.argv.slice(2);
for (const file of files.length > 0 ? files : [`${folder}/en_ewt-dev.conllu.gz`, `${folder}/en_gum-dev.conllu.gz`]) {
  const docs = inDocs(readTrees(file));
  for (const doc of docs.slice(0, 10)) annotator.read(goldDoc(doc));
  report(`${file.split("/").at(-1)} gold`, docs, goldDoc);
  report(`${file.split("/").at(-1)} own `, docs, ownDoc);
}

interface Read {
  readonly article: Article;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

function inDocs(trees: readonly Tree[]): Tree[][] {
  const docs: Tree[][] = [];
  for (let from = 0; from < trees.length; from += DOC) docs.push(trees.slice(from, from + DOC));
  return docs;
}

function report(name: string, docs: readonly Tree[][], make: (trees: readonly Tree[]) => Read): void {
  const counts = { gold: 0, system: 0, words: 0, upos: 0, xpos: 0, lemma: 0, uas: 0, las: 0 };
  const read = docs.map(make);
  const start = process.cpuUsage();
  const syntaxes = read.map((doc) => annotator.read(doc));
  const used = process.cpuUsage(start);
  const seconds = (used.user + used.system) / 1e6;
  for (const [index, trees] of docs.entries()) count(goldDoc(trees), trees, read[index]!, syntaxes[index]!, counts);
  const f1 = (right: number): string => ((200 * right) / (counts.gold + counts.system)).toFixed(2);
  const { words, upos, xpos, lemma, uas, las } = counts;
  console.log(
    `${name}: words ${f1(words)} UPOS ${f1(upos)} XPOS ${f1(xpos)} lemma ${f1(lemma)} UAS ${f1(uas)} LAS ${f1(las)} ` +
      `(${counts.system} words, ${Math.round(counts.system / seconds)} a second of processor time)`,
  );
}

type Counts = Record<"gold" | "system" | "words" | "upos" | "xpos" | "lemma" | "uas" | "las", number>;

/** A word by where its letters stand, white space left out. */
function places(doc: Read): string[] {
  let letters = 0;
  let at = 0;
  return doc.tokens.map((token) => {
    letters += doc.article.text.slice(at, token.start).replace(/\s/g, "").length;
    const from = letters;
    letters += token.text.replace(/\s/g, "").length;
    at = token.end;
    return `${from}-${letters}`;
  });
}

function count(gold: Read, trees: readonly Tree[], own: Read, syntax: Syntax, counts: Counts): void {
  const golden = trees.flatMap((tree) => tree.words);
  const goldPlaces = places(gold);
  const heads = trees.flatMap((tree, index) =>
    tree.words.map((word) => (word.head < 0 ? "root" : goldPlaces[gold.sentences[index]!.first + word.head]!)),
  );
  const ownPlaces = places(own);
  const goldAt = new Map(goldPlaces.map((place, index) => [place, index]));
  counts.gold += golden.length;
  counts.system += own.tokens.length;
  for (const [index, place] of ownPlaces.entries()) {
    const match = goldAt.get(place);
    if (match === undefined) continue;
    const word: TreeWord = golden[match]!;
    const head = syntax.head[index]!;
    const attached = (head < 0 ? "root" : ownPlaces[head]!) === heads[match];
    counts.words++;
    counts.upos += Number(syntax.upos[index] === word.upos);
    counts.xpos += Number(syntax.xpos[index] === word.xpos);
    counts.lemma += Number(syntax.lemma[index] === word.lemma);
    counts.uas += Number(attached);
    counts.las += Number(attached && syntax.label[index] === word.label);
  }
}

function goldDoc(trees: readonly Tree[]): Read {
  const parts: string[] = [];
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  let at = 0;
  for (const { words } of trees) {
    const first = tokens.length;
    for (const { form } of words) {
      tokens.push({ start: at, end: at + form.length, text: form, lower: form.toLowerCase() });
      parts.push(form);
      at += form.length + 1;
    }
    const start = tokens[first]?.start ?? 0;
    sentences.push({ start, end: at - 1, first, last: tokens.length, paragraph: 0, section: "body" });
  }
  return { article: articleOf(parts.join(" ")), tokens, sentences };
}

function ownDoc(trees: readonly Tree[]): Read {
  const text = trees.map((tree, index) => (index > 0 ? (tree.opens ? "\n\n" : " ") : "") + tree.text).join("");
  const begin: { readonly article: Article } = { article: articleOf(text) };
  return runAnnotator(runAnnotator<never, never, "tokens">(begin, tokensAnnotator), sentencesAnnotator);
}

function articleOf(text: string): Article {
  return { id: "treebank" as ArticleId, title: "", text, sections: [], language: "en" };
}
