import type { Doc } from "../../model/doc.ts";
import { dependents } from "../frame/graph.ts";
import { type Sides, sidesOfVerb } from "./sides.ts";

/** "an assault in which gunmen of the Lowry Army killed 20": who harmed is who attacked, where the attack's own words name nobody. */
export function withDoer(doc: Doc, sides: Sides, hosts: ReadonlyMap<number, number | undefined>, host: number): Sides {
  if (sides.attacker !== undefined) return sides;
  for (const [harm, at] of hosts) {
    if (at !== host || dependents(doc, harm, ["nsubj"]).length === 0) continue;
    const { attacker, target } = sidesOfVerb(doc, harm);
    if (attacker !== undefined && attacker !== sides.target && attacker !== target) return { ...sides, attacker };
  }
  return sides;
}
