import type { Doc } from "../../model/doc.ts";
import speech from "../../reading/attributions/speech.json" with { type: "json" };
import cues from "./comment.cues.json" with { type: "json" };
import { type Governor, governorsOf, subjectTokenOf } from "./governors.ts";
import { dependents, isIndefinite, lemmaOf, relationOf, sentenceAt } from "./graph.ts";
import { actorOfToken } from "./phrase-actors.ts";
import type { Stance } from "./stance-lists.ts";

/** Verbs by which a happening shows something; of a person they tell what he says. */
const SHOWING = new Set(cues.showing);
/** Verbs by which a happening bears on something else. */
const AFFECTING = new Set(cues.affecting);
/** Words for those who speak. */
const SAYERS: ReadonlySet<string> = new Set([...speech.people, ...cues.persons]);
/** So many words above a word, and so many before it, are looked at. */
const ABOVE = 4;
const BEFORE = 25;
/** "could lead to a truce": what may come of a happening. */
const LEADING = new Set(cues.leading);
const MAYBE = new Set(["can", "could", "may", "might"]);
const FINITE = new Set(["VBD", "VBZ", "VBP", "MD"]);

/**
 * Whether a word stands in a comment: "the raid *complicates* efforts to reach a truce", "…, *underscoring* the need for a truce".
 * Such a clause weighs what the report tells elsewhere; what it names need not have happened. Not where a clause of
 * its own tells of the word ("underscoring that they had rejected the truce"), or somebody stresses something.
 */
export function isInComment(doc: Doc, token: number): boolean {
  for (const above of governorsOf(doc, token).slice(0, ABOVE)) {
    if (isComment(doc, above)) return true;
    if (above.verbal && above.modality.tense !== "none") break;
  }
  return asideBefore(doc, token) !== undefined;
}

/** Stances of what is not there yet. */
const UNTOLD: ReadonlySet<Stance> = new Set(["demanded", "offered", "possible", "conditional", "planned"]);

const THERE: ReadonlySet<Stance> = new Set(["happened", "ongoing"]);

/** Whether a comment only weighs what need not be there: "complicating efforts to reach a truce", "could pave the way for a deal". */
export function isOnlyWeighed(doc: Doc, token: number, stance: Stance): boolean {
  const [above] = governorsOf(doc, token);
  // "signals a setback in reaching a truce"
  const unknown = stance === "agreed" || (THERE.has(stance) && isIndefinite(doc, token));
  const mere = unknown && above?.verbal === true && above.modality.tense === "none";
  return (mere || UNTOLD.has(stance)) && isInComment(doc, token);
}

function isComment(doc: Doc, { token, lemma, verbal, by, preposition, modality }: Governor): boolean {
  // "signals a setback in reaching a truce": the deed fills out the noun, whatever the arcs say.
  const filled = by === "advcl" && preposition === "in";
  // "after efforts to reach a deal, the talks were derailed": beside what is derailed.
  if (by === "obl" && modality.passive) return false;
  if (!verbal || !(filled || ["obj", "obl", "nsubj", "xcomp", "csubj"].includes(by))) return false;
  const leads = LEADING.has(lemma) && by === "obl" && MAYBE.has(modality.modal ?? "");
  return (SHOWING.has(lemma) || AFFECTING.has(lemma) || leads) && !isByActor(doc, token);
}

/** The participle before a word with which the clause that holds it says what follows from the one before: "…, further complicating the talks", whatever the arcs say. */
function asideBefore(doc: Doc, token: number): number | undefined {
  const first = Math.max(sentenceAt(doc, token)?.first ?? 0, token - BEFORE);
  for (let at = token - 1; at > first; at--) {
    if (FINITE.has(doc.syntax.xpos[at] ?? "") || [";", ":"].includes(doc.tokens[at]?.text ?? "")) return undefined;
    if (!isAside(doc, at)) continue;
    const lemma = lemmaOf(doc, at);
    return AFFECTING.has(lemma) || (SHOWING.has(lemma) && !isByActor(doc, at)) ? at : undefined;
  }
  return undefined;
}

/** "…, complicating the talks": a participle that a comma joins to the clause before it. */
export function isAside(doc: Doc, verb: number): boolean {
  if (doc.syntax.xpos[verb] !== "VBG" || dependents(doc, verb, ["nsubj", "aux"]).length > 0) return false;
  const adverb = doc.syntax.upos[verb - 1] === "ADV" || doc.tokens[verb - 1]?.lower === "further";
  return doc.tokens[adverb ? verb - 2 : verb - 1]?.text === ",";
}

/** Whether somebody does what a verb says, and not a happening. */
function isByActor(doc: Doc, verb: number): boolean {
  const subject = subjectTokenOf(doc, clauseOf(doc, verb));
  if (subject === undefined) return false;
  return (
    actorOfToken(doc, subject) !== undefined ||
    doc.syntax.upos[subject] === "PROPN" ||
    SAYERS.has(lemmaOf(doc, subject))
  );
}

/** The verb whose subject an aside is about: its own, or that of the sentence where the aside hangs on a noun. */
function clauseOf(doc: Doc, verb: number): number {
  if (!isAside(doc, verb) || relationOf(doc, verb) === "advcl") return verb;
  let at = verb;
  for (let step = 0; step < BEFORE && (doc.syntax.head[at] ?? -1) >= 0; step++) at = doc.syntax.head[at] ?? -1;
  return at;
}
