import type { Doc } from "../../model/doc.ts";
import { governorsOf, isVerbal, subjectTokenOf } from "../frame/governors.ts";
import { caseOf, dependents, lemmaOf } from "../frame/graph.ts";
import { placeOfToken, sidesOfPhrase } from "../frame/territory.ts";
import cues from "./cues.json" with { type: "json" };

const TAKING_CONTROL = new Set(cues.control_verbs);
const HOLDING = new Set(cues.holding);
const LAND = new Set([...cues.settlements, ...cues.fixed, ...cues.shares]);

/** The rule of words that tell of holding ground: no attack where it is held, one that is planned where it is to be. */
export const HOLDING_RULE = "control-plan";

/** "take control of the whole of Gaza": a verb of taking and a place. */
export function takesControl(doc: Doc, noun: number): boolean {
  const verb = governorsOf(doc, noun)[0];
  if (verb === undefined || verb.by !== "obj" || !TAKING_CONTROL.has(verb.lemma)) return false;
  return dependents(doc, noun, ["nmod"]).some(
    (child) => ["of", "over"].includes(caseOf(doc, child)) && sidesOfPhrase(doc, child).length > 0,
  );
}

/** "will control all of Gaza", "aims to hold the town": a verb of holding with a place that somebody owns. */
export function holdsGround(doc: Doc, verb: number, lemma: string): boolean {
  if (!HOLDING.has(lemma)) return false;
  return dependents(doc, verb, ["obj"]).some((object) => isLand(doc, object));
}

/** "the Strip", "all of Gaza", "the whole of its territory". */
function isLand(doc: Doc, object: number): boolean {
  const named = placeOfToken(doc, object) !== undefined || LAND.has(lemmaOf(doc, object));
  return named && sidesOfPhrase(doc, object).length > 0;
}

/** "all of Gaza will be under Israeli control": the noun as what is said of a place. */
export function isUnderControl(doc: Doc, noun: number): boolean {
  return isVerbal(doc, noun) && caseOf(doc, noun) === "under" && heldBy(doc, noun) !== undefined;
}

/** Who is to hold what: subject and object, or the owner of the control and what is under it. */
export function holderAndHeld(doc: Doc, token: number): readonly [number | undefined, number | undefined] {
  if (doc.syntax.upos[token] === "VERB") return [subjectTokenOf(doc, token), dependents(doc, token, ["obj"])[0]];
  return [heldBy(doc, token), dependents(doc, token, ["nsubj"])[0]];
}

function heldBy(doc: Doc, noun: number): number | undefined {
  const owners = [
    ...dependents(doc, noun, ["amod", "compound", "nmod:poss"]),
    ...dependents(doc, noun, ["nmod"]).filter((child) => ["of", "by"].includes(caseOf(doc, child))),
  ];
  return owners.find((child) => lemmaOf(doc, child) !== "full" && sidesOfPhrase(doc, child).length > 0);
}
