import type { Doc } from "../../model/doc.ts";
import type { Sentence } from "../../model/syntax.ts";
import { relevanceOf } from "../relevance/relevance.ts";
import { isParsed, lemmaOf, sentenceAt } from "./graph.ts";

/** A word that may bear a fact: its token, lemma and sentence. */
export interface Candidate {
  readonly token: number;
  readonly lemma: string;
  readonly sentence: Sentence;
}

/** The parsed nouns or verbs of a report that stand in a list, in sentences that concern conflict or its diplomacy. */
export function candidatesOf(doc: Doc, lemmas: ReadonlySet<string>, tags: readonly string[]): readonly Candidate[] {
  const relevance = relevanceOf(doc);
  const found: Candidate[] = [];
  for (let token = 0; token < doc.tokens.length; token++) {
    const lemma = lemmaOf(doc, token);
    if (!lemmas.has(lemma) || !tags.includes(doc.syntax.upos[token] ?? "") || !isParsed(doc, token)) continue;
    const sentence = sentenceAt(doc, token);
    if (sentence === undefined || sentence.section === "furniture") continue;
    if (relevance.sentence(doc.sentences.indexOf(sentence)) < 0.5) continue;
    found.push({ token, lemma, sentence });
  }
  return found;
}
