import type { Doc } from "../../model/doc.ts";
import type { Governor } from "../frame/governors.ts";
import { caseOf, dependents, lemmaOf, subtree } from "../frame/graph.ts";
import { phraseActors } from "../frame/phrase-actors.ts";
import cues from "./cues.json" with { type: "json" };

const OF_RELIEF = new Set(cues.of_relief);
const LORRIES = new Set(cues.carriers);
const AGENCIES = new Set(cues.agencies);
const BEARING = new Set(cues.bearing);
const LOADS = new Set([...cues.humanitarian, ...cues.relief_told]);
const DEPARTING = new Set(cues.departing);
/** Bodies that bring relief, by name. */
export const RELIEVERS: ReadonlySet<string> = new Set([...cues.agencies, ...cues.relievers]);

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

/** The same of lorries and convoys, which carry anything: by their own words, or as those of which the report tells elsewhere. */
export function bringsRelief(doc: Doc, token: number, lemma: string): boolean {
  return LORRIES.has(lemma) && (carriesRelief(doc, token) || (isPlain(doc, token) && isOfReliefReport(doc, token)));
}

/** "the convoy", "two convoys": no word says whose it is or what it carries. */
function isPlain(doc: Doc, token: number): boolean {
  const before = dependents(doc, token, ["compound", "amod", "nmod:poss"]);
  return before.every((child) => BARE.has(doc.tokens[child]?.lower ?? "") || isOfRelievers(doc, child));
}

const BARE: ReadonlySet<string> = new Set([
  "other",
  "first",
  "second",
  "third",
  "last",
  "new",
  "another",
  "long",
  "truck",
]);

/** "the UN convoy" */
function isOfRelievers(doc: Doc, child: number): boolean {
  return phraseActors(doc, child).some(({ value }) => RELIEVERS.has(value.name) || value.name === "United Nations");
}

/** Whether the report has another carrier that brings relief, or a body of relief speaks or acts in it. */
function isOfReliefReport(doc: Doc, token: number): boolean {
  if (doc.actors.some(({ value }) => RELIEVERS.has(value.name))) return true;
  return doc.tokens.some(
    (_, other) => other !== token && LORRIES.has(lemmaOf(doc, other)) && carriesRelief(doc, other),
  );
}

/** "The convoy set off for Lima", "left for the town": it is under way, and has not come. */
export function isDeparting(doc: Doc, lemma: string, [verb]: readonly Governor[]): boolean {
  if (verb === undefined || !LORRIES.has(lemma) || verb.by !== "nsubj" || !DEPARTING.has(verb.lemma)) return false;
  return dependents(doc, verb.token, ["obl"]).some((child) =>
    ["for", "towards", "toward", "to"].includes(caseOf(doc, child)),
  );
}

function isAgency(doc: Doc, head: number): boolean {
  return phraseActors(doc, head).some(({ value }) => AGENCIES.has(value.name));
}
