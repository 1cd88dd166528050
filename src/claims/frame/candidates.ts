import { principalOf } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import { onceFor } from "../../model/once.ts";
import { covers } from "../../model/span.ts";
import type { Sentence } from "../../model/syntax.ts";
import { concerns } from "../relevance/concerns.ts";
import { lemmaOf, sentenceAt, tellingTokens } from "./graph.ts";
import { onceForSentence } from "./once-for.ts";

/** A word that may bear a fact: its token, lemma and sentence. */
export interface Candidate {
  readonly token: number;
  readonly lemma: string;
  readonly sentence: Sentence;
}

/** The parsed nouns or verbs of a report that stand in a list, in sentences that concern conflict or its diplomacy. */
export function candidatesOf(doc: Doc, lemmas: ReadonlySet<string>, tags: readonly string[]): readonly Candidate[] {
  const byLemma = candidatesByLemma(doc);
  const found: Candidate[] = [];
  for (const lemma of lemmas) {
    for (const candidate of byLemma.get(lemma) ?? NONE)
      if (tags.includes(doc.syntax.upos[candidate.token] ?? "")) found.push(candidate);
  }
  return found.sort((a, b) => a.token - b.token);
}

const NONE: readonly Candidate[] = [];

/** All that may bear a fact, in sentences that concern conflict or its diplomacy, in order of the text. */
export const allCandidates = onceFor((doc: Doc) => doc.syntax, candidatesIn);

function candidatesIn(doc: Doc): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const token of tellingTokens(doc)) {
    const sentence = sentenceAt(doc, token);
    if (sentence === undefined || sentence.section === "furniture" || !isRelevant(doc, sentence)) continue;
    found.push({ token, lemma: lemmaOf(doc, token), sentence });
  }
  return found;
}

/** Every kind asks for its own words; what may bear a fact in a report is sorted by lemma once. */
const candidatesByLemma = onceFor((doc: Doc) => doc.syntax, sortedByLemma);

function sortedByLemma(doc: Doc): ReadonlyMap<string, readonly Candidate[]> {
  const byLemma = new Map<string, Candidate[]>();
  for (const candidate of allCandidates(doc)) {
    const candidates = byLemma.get(candidate.lemma);
    if (candidates === undefined) byLemma.set(candidate.lemma, [candidate]);
    else candidates.push(candidate);
  }
  return byLemma;
}

/** Whether a sentence concerns conflict or its diplomacy; states and groups that it names count as parties. */
export function isRelevant(doc: Doc, sentence: Sentence): boolean {
  const { onSubject, asked } = judged(doc, sentence);
  return onSubject && !asked;
}

/** Whether a sentence, be it a question, concerns conflict or its diplomacy: what somebody asks he says too. */
export function isOnSubject(doc: Doc, sentence: Sentence): boolean {
  return judged(doc, sentence).onSubject;
}

/** "Should they not have waited for a truce?" asserts nothing. */
function isAsked(doc: Doc, sentence: Sentence): boolean {
  const opening = doc.tokens.slice(sentence.first, sentence.first + 2).some(({ lower }) => ASKING.has(lower));
  if (!opening) return false;
  return doc.tokens.slice(Math.max(sentence.first, sentence.last - 2), sentence.last).some(({ text }) => text === "?");
}

/** Words that open a question that is answered by yes or no. */
const ASKING = new Set([
  "should",
  "shouldn't",
  "do",
  "does",
  "did",
  "is",
  "are",
  "was",
  "were",
  "will",
  "would",
  "can",
  "could",
  "has",
  "have",
]);

interface Judged {
  readonly onSubject: boolean;
  readonly asked: boolean;
}

/** Each sentence is asked about by every kind and trigger; it is judged once. */
const judged = onceForSentence(
  (doc, sentence): Judged => ({ onSubject: judge(doc, sentence), asked: isAsked(doc, sentence) }),
);

function judge(doc: Doc, sentence: Sentence): boolean {
  return concerns(doc, doc.sentences.indexOf(sentence), (inside) => {
    const named = doc.actors
      .filter((actor) => covers(inside, actor))
      .flatMap((actor) => actor.value.members ?? [actor.value]);
    return new Set(named.filter((actor) => actor.kind !== "outlet" && actor.kind !== "unnamed").map(principalOf)).size;
  });
}
