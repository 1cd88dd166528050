import type { Doc } from "../../model/doc.ts";
import { timeFor } from "../../reading/times/time-for.ts";
import { isEntering } from "../frame/enters-force.ts";
import { type Governor, governorsOf } from "../frame/governors.ts";
import { dependents, lemmaOf, participlesOn } from "../frame/graph.ts";
import type { Stance } from "../frame/stance.ts";
import truce from "./cues.json" with { type: "json" };
import cues from "./fares.cues.json" with { type: "json" };

const MADE = new Set(truce.made);
const SHAKY = new Set(truce.shaky);
const LATELY: ReadonlySet<string> = new Set(["newly", "recently", "freshly", "just", "lately"]);
const STAYING: ReadonlySet<string> = new Set(["remain", "stay", "look", "appear", "seem"]);
const ENDS = new Set(cues.ends);
const THREATENING: ReadonlySet<string> = new Set(["threaten", "threat", "vow", "warn", "warning"]);
const BEGINNING = new Set(cues.beginning);
const CRUMBLING = new Set(cues.crumbling);
const BEHIND = /\b(?:ago|last|since|yesterday|earlier)\b/i;

/**
 * Where a truce stands by the verb right above it: one that "takes effect on Friday" is made and not there yet, and of
 * several that failed each was broken. Undefined where the verb tells none of this.
 */
export function courseOf(doc: Doc, token: number, above: Governor | undefined): Stance | undefined {
  if (isNew(doc, token)) return "happened";
  if (above === undefined || !above.verbal || above.modality.negated || above.modality.condition !== undefined)
    return undefined;
  if (isToTakeEffect(doc, above)) return "planned";
  if (above.by === "nsubj" && CRUMBLING.has(above.lemma) && doc.syntax.xpos[token] === "NNS" && isPast(above))
    return "violated";
  if (isShaky(doc, above) || isOnlyThreatened(doc, above)) return "ongoing";
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

/** "a recently brokered truce": what is told of it is that it was made. */
function isNew(doc: Doc, token: number): boolean {
  return [...participlesOn(doc, token), ...dependents(doc, token, ["amod"])].some(
    (clause) =>
      MADE.has(lemmaOf(doc, clause)) &&
      dependents(doc, clause, ["advmod"]).some((child) => LATELY.has(doc.tokens[child]?.lower ?? "")),
  );
}

/** "remains fragile", "is shaky": it is there. */
function isShaky(doc: Doc, { token, lemma, by, modality }: Governor): boolean {
  if (by !== "nsubj" || modality.modal !== undefined || modality.tense === "future") return false;
  if (dependents(doc, token, ["cop"]).length > 0) return SHAKY.has(lemma);
  return STAYING.has(lemma) && dependents(doc, token, ["xcomp", "obj"]).some((child) => SHAKY.has(lemmaOf(doc, child)));
}

/** "threatened to end the truce": it stands. */
function isOnlyThreatened(doc: Doc, { token, lemma, by, modality }: Governor): boolean {
  if (by !== "obj" || modality.tense !== "none" || !ENDS.has(lemma)) return false;
  const [over] = governorsOf(doc, token);
  return over !== undefined && THREATENING.has(over.lemma) && ["xcomp", "acl", "advcl"].includes(over.by);
}

function isPast({ modality }: Governor): boolean {
  return modality.tense === "past" && modality.modal === undefined;
}
