import type { Doc } from "../../model/doc.ts";
import { governorsOf } from "../frame/governors.ts";
import { caseOf, dependents } from "../frame/graph.ts";
import { phraseActors } from "../frame/phrase-actors.ts";
import { sidesOfPhrase } from "../frame/territory.ts";
import cues from "./cues.json" with { type: "json" };

const ERUPTING = new Set(cues.erupting);
const WARS = new Set(["war", "conflict"]);

/** "violence between M23 rebels and the army", "violence by settlers against villagers", "the conflict between them began in 2023": fighting told by a milder noun with both of its sides. */
export function breaksOut(doc: Doc, noun: number, lemma: string): boolean {
  const around = dependents(doc, noun, ["nmod", "obl"]);
  const between = around.filter((child) => caseOf(doc, child) === "between");
  const both = new Set(between.flatMap((child) => phraseActors(doc, child)).map(({ value }) => value.name)).size >= 2;
  const erupts = governorsOf(doc, noun)
    .slice(0, 2)
    .some(({ lemma: above, by }) => ERUPTING.has(above) && ["nsubj", "nmod", "obj"].includes(by));
  // A war is a state of things; that it broke out is news.
  if (both && erupts) return true;
  const has = (preposition: string): boolean =>
    around.some((child) => caseOf(doc, child) === preposition && sidesOfPhrase(doc, child).length > 0);
  return !WARS.has(lemma) && has("by") && has("against");
}
