import type { Doc } from "../../model/doc.ts";
import cues from "./governors.cues.json" with { type: "json" };
import { caseOf, dependents, lemmaOf, relationOf } from "./graph.ts";
import { joinedVerb } from "./joined-verb.ts";
import { type ClauseModality, modalityOf } from "./modality.ts";
import { onceForToken } from "./once-for.ts";

/** A word above a trigger on the way to the root: "Iran *refused* to *attend* the talks" governs "talks" twice. */
export interface Governor {
  readonly token: number;
  readonly lemma: string;
  /** Relation by which the word below hangs on it, without subtype: `obj`, `xcomp`, `nmod`. */
  readonly by: string;
  /** Preposition or subordinator of the word below: `for` in "call for talks". */
  readonly preposition: string;
  readonly verbal: boolean;
  readonly modality: ClauseModality;
}

const PHRASAL = new Set(cues.phrasal);
const WISHING = new Set(cues.wishing);
const ADJECTIVAL = new Set(cues.adjectival);
const CALLING = new Set(cues.calling);
const ACCUSING = new Set(cues.accusing);
const OBJECT_ACTS = new Set(cues.object_acts);
/** What one means to do oneself. */
const OWN_PLANS = new Set(cues.own_plans);

/** At most this many words are climbed. */
const HIGHEST = 7;

/** The words above a token, nearest first, up to the root of its sentence. */
export const governorsOf = onceForToken(climb);

function climb(doc: Doc, token: number): readonly Governor[] {
  const found: Governor[] = [];
  let below = token;
  for (let step = 0; step < HIGHEST; step++) {
    const head = doc.syntax.head[below] ?? -1;
    if (head < 0) break;
    // "rejected a truce in Freeport, where shelling killed ten": what a relative clause tells stands for itself.
    if (isToldApart(doc, found.at(-1), below)) break;
    // "decisions on exchanges, the return of children": what is joined or put beside a noun is governed as the noun is.
    if (["conj", "appos"].includes(relationOf(doc, below)) && !isVerbal(doc, head)) {
      below = head;
      continue;
    }
    // "promised €5bn of support": what is measured is governed as the sum is.
    if (step > 0 && relationOf(doc, below) === "nummod") {
      below = head;
      continue;
    }
    // "urged them to stop the raids and let food in": a joined verb is governed as the first is, and not by it.
    if (relationOf(doc, below) === "conj" && isVerbal(doc, below)) {
      below = joinedVerb(doc, below) ?? head;
      continue;
    }
    const wish = step === 0 ? wishBefore(doc, token, head) : undefined;
    if (wish !== undefined)
      found.push({
        token: wish,
        lemma: lemmaOf(doc, wish),
        by: "nmod",
        preposition: caseOf(doc, below),
        verbal: false,
        modality: modalityOf(doc, wish),
      });
    found.push({
      token: head,
      lemma: phrasalOf(doc, keptIn(doc, head) ?? head),
      by: relationOf(doc, below),
      preposition: caseOf(doc, below),
      verbal: isVerbal(doc, head),
      modality: modalityOf(doc, head),
    });
    below = head;
  }
  return found;
}

/** "remain suspended", "stays closed": the participle says what befalls the subject. */
function keptIn(doc: Doc, verb: number): number | undefined {
  if (!REMAINING.has(lemmaOf(doc, verb))) return undefined;
  return dependents(doc, verb, ["xcomp"]).find((child) => doc.syntax.xpos[child] === "VBN");
}

const REMAINING = new Set(["remain", "stay"]);

/** Whether a word is the verb of a relative clause that tells what is so, not what would be. */
function isToldApart(doc: Doc, last: Governor | undefined, token: number): boolean {
  return last?.token === token && doc.syntax.label[token] === "acl:relcl" && last.modality.modal === undefined;
}

/** "dropped his call for a truce": the noun of wishing right before the preposition governs, whatever the arcs say. */
function wishBefore(doc: Doc, token: number, head: number): number | undefined {
  const preposition = dependents(doc, token, ["case"])[0];
  if (preposition === undefined || relationOf(doc, token) !== "obl") return undefined;
  const noun = preposition - 1;
  const isWish = noun >= 0 && noun !== head && doc.syntax.upos[noun] === "NOUN" && WISHING.has(lemmaOf(doc, noun));
  return isWish && ["for", "to", "of", "on", "in", "toward", "towards"].includes(doc.tokens[preposition]?.lower ?? "")
    ? noun
    : undefined;
}

