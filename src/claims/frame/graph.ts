import type { Doc } from "../../model/doc.ts";
import { onceFor } from "../../model/once.ts";
import type { Span } from "../../model/span.ts";
import { plainRelation, type Sentence } from "../../model/syntax.ts";
import { onceForToken } from "./once-for.ts";

/** What every finder asks for at every word, reckoned once: the arcs of a document downward, the sentence, lemma and relation of each token. */
export interface Graph {
  readonly children: readonly (readonly number[])[];
  readonly sentenceOf: readonly number[];
  /** In lower case; the word itself where no lemma is known. */
  readonly lemmas: readonly string[];
  /** Without their subtypes. */
  readonly relations: readonly string[];
}

/** The graph of a document's syntax; made once for each document. */
export const graphOf = onceFor((doc: Doc) => doc.syntax, graphFrom);

function graphFrom(doc: Doc): Graph {
  const children: number[][] = doc.tokens.map(() => []);
  doc.syntax.head.forEach((head, token) => {
    if (head >= 0) children[head]?.push(token);
  });
  const sentenceOf: number[] = new Array(doc.tokens.length).fill(0);
  doc.sentences.forEach((sentence, index) => {
    for (let token = sentence.first; token < sentence.last; token++) sentenceOf[token] = index;
  });
  const lemmas = doc.tokens.map(({ lower }, token) => (doc.syntax.lemma[token] ?? lower).toLowerCase());
  return { children, sentenceOf, lemmas, relations: doc.syntax.label.map(plainRelation) };
}

/** The sentence that holds a token. */
export function sentenceAt(doc: Doc, token: number): Sentence | undefined {
  return doc.sentences[graphOf(doc).sentenceOf[token] ?? -1];
}

