import type { Doc } from "../../model/doc.ts";
import speech from "../../reading/attributions/speech.json" with { type: "json" };
import { type Governor, subjectTokenOf } from "../frame/governors.ts";
import { caseOf, dependents, lemmaOf, relationOf } from "../frame/graph.ts";
import { modalityOf } from "../frame/modality.ts";
import { nounBefore } from "../frame/noun-before.ts";
import { actorOfToken } from "../frame/phrase-actors.ts";
import type { Stance } from "../frame/stance.ts";
import cues from "./cues.json" with { type: "json" };
import { movesAid } from "./sides.ts";

const TOPICAL = new Set(cues.topical);
const ABOUT = new Set(["regarding", "concerning", "about", "surrounding"]);
const NEED = new Set(cues.need);
const SHOWING = new Set(cues.showing);
const SPEAKERS = new Set([...speech.people, ...speech.bodies]);
const DECIDED = new Set(cues.decided);
const ATTEMPTING = new Set(["attempt", "try", "seek", "struggle"]);
const EFFORTS = new Set(["effort", "attempt", "work", "operation", "mission"]);
const COMPLICATING = new Set(["complicate", "challenge", "test", "strain", "overshadow", "affect"]);
const OVER = new Set(["on", "over", "about"]);
const SEEKING = new Set(cues.seeking);
const PERMISSIONS = new Set(cues.permissions);
const AID = new Set([...cues.strong, "supplies", "food", "access"]);
const RESTRICTIONS = new Set(["restriction"]);
const COMMENTED: ReadonlySet<string> = new Set(["NOUN", "ADJ"]);

/** "concerns about the protection of aid", "the amount of aid was a drop in the ocean": help that the words speak of and do not move. */
export function isMereMention(doc: Doc, token: number, above: readonly Governor[]): boolean {
  if (ABOUT.has(caseOf(doc, token)) || isAtFacility(doc, token)) return true;
  if (isNeedShown(doc, above)) return true;
  for (const { token: governor, lemma, by, verbal, preposition } of above) {
    if (verbal && isOnNoun(doc, governor)) continue;
    if (lemma === "surround" && by === "obj") return true;
    // "the risks of those attempting to deliver aid"
    if (verbal && isAttempted(doc, governor)) return true;
    if (EFFORTS.has(lemma) && isComplicated(doc, governor)) return true;
    // "complicates the delivery of food"
    if (verbal && by === "obj" && COMPLICATING.has(lemma)) return true;
    if (verbal && isOfAgency(doc, governor, by)) return true;
    if (verbal) {
      if (by === "nsubj" && LINKING.has(lemma) && isCommented(doc, governor) && told(doc, token) === undefined)
        return true;
      // "Far too little" is no word on aid that the clause on it moves.
      const comment =
        by === "nsubj" && COMMENTED.has(doc.syntax.upos[governor] ?? "") && told(doc, token) === undefined;
      return comment && dependents(doc, governor, ["xcomp", "advcl", "acl"]).length === 0;
    }
    if (TOPICAL.has(lemma)) return by === "nmod" || by === "acl";
    // "decisions on aid", "a debate over it"
    if (DECIDED.has(lemma) && OVER.has(preposition)) return true;
    if (preposition === "regarding" || caseOf(doc, governor) === "regarding") return true;
  }
  return false;
}

/** "the main agency providing aid": what a body does by trade is no gift of its own. */
export function isOfAgency(doc: Doc, verb: number, by: string): boolean {
  if (by !== "obj" || doc.syntax.xpos[verb] !== "VBG" || dependents(doc, verb, ["aux"]).length > 0) return false;
  const noun = verb - 1;
  if (!AGENCIES.has(lemmaOf(doc, noun))) return false;
  return dependents(doc, noun, ["amod"]).some((child) => FOREMOST.has(doc.tokens[child]?.lower ?? ""));
}

const AGENCIES = new Set(cues.relief_workers);
const FOREMOST = new Set(["main", "primary", "largest", "biggest", "principal", "leading", "key", "major", "chief"]);

function isAttempted(doc: Doc, verb: number): boolean {
  const head = doc.syntax.head[verb] ?? -1;
  return relationOf(doc, verb) === "xcomp" && ATTEMPTING.has(lemmaOf(doc, head)) && relationOf(doc, head) === "acl";
}

/** "the challenges of delivering aid", "the risk in sending it": a deed that only fills out a noun. */
function isOnNoun(doc: Doc, verb: number): boolean {
  const isBare = doc.syntax.xpos[verb] === "VBG" || caseOf(doc, verb) === "to";
  const head =
    nounBefore(doc, verb) ?? (["acl", "nmod"].includes(relationOf(doc, verb)) ? (doc.syntax.head[verb] ?? -1) : -1);
  const noun = lemmaOf(doc, head);
  // "plays a key role in arming them": who does so gives.
  return isBare && noun !== "role" && (TOPICAL.has(noun) || EFFORTS.has(noun));
}

