import type { Doc } from "../../model/doc.ts";
import { dependents, lemmaOf } from "../frame/graph.ts";
import cues from "./cues.json" with { type: "json" };
import words from "./struck.cues.json" with { type: "json" };

const STRANGERS = new Set(cues.strangers);
const TROOPS = new Set(cues.troops);
const FINITE: ReadonlySet<string> = new Set(["VBD", "VBN", "VBZ", "VBP"]);
const BETWEEN: ReadonlySet<string> = new Set(["AUX", "ADV", "PART"]);
const REBELS = new Set(words.of_rebels);

/** Somebody is said to have done it who speaks for no side that the text names ("gunmen"), or who fights a state ("militants"). */
export interface Stranger {
  readonly unnamed?: boolean;
  readonly rebels?: boolean;
}

/** "Israeli troops have killed 12": armed men right before a verb that is not passive do what it says, whatever the arcs say. */
export function doerRightBefore(doc: Doc, verb: number): number | undefined {
  if (!FINITE.has(doc.syntax.xpos[verb] ?? "") || dependents(doc, verb, ["aux:pass"]).length > 0) return undefined;
  let at = verb - 1;
  while (at >= 0 && BETWEEN.has(doc.syntax.upos[at] ?? "")) at--;
  const helped = at < verb - 1 || doc.syntax.xpos[verb] !== "VBN";
  return helped && TROOPS.has(lemmaOf(doc, at)) ? at : undefined;
}

/** "gunmen", "the junta": one who did it and speaks for no side that the text names. */
export function strangerIn(doc: Doc, doer: number | undefined): Stranger {
  const lemma = doer === undefined ? "" : lemmaOf(doc, doer);
  return STRANGERS.has(lemma) ? { unnamed: true, rebels: REBELS.has(lemma) } : {};
}
