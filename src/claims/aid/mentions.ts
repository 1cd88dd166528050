import type { Doc } from "../../model/doc.ts";
import type { Governor } from "../frame/governors.ts";
import { caseOf, dependents, lemmaOf, relationOf } from "../frame/graph.ts";
import { modalityOf } from "../frame/modality.ts";
import type { Stance } from "../frame/stance.ts";
import cues from "./cues.json" with { type: "json" };
import { movesAid } from "./sides.ts";

const TOPICAL = new Set(cues.topical);
const ABOUT = new Set(["regarding", "concerning", "about"]);
const SEEKING = new Set(cues.seeking);
const PERMISSIONS = new Set(cues.permissions);
const AID = new Set([...cues.strong, "supplies", "food", "access"]);
const RESTRICTIONS = new Set(["restriction"]);
const COMMENTED: ReadonlySet<string> = new Set(["NOUN", "ADJ"]);

/** "concerns about the protection of aid", "the amount of aid was a drop in the ocean": help that the words speak of and do not move. */
export function isMereMention(doc: Doc, token: number, above: readonly Governor[]): boolean {
  if (ABOUT.has(caseOf(doc, token)) || isAtFacility(doc, token)) return true;
  for (const { token: governor, lemma, by, verbal, preposition } of above.slice(0, 3)) {
    if (verbal) {
      if (by === "nsubj" && LINKING.has(lemma) && isCommented(doc, governor) && told(doc, token) === undefined)
        return true;
      // "Far too little" is no word on aid that the clause on it moves.
      const comment =
        by === "nsubj" && COMMENTED.has(doc.syntax.upos[governor] ?? "") && told(doc, token) === undefined;
      return comment && dependents(doc, governor, ["xcomp", "advcl", "acl"]).length === 0;
    }
    if (TOPICAL.has(lemma)) return by === "nmod" || by === "acl";
    if (preposition === "regarding" || caseOf(doc, governor) === "regarding") return true;
  }
  return false;
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