/** "complicates efforts to deliver aid": it grows no easier, and nobody bars the way. */
function isComplicated(doc: Doc, effort: number): boolean {
  return relationOf(doc, effort) === "obj" && COMPLICATING.has(lemmaOf(doc, doc.syntax.head[effort] ?? -1));
}

/** "The raid underlines the need for more aid": what a happening makes plain, nobody asks for. */
function isNeedShown(doc: Doc, above: readonly Governor[]): boolean {
  const at = above.findIndex(({ lemma, verbal }) => !verbal && NEED.has(lemma));
  const verb = at < 0 ? undefined : above.slice(at + 1).find(({ verbal }) => verbal);
  if (verb === undefined || !SHOWING.has(verb.lemma)) return false;
  const subject = subjectTokenOf(doc, verb.token);
  return subject !== undefined && actorOfToken(doc, subject) === undefined && !SPEAKERS.has(lemmaOf(doc, subject));
}

/** "at an aid hub", "near a food distribution point": help names the place where something else happens. */
function isAtFacility(doc: Doc, token: number): boolean {
  const head = doc.syntax.head[token] ?? -1;
  const facility = FACILITIES.has(lemmaOf(doc, token)) || relationOf(doc, token) !== "compound" ? token : head;
  const outer = relationOf(doc, facility) === "compound" ? (doc.syntax.head[facility] ?? facility) : facility;
  return FACILITIES.has(lemmaOf(doc, outer)) && AT.has(caseOf(doc, outer));
}

const FACILITIES = new Set([...cues.facilities, ...cues.waiting_places]);
const AT = new Set(["at", "on", "near", "outside", "around", "inside", "by", "to", "from", "in"]);
/** "remains critical", "remain concerns"; "remains blocked" tells how it goes. */
function isCommented(doc: Doc, verb: number): boolean {
  const [complement] = dependents(doc, verb, ["xcomp", "obj"]);
  if (complement === undefined || doc.syntax.xpos[complement] === "VBN") return false;
  return COMMENTED.has(doc.syntax.upos[complement] ?? "") && !cues.blocking.includes(lemmaOf(doc, complement));
}

/** "The delivery of aid remains critical": verbs that only say how help is. */
const LINKING = new Set(["remain", "become", "seem", "appear", "prove", "stay"]);

/** "people seeking aid", "were shot while waiting for food": who comes for help is not given any by that. */
export function isSought(doc: Doc, above: readonly Governor[]): boolean {
  const [verb] = above;
  if (verb === undefined || !verb.verbal || !SEEKING.has(verb.lemma) || doc.syntax.xpos[verb.token] !== "VBG")
    return false;
  return ["acl", "advcl", "amod"].includes(relationOf(doc, verb.token));
}

/** "The aid that they have let in": what the clause on it tells of the help, whatever is said of it then. */
export function told(doc: Doc, token: number): Stance | undefined {
  const clause = dependents(doc, token, ["acl"]).find(
    (child) => doc.syntax.label[child] === "acl:relcl" && movesAid(lemmaOf(doc, child)),
  );
  if (clause === undefined || cues.blocking.includes(lemmaOf(doc, clause))) return undefined;
  const { tense, negated, modal } = modalityOf(doc, clause);
  return tense === "past" && !negated && modal === undefined ? "happened" : undefined;
}

/** "received permission to send trucks", "approval for the entry of aid": it may move, and has not. */
export function isPermitted(doc: Doc, above: readonly Governor[]): boolean {
  return above.slice(0, 3).some(({ token, lemma, by }) => {
    if (PERMISSIONS.has(lemma)) return ["acl", "nmod", "advcl"].includes(by);
    // "permission was given to send them"
    const given = dependents(doc, token, ["nsubj", "obj"]).some((child) => PERMISSIONS.has(lemmaOf(doc, child)));
    return given && ["xcomp", "advcl", "acl"].includes(by);
  });
}

/** "aid restrictions", "restrictions on aid": they keep it out as a blockade does. */
export function isOnAid(doc: Doc, token: number): boolean {
  return dependents(doc, token, ["compound", "nmod", "amod"]).some((child) => AID.has(lemmaOf(doc, child)));
}

/** "its restrictions on humanitarian aid": the help that a restriction is on. */
export function isRestricted(doc: Doc, token: number): boolean {
  const head = doc.syntax.head[token] ?? -1;
  return head >= 0 && relationOf(doc, token) === "nmod" && RESTRICTIONS.has(lemmaOf(doc, head));
}

/** Whether a name is that of an armed group: relief is for people, and what fighters take of it is none. */
export function isArmed(doc: Doc, name: string): boolean {
  return doc.actors.some(({ value }) => value.name === name && value.kind === "group");
}
