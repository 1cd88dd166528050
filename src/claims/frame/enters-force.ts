import type { Doc } from "../../model/doc.ts";
import { governorsOf } from "./governors.ts";
import { dependents, lemmaOf } from "./graph.ts";

/** The verb of "came into force", "took effect" over a noun that does so; undefined where nothing does. */
export function entersForce(doc: Doc, token: number): number | undefined {
  const above = governorsOf(doc, token)[0];
  if (above?.by !== "nsubj" || above.modality.negated || above.modality.tense === "future") return undefined;
  const force = dependents(doc, above.token, ["obl", "obj"]).some((child) =>
    ["force", "effect"].includes(lemmaOf(doc, child)),
  );
  return force ? above.token : undefined;
}
