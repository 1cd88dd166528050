import type { Doc } from "../../model/doc.ts";
import { caseOf, dependents, lemmaOf, subtree } from "../frame/graph.ts";
import { phraseActors } from "../frame/phrase-actors.ts";
import cues from "./cues.json" with { type: "json" };

const OF_RELIEF = new Set(cues.of_relief);
const LORRIES = new Set(cues.carriers);
const AGENCIES = new Set(cues.agencies);
const BEARING = new Set(cues.bearing);
const LOADS = new Set([...cues.humanitarian, ...cues.relief_told]);

/** "aid flights", "lorries of the Red Cross", "a convoy laden with flour": carriers that bring relief by their name, their owner or their load. */
export function carriesRelief(doc: Doc, token: number): boolean {
  const before = dependents(doc, token, ["compound", "amod", "nmod:poss"]);
  if (before.some((child) => OF_RELIEF.has(doc.tokens[child]?.lower ?? ""))) return true;
  const behind = dependents(doc, token, ["nmod"]).filter((child) =>
    ["of", "from", "with"].includes(caseOf(doc, child)),
  );
  if ([...before, ...behind].some((child) => isAgency(doc, child))) return true;
  const loads = dependents(doc, token, ["acl"]).filter((clause) => BEARING.has(lemmaOf(doc, clause)));
  return [...behind, ...loads].some((head) => subtree(doc, head).some((word) => LOADS.has(lemmaOf(doc, word))));
}

/** The same of lorries and convoys, which carry anything. */
export function bringsRelief(doc: Doc, token: number, lemma: string): boolean {
  return LORRIES.has(lemma) && carriesRelief(doc, token);
}

function isAgency(doc: Doc, head: number): boolean {
  return phraseActors(doc, head).some(({ value }) => AGENCIES.has(value.name));
}
