import type { Doc } from "../../model/doc.ts";
import { governorsOf } from "../frame/governors.ts";
import { caseOf, childrenOf, dependents, lemmaOf, relationOf } from "../frame/graph.ts";
import { actorOfToken } from "../frame/phrase-actors.ts";
import cues from "./cues.json" with { type: "json" };
import words from "./struck.cues.json" with { type: "json" };

const ARMS = new Set([...cues.arms, ...words.heavy_arms, ...cues.guns]);
const UNDER = new Set(cues.fire_under);
const KINDS = new Set(["amod", "compound", "nmod:poss"]);
const OTHERWISE = new Set(["friendly", "warning", "covering"]);
const DEED = new Set([...cues.verbs, ...cues.verbs_with_target, ...cues.verbs_of_harm, ...cues.striking]);

/** "died from Israeli fire", "after rocket fire from Lebanon", "tank fire killed six": what guns do, told by whose they are or which. */
export function isGunfire(doc: Doc, fire: number): boolean {
  const kinds = childrenOf(doc, fire).filter((child) => KINDS.has(doc.syntax.label[child] ?? ""));
  if (kinds.some((child) => OTHERWISE.has(doc.tokens[child]?.lower ?? ""))) return false;
  if (!kinds.some((child) => ARMS.has(lemmaOf(doc, child)) || isSide(doc, child))) return false;
  if (UNDER.has(caseOf(doc, fire).split(" ")[0] ?? "")) return true;
  const [verb] = governorsOf(doc, fire);
  return verb === undefined || (verb.by === "nsubj" && DEED.has(verb.lemma));
}

function isSide(doc: Doc, token: number): boolean {
  const kind = actorOfToken(doc, token)?.value.kind;
  return kind === "state" || kind === "group" || kind === "body";
}

/** "after Houthi missile launches", "rocket launches from Chile against Peru": arms sent by a group, or at somebody, and no test of them. */
export function isLaunch(doc: Doc, launch: number): boolean {
  const kinds = dependents(doc, launch, ["compound", "amod"]);
  if (!kinds.some((child) => ARMS.has(lemmaOf(doc, child)))) return false;
  const sides = [...kinds, ...dependents(doc, launch, ["nmod", "obl"]).filter((child) => caseOf(doc, child) === "by")];
  const byGroup = sides.some((child) => actorOfToken(doc, child)?.value.kind === "group");
  const at = dependents(doc, launch, ["nmod"]).some((child) => ["at", "into", "against"].includes(caseOf(doc, child)));
  return (byGroup || at) && relationOf(doc, launch) !== "compound";
}
