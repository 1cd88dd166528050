import type { Doc } from "../../model/doc.ts";
import { type Governor, governorsOf } from "./governors.ts";
import { caseOf, dependents, lemmaOf } from "./graph.ts";
import cues from "./stance.cues.json" with { type: "json" };
import type { StanceRead } from "./stance.ts";
import { listedStance, type Stance } from "./stance-lists.ts";

/** Nouns that an infinitive fills out, and how such a plan comes to nothing. */
const FILLED_OUT = new Set(cues.filled_out);
const GIVEN_UP: ReadonlySet<Stance> = new Set(["cancelled", "refused", "stopped"]);

/** "were forced to abandon plans to send food": an infinitive fills out what is given up, also where it seems to hang on the verb further up. */
export function planAbove(doc: Doc, { token, verbal }: Governor, below: number): StanceRead | undefined {
  if (caseOf(doc, below) !== "to") return undefined;
  const noun = verbal ? joinedPlan(doc, token, below) : FILLED_OUT.has(lemmaOf(doc, token)) ? token : undefined;
  const over = noun === undefined ? undefined : governorsOf(doc, noun)[0];
  if (over === undefined || over.token === token || over.by !== "obj") return undefined;
  const stance = listedStance(over);
  return stance === undefined || !GIVEN_UP.has(stance) ? undefined : { stance, by: over.lemma, token: over.token };
}

/** The plan, effort or offer right before an infinitive, inside a clause that hangs on the same verb. */
function joinedPlan(doc: Doc, verb: number, below: number): number | undefined {
  const noun = dependents(doc, below, ["mark"])[0] ?? below;
  return doc.syntax.upos[noun - 1] === "NOUN" && noun - 1 > verb && FILLED_OUT.has(lemmaOf(doc, noun - 1))
    ? noun - 1
    : undefined;
}
