import type { Doc } from "../../model/doc.ts";
import { subjectTokenOf } from "./governors.ts";
import { caseOf, dependents, lemmaOf, relationOf } from "./graph.ts";
import cues from "./participants.cues.json" with { type: "json" };
import { actorOfToken } from "./phrase-actors.ts";

const LEAVING = new Set(cues.leaving);
/** At most this many infinitives are climbed. */
const HIGHEST = 3;

/** Who does what a verb says: its subject, or whom "for" names before an infinitive ("set a date for Peru to resume talks"). */
export function doerOf(doc: Doc, verb: number): number | undefined {
  let at = verb;
  for (let step = 0; step < HIGHEST && at >= 0 && dependents(doc, at, ["nsubj", "csubj"]).length === 0; step++) {
    const meant = meantBefore(doc, at);
    if (meant !== undefined) return meant;
    if (relationOf(doc, at) !== "xcomp") break;
    at = doc.syntax.head[at] ?? -1;
  }
  return subjectTokenOf(doc, verb);
}

/** Whether an infinitive has its doer after "for": what is to be done, not what was. */
export function isForSomeone(doc: Doc, verb: number): boolean {
  return meantBefore(doc, verb) !== undefined;
}

/** The actor that stands right before the "to" of an infinitive and after "for", whatever the arcs say. */
function meantBefore(doc: Doc, verb: number): number | undefined {
  const marks = dependents(doc, verb, ["mark"]);
  const mark = marks.find((each) => doc.tokens[each]?.lower === "to");
  if (mark === undefined) return undefined;
  let noun = mark - 1;
  for (let step = 0; step < HIGHEST && ["flat", "compound", "nmod:desc"].includes(doc.syntax.label[noun] ?? ""); step++)
    noun = doc.syntax.head[noun] ?? -1;
  // The arcs hang "for" on the actor or on the infinitive.
  const isFor = caseOf(doc, noun) === "for" || marks.some((each) => doc.tokens[each]?.lower === "for");
  if (noun < 0 || noun > mark || !isFor || actorOfToken(doc, noun) === undefined) return undefined;
  // "left for Lima to meet Silva": where one goes.
  const above = doc.syntax.head[noun] ?? -1;
  return relationOf(doc, noun) === "obl" && above >= 0 && LEAVING.has(lemmaOf(doc, above)) ? undefined : noun;
}
