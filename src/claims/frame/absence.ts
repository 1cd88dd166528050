import type { Doc } from "../../model/doc.ts";
import { governorsOf, isVerbal } from "./governors.ts";
import { caseOf, childrenOf, dependents, relationOf } from "./graph.ts";

/** Prepositions that lead from a word to what it is about: "no step towards a truce", but not "no truce after the talks". */
const TOPIC = new Set(["towards", "toward", "to", "on", "of", "for", "about", "over", "regarding"]);
const NOTHING = new Set(["none", "nothing", "nobody", "neither", "lack", "absence"]);

/**
 * Whether the words tell that there was none of what a trigger names: "no truce", "brought no truce", "without a step
 * towards a truce", "no prisoners were exchanged".
 */
export function isAbsent(doc: Doc, token: number): boolean {
  if (doc.syntax.upos[token] === "VERB")
    return dependents(doc, token, ["nsubj", "obj"]).some((each) => isNone(doc, each));
  if (isNone(doc, token) || caseOf(doc, token) === "without") return true;
  for (const governor of governorsOf(doc, token)) {
    // "no date was set for the talks"
    if (governor.verbal && governor.by === "obl" && TOPIC.has(governor.preposition))
      return dependents(doc, governor.token, ["nsubj"]).some((each) => isNone(doc, each));
    if (governor.verbal || governor.by !== "nmod" || !TOPIC.has(governor.preposition)) return false;
    if (isNone(doc, governor.token) || caseOf(doc, governor.token) === "without") return true;
  }
  return false;
}

/** "no truce", "no food or medicine", "none of the trucks": the noun, or the first of those that it is joined to, is told away. */
function isNone(doc: Doc, noun: number): boolean {
  let first = noun;
  while (relationOf(doc, first) === "conj" && !isVerbal(doc, doc.syntax.head[first] ?? -1))
    first = doc.syntax.head[first] ?? -1;
  if (NOTHING.has(doc.tokens[first]?.lower ?? "")) return true;
  return childrenOf(doc, first).some((child) => child < first && doc.tokens[child]?.lower === "no");
}
