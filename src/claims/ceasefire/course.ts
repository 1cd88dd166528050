import type { Doc } from "../../model/doc.ts";
import { timeFor } from "../../reading/times/time-for.ts";
import { isEntering } from "../frame/enters-force.ts";
import type { Governor } from "../frame/governors.ts";
import type { Stance } from "../frame/stance.ts";
import cues from "./fares.cues.json" with { type: "json" };

const BEGINNING = new Set(cues.beginning);
const CRUMBLING = new Set(cues.crumbling);
const BEHIND = /\b(?:ago|last|since|yesterday|earlier)\b/i;

/**
 * Where a truce stands by the verb right above it: one that "takes effect on Friday" is made and not there yet, and of
 * several that failed each was broken. Undefined where the verb tells none of this.
 */
export function courseOf(doc: Doc, token: number, above: Governor | undefined): Stance | undefined {
  if (above === undefined || !above.verbal || above.modality.negated || above.modality.condition !== undefined)
    return undefined;
  if (isToTakeEffect(doc, above)) return "planned";
  if (above.by === "nsubj" && CRUMBLING.has(above.lemma) && doc.syntax.xpos[token] === "NNS" && isPast(above))
    return "violated";
  return undefined;
}

/** "will come into force", "takes effect on Thursday", "begins in 72 hours". */
function isToTakeEffect(doc: Doc, { token, lemma, by, modality }: Governor): boolean {
  const { tense, perfect, progressive, modal } = modality;
  const enters = isEntering(doc, token);
  if (by !== "nsubj" || !(enters || BEGINNING.has(lemma))) return false;
  if (tense === "future") return enters && modal !== "would";
  if (tense !== "present" || perfect || progressive || modal !== undefined) return false;
  const time = timeFor(doc, token);
  if (time === undefined || time.value.edtf === undefined) return time?.value.direction === "future";
  const { published = "" } = doc.article;
  // Of what begins in the present tense a bare weekday is the next one.
  const weekday = /^\d{4}-\d\d-\d\d$/.test(time.value.edtf) && time.value.edtf !== published.slice(0, 10);
  return weekday && !time.value.stated && !BEHIND.test(doc.article.text.slice(time.start, time.end));
}

function isPast({ modality }: Governor): boolean {
  return modality.tense === "past" && modality.modal === undefined;
}
