import type { Doc } from "../../model/doc.ts";
import { type Governor, governorsOf } from "../frame/governors.ts";
import { dependents, hasDeterminer, isIndefinite, lemmaOf } from "../frame/graph.ts";
import type { Stance } from "../frame/stance.ts";
import cues from "./cues.json" with { type: "json" };
import { ownYear } from "./parties.ts";

const KEPT = new Set([...cues.observing, ...cues.carrying_out]);
const INTO = new Set(["practice", "effect"]);
const ENDED = new Set(["end", "finish", "conclude"]);
const EXPIRING = new Set(["expire", "lapse", "run out", "end"]);
const SIGNINGS = new Set(["signing", "signature", "conclusion"]);
const STOPPED: ReadonlySet<Stance> = new Set(["stopped", "cancelled"]);
const SOUGHT: ReadonlySet<Stance> = new Set(["offered", "demanded", "planned", "possible", "agreed"]);

/**
 * Where an accord stands by what is to be done with it: one that somebody is to carry out has been made, one that has yet to run out
 * is in force, one whose signing is put off is open, and one with which a war ended was made then. Undefined where the words tell none of this.
 */
export function standingBy(doc: Doc, token: number, stance: Stance): "made" | "in-force" | "undecided" | undefined {
  const [above] = governorsOf(doc, token);
  if (above === undefined) return undefined;
  if (!above.verbal) return SIGNINGS.has(above.lemma) && STOPPED.has(stance) ? "undecided" : undefined;
  if (above.by === "obl" && ["with", "in"].includes(above.preposition) && ENDED.has(above.lemma))
    return above.modality.tense === "past" && !above.modality.negated && endsWar(doc, above) ? "made" : undefined;
  if (above.by === "nsubj" && EXPIRING.has(above.lemma))
    return ["present", "future"].includes(above.modality.tense) && !above.modality.negated && !above.modality.perfect
      ? "in-force"
      : undefined;
  const isToDo = above.modality.tense !== "past" && above.modality.tense !== "present";
  const owed = isToDo || above.modality.modal !== undefined;
  return owed && SOUGHT.has(stance) && isKept(doc, above) && isKnown(doc, token) ? "made" : undefined;
}

/** "implement", "put into practice". */
function isKept(doc: Doc, { token, lemma, by, modality }: Governor): boolean {
  if (by !== "obj" || modality.negated) return false;
  if (KEPT.has(lemma) || KEPT.has(lemmaOf(doc, token))) return true;
  return lemma === "put" && dependents(doc, token, ["obl"]).some((child) => INTO.has(lemmaOf(doc, child)));
}

/** "the accord", "their March accord", "the pact of 2019". */
function isKnown(doc: Doc, token: number): boolean {
  if (ownYear(doc, token)) return true;
  return (
    !isIndefinite(doc, token) &&
    (hasDeterminer(doc, token, ["the", "this", "that"]) || dependents(doc, token, ["nmod:poss"]).length > 0)
  );
}

/** "the war ended with a treaty", not "the meeting". */
function endsWar(doc: Doc, { token }: Governor): boolean {
  return dependents(doc, token, ["nsubj"]).some((child) => FOUGHT.has(lemmaOf(doc, child)));
}

const FOUGHT: ReadonlySet<string> = new Set([
  ...cues.wars,
  "fighting",
  "hostility",
  "rebellion",
  "insurgency",
  "clash",
]);