/** Index of the first token that begins at or after an offset, or -1. */
export function tokenFrom(doc: Pick<Doc, "tokens">, offset: number): number {
  let low = 0;
  let high = doc.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((doc.tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low < doc.tokens.length ? low : -1;
}

/** The word that a stretch of text hangs on by its first token, or -1 where there is none: "began" for "in 2022" in "it began in 2022". */
export function headOfSpan(doc: Doc, span: Span): number {
  return doc.syntax.head[tokenFrom(doc, span.start)] ?? -1;
}

/** Direct dependents of a token, in order of the text. */
export function childrenOf(doc: Doc, token: number): readonly number[] {
  return graphOf(doc).children[token] ?? [];
}

/** Whether a noun has one of these words as its determiner: "the", "any". */
export function hasDeterminer(doc: Doc, noun: number, words: readonly string[]): boolean {
  return dependents(doc, noun, ["det"]).some((det) => words.includes(doc.tokens[det]?.lower ?? ""));
}

/** "a truce", "any deal": one that is told of for the first time, or that may never be. */
export function isIndefinite(doc: Doc, token: number): boolean {
  return hasDeterminer(doc, token, ["a", "an", "any"]);
}

/** The relation of a token to its head without its subtype: `nsubj` of `nsubj:pass`. */
export function relationOf(doc: Doc, token: number): string {
  return graphOf(doc).relations[token] ?? "";
}

/** Direct dependents that stand in one of the relations (subtypes count: `nsubj` finds `nsubj:pass`). */
export function dependents(doc: Doc, token: number, relations: readonly string[]): readonly number[] {
  const graph = graphOf(doc);
  return (graph.children[token] ?? []).filter(
    (child) => relations.includes(graph.relations[child] ?? "") || relations.includes(doc.syntax.label[child] ?? ""),
  );
}

/** Passive participles that hang on a noun: "signed" of "the deal signed in April". */
export function participlesOn(doc: Doc, noun: number): readonly number[] {
  return dependents(doc, noun, ["acl"]).filter((clause) => doc.syntax.xpos[clause] === "VBN");
}

/** The preposition or subordinator of a token, lower case: `in` for "in Istanbul", `after` for "after talks ended"; of several, joined ("because of"). */
export const caseOf = onceForToken(joinedCase);

function joinedCase(doc: Doc, token: number): string {
  const marks = dependents(doc, token, ["case", "mark"]);
  return marks
    .map((mark) =>
      [
        doc.tokens[mark]?.lower ?? "",
        ...dependents(doc, mark, ["fixed"]).map((more) => doc.tokens[more]?.lower ?? ""),
      ].join(" "),
    )
    .join(" ");
}

/** All tokens under a token, itself among them; `stop` cuts branches. At most the sentence's length. */
export function subtree(doc: Doc, token: number, stop: (child: number) => boolean = () => false): readonly number[] {
  const found = [token];
  for (let i = 0; i < found.length; i++) {
    for (const child of childrenOf(doc, found[i] ?? -1)) if (!stop(child)) found.push(child);
  }
  return found.sort((a, b) => a - b);
}

/** Whether what begins at an offset of the text stands under a token: "in May" under "signed" in "the pact signed in May". */
export function holdsOffset(doc: Doc, token: number, offset: number): boolean {
  return subtree(doc, token).includes(tokenFrom(doc, offset));
}

/** Lemma of a token, lower case. */
export function lemmaOf(doc: Doc, token: number): string {
  return graphOf(doc).lemmas[token] ?? "";
}

/** Whether the token's sentence was parsed. */
export function isParsed(doc: Doc, token: number): boolean {
  return (doc.syntax.head[token] ?? -2) >= -1;
}

/** The tokens of the parsed sentences. */
export const parsedTokens = onceFor(
  (doc: Doc) => doc.syntax,
  (doc): readonly number[] =>
    doc.sentences.flatMap(({ first, last }) =>
      isParsed(doc, first) ? Array.from({ length: last - first }, (_, index) => first + index) : [],
    ),
);

/** So many words in capitals in a row are the headline of another report, run into the text. */
const SHOUTED = 5;

/** The tokens that may bear a fact: their sentence was parsed, and they are no part of a headline in capitals within the text or of a work's title. */
export const tellingTokens = onceFor(
  (doc: Doc) => doc.syntax,
  (doc): readonly number[] => {
    const titles = titlesOfWorks(doc);
    return parsedTokens(doc).filter((token) => mayTell(doc, token, titles));
  },
);

function mayTell(doc: Doc, token: number, titles: readonly Span[]): boolean {
  if (isInTitleOfWork(doc, token, titles)) return false;
  if (!isInCapitals(doc, token) || sentenceAt(doc, token)?.section === "title") return true;
  let [first, last] = [token, token];
  while (first > 0 && last - first < SHOUTED && isInCapitals(doc, first - 1)) first--;
  while (last - first < SHOUTED && isInCapitals(doc, last + 1)) last++;
  return last - first + 1 < SHOUTED;
}

/** Words after which a title in quotation marks stands. */
const TITLED: ReadonlySet<string> = new Set([
  "titled",
  "entitled",
  "called",
  "named",
  "dubbed",
  "headlined",
  "themed",
  "theme",
  "title",
]);
const SMALL = /^(?:\p{Lu}|\d|\P{L})|^.{1,3}$/u;

/** "a forum called “US Sanctions and Trade”": names in quotation marks, each of their longer words with a capital, after a word that announces a name. */
function titlesOfWorks(doc: Doc): readonly Span[] {
  return doc.quotes.filter((quote) => {
    const opens = tokenFrom(doc, quote.start);
    const before = doc.tokens.slice(Math.max(0, opens - 3), opens).map(({ lower }) => lower);
    if (!before.some((word) => TITLED.has(word))) return false;
    const words = doc.tokens.filter((one) => one.start >= quote.start && one.end <= quote.end);
    return words.length > 3 && words.every(({ text }) => SMALL.test(text) || text === "with" || text === "from");
  });
}

function isInTitleOfWork(doc: Doc, token: number, titles: readonly Span[]): boolean {
  if (titles.length === 0 || sentenceAt(doc, token)?.section === "title") return false;
  const start = doc.tokens[token]?.start ?? 0;
  const quote = doc.quotes.find((one) => one.start <= start && start < one.end);
  return quote !== undefined && titles.includes(quote);
}

function isInCapitals(doc: Doc, token: number): boolean {
  const { text = "", lower = "" } = doc.tokens[token] ?? {};
  return text.length > 1 && text !== lower && text === text.toUpperCase();
}

/** The head of the noun phrase that "of" joins to the noun right before it ("threats of severe sanctions"), whatever the arcs say. */
export function ofPhrase(doc: Doc, noun: number): number | undefined {
  if (doc.tokens[noun + 1]?.lower !== "of") return undefined;
  let head: number | undefined;
  for (let token = noun + 2; token < Math.min(noun + 9, doc.tokens.length); token++) {
    const tag = doc.syntax.upos[token] ?? "";
    if (tag === "NOUN" || tag === "PROPN") head = token;
    else if (!["DET", "ADJ", "NUM", "PUNCT", "ADV"].includes(tag) || doc.tokens[token]?.text === ",") break;
  }
  return head;
}

/** The noun that "of" joins a noun phrase to ("threats" for "sanctions" in "threats of severe sanctions"), whatever the arcs say. */
export function ownerByOf(doc: Doc, noun: number): number | undefined {
  for (let token = noun - 1; token > Math.max(0, noun - 8); token--) {
    if (doc.tokens[token]?.lower === "of") return doc.syntax.upos[token - 1] === "NOUN" ? token - 1 : undefined;
    if (!["DET", "ADJ", "NUM", "PUNCT", "ADV", "NOUN", "PROPN"].includes(doc.syntax.upos[token] ?? ""))
      return undefined;
  }
  return undefined;
}
