import type { Doc } from "../../model/doc.ts";
import type { Sentence } from "../../model/syntax.ts";
import { relevanceOf } from "./relevance.ts";
import strong from "./strong.json" with { type: "json" };

/** Words that speak of armed conflict or its diplomacy wherever they stand. */
const STRONG: ReadonlySet<string> = new Set(strong.words);
/** A report of less relevance than this is about something else: a match, a trial, the markets. */
const ELSEWHERE = 0.06;
/** A report with one word of war, arms or diplomacy at the least. */
const SOMEWHAT = 0.1;
const ENOUGH = 0.5;
const BRINK = 0.4;
/** A short report gives few words to judge by: there one telling word in the sentence is enough. */
const SHORT = 300;

/** Words for threats. */
const THREATENING: ReadonlySet<string> = new Set(strong.threatening);

/** Sanctions are of states against states, whatever else a report is about; threats are where the sentence speaks of nothing else ("threatened tariffs"). */
function isBetweenStates(doc: Doc<"tokens" | "sentences">, sentence: Sentence, isElsewhere: boolean): boolean {
  for (let token = sentence.first; token < sentence.last; token++) {
    const word = doc.tokens[token]?.lower ?? "";
    if (word === "sanctions" || (THREATENING.has(word) && !isElsewhere)) return true;
  }
  return false;
}

/** "paid Kyiv 500 million euros": sums that one state or body gives another are few in reports of trade. */
function isOfMoney(doc: Doc<"tokens" | "sentences">, sentence: Sentence): boolean {
  const words = doc.tokens.slice(sentence.first, sentence.last).map(({ lower }) => lower);
  return words.some((word) => SUMS.has(word)) && words.some((word) => GIVEN.has(word));
}

const SUMS: ReadonlySet<string> = new Set(strong.sums);
const GIVEN: ReadonlySet<string> = new Set(strong.given);

/**
 * Whether a sentence concerns armed conflict, its diplomacy, or the talks to end it: by the report's relevance, or, in a short report,
 * by a telling word of its own or by two adversaries or states named in it (`parties` counts them; `sides` too, those of two words among them, which only sanctions and threats ask for).
 */
export function concerns(
  doc: Doc<"tokens" | "sentences">,
  index: number,
  parties: (sentence: Sentence) => number,
  sides: (sentence: Sentence) => number = parties,
): boolean {
  const relevance = relevanceOf(doc);
  const sentence = doc.sentences[index];
  if (sentence === undefined) return false;
  if (relevance.sentence(index) >= ENOUGH) return true;
  const isElsewhere = relevance.article < SOMEWHAT || relevance.sentence(index) < relevance.article;
  if (isBetweenStates(doc, sentence, isElsewhere) && relevance.article >= ELSEWHERE && sides(sentence) >= 1)
    return true;
  // A sentence on the brink that names two adversaries or states.
  if (relevance.sentence(index) >= BRINK && parties(sentence) >= 2) return true;
  if (doc.tokens.length > SHORT || relevance.article < ELSEWHERE) return false;
  for (let token = sentence.first; token < sentence.last; token++) {
    if (STRONG.has(doc.tokens[token]?.lower ?? "")) return true;
  }
  if (parties(sentence) >= 2) return true;
  return (relevance.article >= SOMEWHAT || isOfMoney(doc, sentence)) && sides(sentence) >= 2;
}
