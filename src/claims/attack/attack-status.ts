import type { ClaimStatuses } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { governorsOf, isVerbal } from "../frame/governors.ts";
import { type ClauseModality, modalityOf } from "../frame/modality.ts";
import type { AttackTrigger } from "./attack-triggers.ts";
import cues from "./cues.json" with { type: "json" };

const PLANNING = new Set(cues.planning);
const DENYING = new Set(cues.denying);
const CALLING = new Set(cues.calling);
const THREATENING = new Set(cues.threatening);
const FEARED = new Set(cues.claimed);
const FOILS = new Set(cues.foils);

/**
 * How an attack stands: done, foiled, denied or planned; undefined where the words only wish, fear, threaten or suppose it
 * (a threat is a kind of its own).
 */
export function attackStatus(doc: Doc, trigger: AttackTrigger): ClaimStatuses["attack"] | undefined {
  if (trigger.rule === "foil") return "foiled";
  const above = governorsOf(doc, trigger.token);
  const carrier = isVerbal(doc, trigger.token)
    ? modalityOf(doc, trigger.token)
    : above[0]?.verbal === true
      ? above[0].modality
      : undefined;
  const near = above.slice(0, 2);
  if (near.some((governor) => FOILS.has(governor.lemma) && governor.by === "obj")) return "foiled";
  if (above.some((governor) => DENYING.has(governor.lemma) && ["obj", "ccomp", "xcomp", "obl"].includes(governor.by)))
    return "denied";
  if (
    near.some(
      (governor) => FEARED.has(governor.lemma) || CALLING.has(governor.lemma) || THREATENING.has(governor.lemma),
    )
  )
    return undefined;
  if (carrier === undefined) return "done";
  if (carrier.condition === "if" || carrier.condition === "unless") return undefined;
  if (carrier.negated) return undefined;
  if (isAhead(carrier) || (carrier.tense === "none" && near.some((governor) => PLANNING.has(governor.lemma))))
    return "planned";
  return carrier.modal === undefined ? "done" : undefined;
}

function isAhead(modality: ClauseModality): boolean {
  return modality.tense === "future";
}
