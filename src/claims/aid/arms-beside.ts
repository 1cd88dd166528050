import type { Doc } from "../../model/doc.ts";
import { caseOf, lemmaOf, relationOf, sentenceAt } from "../frame/graph.ts";
import cues from "./cues.json" with { type: "json" };

const ARMS: ReadonlySet<string> = new Set([...cues.military_hardware, "weapon", "ammunition"]);
const GIVING: ReadonlySet<string> = new Set([...cues.give, ...cues.carrier, "pledge", "promise", "offer"]);

/** "the pledge of weapons brings aid closer": arms that are given or promised in the sentence are what its aid is. */
export function armsBeside(doc: Doc, token: number): boolean {
  const sentence = sentenceAt(doc, token);
  if (sentence === undefined) return false;
  for (let at = sentence.first; at < sentence.last; at++) if (isArms(doc, at) && isGiven(doc, at)) return true;
  return false;
}

/** By the lemma, or by the word where a headline's capitals made a name of it. */
function isArms(doc: Doc, token: number): boolean {
  return ARMS.has(lemmaOf(doc, token)) || ARMS.has((doc.tokens[token]?.lower ?? "").replace(/s$/, ""));
}

/** Whether arms are the object of giving ("pledged weapons", "the delivery of weapons"); a headline may run them into the next noun. */
function isGiven(doc: Doc, arms: number): boolean {
  const noun = relationOf(doc, arms) === "compound" ? (doc.syntax.head[arms] ?? arms) : arms;
  const held = relationOf(doc, noun) === "obj" || caseOf(doc, noun) === "of";
  return held && GIVING.has(lemmaOf(doc, doc.syntax.head[noun] ?? -1));
}
