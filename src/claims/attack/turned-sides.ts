import type { Doc } from "../../model/doc.ts";
import { subjectTokenOf } from "../frame/governors.ts";
import { caseOf, dependents, lemmaOf } from "../frame/graph.ts";
import { placeOfPhrase } from "../frame/territory.ts";
import { DYING } from "./toll.ts";

/** Tokens of who won and of what or who was struck. */
interface Turned {
  readonly winner?: number;
  readonly struck: number;
}

/** "The town fell to the rebels", "the army lost the town to the rebels", "Twelve soldiers died": verbs whose subject is the one struck. */
export function turnedSides(doc: Doc, verb: number): Turned | undefined {
  const lemma = lemmaOf(doc, verb);
  if (lemma !== "fall" && lemma !== "lose" && !DYING.has(lemma)) return undefined;
  const subject = subjectTokenOf(doc, verb) ?? dependents(doc, verb, ["nsubj:pass"])[0];
  const object = dependents(doc, verb, ["obj"])[0];
  const struck =
    lemma === "lose" && object !== undefined && placeOfPhrase(doc, object) !== undefined ? object : subject;
  if (struck === undefined) return undefined;
  const winner = dependents(doc, verb, ["obl"]).find((child) => caseOf(doc, child) === "to");
  if (DYING.has(lemma)) return { struck };
  // "The rebels fell upon a camp."
  if (lemma === "fall" && winner === undefined) return undefined;
  return { struck, ...(winner === undefined ? {} : { winner }) };
}