/** The lemma of a word, with its particle where the two together mean another thing ("call off"); "was prepared to" is no preparing. */
export function phrasalOf(doc: Doc, token: number): string {
  const lemma = lemmaOf(doc, token);
  const form = doc.tokens[token]?.lower ?? "";
  if (ADJECTIVAL.has(form) && dependents(doc, token, ["xcomp"]).length > 0) return form;
  const particle =
    dependents(doc, token, ["compound:prt"])[0] ??
    dependents(doc, token, ["advmod"]).find((child) => child === token + 1);
  const whole = particle === undefined ? lemma : `${lemma} ${doc.tokens[particle]?.lower ?? ""}`;
  return PHRASAL.has(whole) ? whole : lemma;
}

/** Verbs, and adjectives and nouns that carry a copula. */
export function isVerbal(doc: Doc, token: number): boolean {
  const tag = doc.syntax.upos[token];
  return tag === "VERB" || tag === "AUX" || dependents(doc, token, ["cop"]).length > 0;
}

/** The head token of a verb's subject, climbing through xcomp, conj, advcl and participles where it has none of its own. */
export function subjectTokenOf(doc: Doc, verb: number): number | undefined {
  let at = verb;
  for (let step = 0; step < 5; step++) {
    const own = dependents(doc, at, ["nsubj", "csubj"])[0];
    if (own !== undefined) return resolveRelative(doc, own, at);
    const relation = relationOf(doc, at);
    const head = doc.syntax.head[at] ?? -1;
    if (head < 0) return undefined;
    if (relation === "acl") {
      const planner = plannerOf(doc, at, head);
      if (planner === undefined) return head;
      at = planner;
      continue;
    }
    if (relation === "xcomp" || (relation === "advcl" && isActOfObject(doc, at, head))) {
      const object = dependents(doc, head, ["obj", "iobj"])[0];
      if (object !== undefined && object < at) return object;
    }
    const called = relation === "advcl" || relation === "xcomp" ? calledUpon(doc, at, head) : undefined;
    if (called !== undefined) return called;
    if (relation !== "xcomp" && relation !== "conj" && relation !== "advcl" && relation !== "ccomp") return undefined;
    if (relation === "ccomp" && step > 0) return undefined;
    at = head;
  }
  return undefined;
}

/** "abandoned plans to send aid": the verb whose subject would send it. */
function plannerOf(doc: Doc, verb: number, plan: number): number | undefined {
  if (caseOf(doc, verb) !== "to" || relationOf(doc, plan) !== "obj" || !OWN_PLANS.has(lemmaOf(doc, plan)))
    return undefined;
  return doc.syntax.head[plan];
}

/** Who is to do what an infinitive says, where another asks him to: Washington in "urged Washington to impose". */
export function controllerOf(doc: Doc, verb: number): number | undefined {
  const above = doc.syntax.head[verb] ?? -1;
  if (above < 0 || doc.syntax.label[verb] !== "xcomp" || !OBJECT_ACTS.has(lemmaOf(doc, above))) return undefined;
  // "called on Peru to return".
  return (
    dependents(doc, above, ["obj", "iobj"])[0] ??
    dependents(doc, above, ["obl"]).find((child) => caseOf(doc, child) === "on")
  );
}

/** "called for Peru to return", "appealed to the rebels to stop": who is to do it stands behind a preposition. */
function calledUpon(doc: Doc, verb: number, head: number): number | undefined {
  if (caseOf(doc, verb) !== "to" || !CALLING.has(lemmaOf(doc, head))) return undefined;
  return dependents(doc, head, ["obl"]).find(
    (child) => child > head && child < verb && ["for", "on", "upon", "to"].includes(caseOf(doc, child)),
  );
}

/** "urged Peru to return": the infinitive after these verbs is what the one urged does. */
function isActOfObject(doc: Doc, verb: number, head: number): boolean {
  const mark = caseOf(doc, verb);
  // "accused Peru of shelling": who is accused has done it.
  if (mark === "of" || mark === "for") return ACCUSING.has(lemmaOf(doc, head));
  return mark === "to" && OBJECT_ACTS.has(lemmaOf(doc, head));
}

/** "the delegation that met …": the pronoun of a relative clause means the noun that the clause hangs on. */
function resolveRelative(doc: Doc, subject: number, verb: number): number {
  const pronoun = ["who", "which", "that"].includes(doc.tokens[subject]?.lower ?? "");
  const noun = doc.syntax.head[verb] ?? -1;
  return pronoun && relationOf(doc, verb) === "acl" && noun >= 0 ? noun : subject;
}
