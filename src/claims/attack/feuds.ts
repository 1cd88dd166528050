import type { Doc } from "../../model/doc.ts";
import { governorsOf } from "../frame/governors.ts";
import { caseOf, dependents } from "../frame/graph.ts";
import { sidesOfPhrase } from "../frame/territory.ts";
import cues from "./cues.json" with { type: "json" };
import { betweenPhrases, sidesBetween } from "./mutual.ts";

const ERUPTING = new Set(cues.erupting);
/** What is done to hostilities where they are told of only to be ended, or feared. */
const CEASING = new Set(cues.ceasing);
const WARS = new Set(["war", "conflict"]);

/** "violence between M23 rebels and the army", "violence by settlers against villagers", "the conflict between them began in 2023": fighting told by a milder noun with both of its sides. */
export function breaksOut(doc: Doc, noun: number, lemma: string): boolean {
  const around = dependents(doc, noun, ["nmod", "obl"]);
  const above = governorsOf(doc, noun)[0];
  const both = sidesBetween(doc, betweenPhrases(doc, noun)) !== undefined;
  const erupts = governorsOf(doc, noun)
    .slice(0, 2)
    .some(({ lemma: above, by }) => ERUPTING.has(above) && ["nsubj", "nmod", "obj"].includes(by));
  // A war is a state of things; that it broke out is news.
  if (both && (erupts || (!WARS.has(lemma) && !CEASING.has(above?.lemma ?? "")))) return true;
  const has = (preposition: string): boolean =>
    around.some((child) => caseOf(doc, child) === preposition && sidesOfPhrase(doc, child).length > 0);
  return !WARS.has(lemma) && has("by") && has("against");
}
