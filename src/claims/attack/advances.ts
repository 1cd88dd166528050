import type { Doc } from "../../model/doc.ts";
import { subjectTokenOf } from "../frame/governors.ts";
import { caseOf, dependents, lemmaOf } from "../frame/graph.ts";
import { phraseActors } from "../frame/phrase-actors.ts";
import { placeOfPhrase } from "../frame/territory.ts";
import cues from "./cues.json" with { type: "json" };

const ENTERING = new Set(cues.entering);
const ADVANCING = new Set(cues.advancing);
const GAINING = new Set(cues.gaining);
const GAINS = new Set(cues.gains);
const TROOPS = new Set(cues.troops);
const INTO = new Set(["into", "on", "upon", "toward", "towards", "through", "across", "in"]);

/** "The rebels entered Aleppo", "troops advanced on the town", "the army made gains in the region": armed men win ground. */
export function tellsAdvance(doc: Doc, verb: number, lemma: string): boolean {
  const object = dependents(doc, verb, ["obj"])[0];
  const ground =
    (ENTERING.has(lemma) && object !== undefined && isGround(doc, object)) ||
    (ADVANCING.has(lemma) && object === undefined && around(doc, verb).some((child) => isGround(doc, child))) ||
    (GAINING.has(lemma) && object !== undefined && GAINS.has(lemmaOf(doc, object)) && isSomewhere(doc, verb, object));
  return ground && isArmed(doc, subjectTokenOf(doc, verb));
}

function around(doc: Doc, head: number): readonly number[] {
  return dependents(doc, head, ["obl", "nmod"]).filter((child) => INTO.has(caseOf(doc, child).split(" ").at(-1) ?? ""));
}

/** A place that the words name and that is no building of which the men are guests. */
function isGround(doc: Doc, head: number): boolean {
  const place = placeOfPhrase(doc, head);
  return place !== undefined && place.precision !== "site";
}

function isSomewhere(doc: Doc, verb: number, object: number): boolean {
  return [...around(doc, verb), ...around(doc, object)].some((child) => isGround(doc, child));
}

/** Whether the one who moves has arms: troops by their name, or a group that fights. */
function isArmed(doc: Doc, subject: number | undefined): boolean {
  if (subject === undefined || doc.syntax.label[subject] === "nsubj:pass") return false;
  const actors = phraseActors(doc, subject).map(({ value }) => value);
  if (actors.some(({ kind }) => kind === "organisation" || kind === "person")) return false;
  return TROOPS.has(lemmaOf(doc, subject)) || actors.some(({ kind }) => kind === "group");
}
