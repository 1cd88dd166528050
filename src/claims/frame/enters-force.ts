import type { Doc } from "../../model/doc.ts";
import { type Governor, governorsOf } from "./governors.ts";
import { caseOf, dependents, lemmaOf } from "./graph.ts";

const STAYING = new Set(["remain", "stay"]);
const ENTERED = new Set(["force", "effect", "hold"]);
const IN_FORCE = new Set(["place", "force", "effect"]);

/** The verb of "came into force", "took effect", "remains in place" over a noun that does so; undefined where nothing does. */
export function entersForce(doc: Doc, token: number): number | undefined {
  const above = governorsOf(doc, token)[0];
  return above === undefined ? undefined : entersForceUnder(doc, above);
}

/** The verb itself, where what is its subject comes into force or stays in it. */
export function entersForceUnder(doc: Doc, above: Governor): number | undefined {
  if (above.by !== "nsubj" || above.modality.negated) return undefined;
  // "has been in force since June"
  if (IN_FORCE.has(above.lemma) && caseOf(doc, above.token) === "in" && above.modality.tense !== "future")
    return above.token;
  const where = effects(doc, above.token);
  // "would remain in place": it stays as it is.
  if (
    STAYING.has(above.lemma) &&
    where.some((child) => IN_FORCE.has(lemmaOf(doc, child)) && caseOf(doc, child) === "in")
  )
    return above.token;
  return isEntering(doc, above.token) && above.modality.tense !== "future" ? above.token : undefined;
}

/** Whether a verb says that its subject comes into force, in whatever tense: "takes effect", "will come into force". */
export function isEntering(doc: Doc, verb: number): boolean {
  // "possible, with a European force to follow" enters nothing.
  return effects(doc, verb).some(
    (child) => ENTERED.has(lemmaOf(doc, child)) && ["", "in", "into"].includes(caseOf(doc, child)),
  );
}

/** "took hold", where the second word may pass for a verb. */
function effects(doc: Doc, verb: number): readonly number[] {
  return dependents(doc, verb, ["obl", "obj", "xcomp"]);
}
