import type { Doc } from "../../model/doc.ts";
import type { Governor } from "../frame/governors.ts";
import { dependents, hasDeterminer, lemmaOf } from "../frame/graph.ts";
import cues from "./cues.json" with { type: "json" };

const AHEAD = new Set(cues.ahead);
/** Attacks that last: a single blow that is announced is struck. */
const CAMPAIGNS = new Set([...cues.campaigns, "invasion", "incursion", "counteroffensive", "counter-offensive"]);
const ANNOUNCING = new Set(cues.announcing);

/** "an impending attack", "announced a new offensive": an attack that its own words put ahead. */
export function isInStore(doc: Doc, noun: number, [carrier]: readonly Governor[]): boolean {
  if (dependents(doc, noun, ["amod"]).some((child) => AHEAD.has(doc.tokens[child]?.lower ?? ""))) return true;
  if (carrier?.by !== "obj" || !ANNOUNCING.has(carrier.lemma) || carrier.modality.passive) return false;
  return CAMPAIGNS.has(lemmaOf(doc, noun)) && !hasDeterminer(doc, noun, ["the", "this", "that"]);
}
