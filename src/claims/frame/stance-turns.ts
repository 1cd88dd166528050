import type { Doc } from "../../model/doc.ts";
import { type Governor, governorsOf, subjectTokenOf } from "./governors.ts";
import { caseOf, childrenOf, dependents, lemmaOf, relationOf, sentenceAt } from "./graph.ts";
import { nounBefore } from "./noun-before.ts";
import { phraseActors } from "./phrase-actors.ts";
import cues from "./stance.cues.json" with { type: "json" };
import { ENDINGS, isListedAs, listedStance, STARTING, type Stance } from "./stance-lists.ts";

const ORDERING = new Set(cues.ordering);
const SPEAKING = new Set(cues.speaking);
const VALUING = new Set(cues.valuing);
/** Nouns that are followed by what somebody wants: "his conditions: …", "the goals are …". */
const WANTED = new Set(cues.wanted);
const OWN_ACTS = new Set(cues.own_acts);
/** "the war should be ended by a truce": what is done by means of it does not befall it. */
export function isMeans({ by, preposition }: Governor): boolean {
  return by === "obl" && ["by", "through", "via"].includes(preposition);
}

/** "freed following four rounds of talks", "the move follows talks in Lima": what is followed was before. */
function isFollowed({ lemma, by, modality }: Governor): boolean {
  return lemma === "follow" && by === "obj" && modality.tense !== "future" && modality.modal === undefined;
}

/** "the talks aimed at a truce", "his visit suggests that …": what a happening itself does tells nothing of its standing. */
export function isOwnAct({ lemma, by, verbal, modality }: Governor): boolean {
  return verbal && by === "nsubj" && !modality.passive && OWN_ACTS.has(lemma);
}

/** "halted the raids to let aid in": what something is stopped or refused for is not stopped with it; "dropped its plan to" is no such. */
export function servesAim(doc: Doc, { token, by }: Governor, below: number, listed: Stance | undefined): boolean {
  if ((by !== "advcl" && by !== "xcomp") || listed === undefined || !ENDINGS.has(listed)) return false;
  if (caseOf(doc, below) !== "to" || dependents(doc, token, ["obj", "nsubj:pass"]).length === 0) return false;
  const noun = nounBefore(doc, below);
  return noun === undefined || !FOLLOWED.has(lemmaOf(doc, noun));
}

/** Nouns that an infinitive fills out. */
const FOLLOWED = new Set(cues.filled_out);

/** "have yet to sign the deal": it is not done. */
function isYetToBe(doc: Doc, { token, lemma, by }: Governor): boolean {
  return (
    lemma === "have" && by === "xcomp" && childrenOf(doc, token).some((child) => doc.tokens[child]?.lower === "yet")
  );
}

/** "said yes to a truce", "stopped short of a deal": verbs whose second word decides. */
export function phraseStance(doc: Doc, governor: Governor): Stance | undefined {
  const { token, lemma } = governor;
  if (isPressed(doc, governor)) return "demanded";
  if (isTried(doc, governor)) return "offered";
  const words = [token + 1, ...childrenOf(doc, token)].map((child) => doc.tokens[child]?.lower ?? "");
  // "has no interest in a truce"
  if (lemma === "interest") return words.includes("no") ? "refused" : "possible";
  if (lemma === "say" && words.includes("yes")) return "agreed";
  if (lemma === "say" && words.includes("no")) return "refused";
  return (lemma === "stop" || lemma === "fall") && words.includes("short") ? "refused" : undefined;
}

/** "faces pressure to lift it", "came under pressure to agree": the noun beside the verb says how the infinitive is taken. */
function isPressed(doc: Doc, { token, by, verbal, modality }: Governor): boolean {
  if (!verbal || (by !== "xcomp" && by !== "advcl") || modality.negated) return false;
  const infinitive = dependents(doc, token, [by]).find((below) => below > token && caseOf(doc, below) === "to");
  if (infinitive === undefined) return false;
  for (let at = token + 1; at < infinitive; at++) if (lemmaOf(doc, at) === "pressure") return true;
  return false;
}

/** "complicates efforts to reach it", "hampers attempts by Peru to free them": what is tried is not done. */
function isTried(doc: Doc, { token, lemma, by, verbal }: Governor): boolean {
  if (!verbal || by !== "xcomp" || isListedAs(lemma, GIVEN_UP)) return false;
  const infinitive = dependents(doc, token, ["xcomp"]).find((below) => caseOf(doc, below) === "to");
  const noun = infinitive === undefined ? undefined : nounBefore(doc, infinitive);
  return noun !== undefined && TRIED.has(lemmaOf(doc, noun));
}

const TRIED = new Set(cues.tried);
const GIVEN_UP: readonly Stance[] = ["stopped", "cancelled", "refused", "ended"];

/** "Its goals are the release of …", "three conditions: an end to …": what a word for wishes introduces is wished for. */
export function isWanted(doc: Doc, token: number): boolean {
  const subject = dependents(doc, token, ["nsubj"])[0];
  if (subject !== undefined && dependents(doc, token, ["cop"]).length > 0 && WANTED.has(lemmaOf(doc, subject)))
    return true;
  const sentence = sentenceAt(doc, token);
  for (let at = token - 1; at > (sentence?.first ?? token); at--)
    if (doc.tokens[at]?.text === ":") return [1, 2, 3, 4].some((back) => WANTED.has(lemmaOf(doc, at - back)));
  return false;
}

/** Only who can will a thing can refuse it: "the path that would not bring them home" refuses nothing. */
export function isByActor(doc: Doc, verb: number): boolean {
  const subject = subjectTokenOf(doc, verb);
  if (subject === undefined) return true;
  return (
    doc.syntax.upos[subject] === "PRON" ||
    phraseActors(doc, subject).length > 0 ||
    doc.syntax.label[subject] === "nsubj:pass"
  );
}

/** "told the group to free the hostages": the infinitive is what is asked for. */
export function isOrdered({ lemma, by, preposition, verbal }: Governor): boolean {
  // "a truce has to be reached"
  if (verbal && lemma === "have" && by === "xcomp" && preposition === "to") return true;
  return verbal && ORDERING.has(lemma) && preposition === "to" && (by === "xcomp" || by === "advcl");
}

/** "Let the convoys pass", “Release them now”: a verb in its plain form, without a subject, that opens its sentence or quotation, or is what somebody says. */
export function isImperative(doc: Doc, verb: number): boolean {
  if (doc.syntax.xpos[verb] !== "VB" || dependents(doc, verb, ["nsubj", "aux", "mark"]).length > 0) return false;
  const before = doc.tokens[verb - 1]?.text ?? "";
  if (sentenceAt(doc, verb)?.first === verb || /^["“‘]$/.test(before)) return true;
  const head = doc.syntax.head[verb] ?? -1;
  const relation = relationOf(doc, verb);
  if (relation === "ccomp" || relation === "parataxis") return SPEAKING.has(lemmaOf(doc, head));
  return relation === "conj" && isImperative(doc, head);
}

/** "Let them be freed": what is to be let. */
export function isLet(doc: Doc, verb: number): boolean {
  const head = doc.syntax.head[verb] ?? -1;
  return lemmaOf(doc, head) === "let" && ["xcomp", "ccomp"].includes(relationOf(doc, verb)) && isImperative(doc, head);
}

/** "a truce has to be negotiated", "put pressure on him to free them". */
export function hasToBe(doc: Doc, { lemma, by, token }: Governor): boolean {
  if (lemma === "put") return dependents(doc, token, ["obj"]).some((child) => lemmaOf(doc, child) === "pressure");
  return (
    lemma === "have" && by === "nsubj" && dependents(doc, token, ["xcomp"]).some((act) => caseOf(doc, act) === "to")
  );
}

/** "edged closer to a truce", "brought a truce no nearer". */
export function isNearing(doc: Doc, verb: number): boolean {
  return childrenOf(doc, verb).some((child) => ["nearer", "closer"].includes(doc.tokens[child]?.lower ?? ""));
}

/** "a deal rather than a truce", "instead of a truce". */
export function isSetAside(doc: Doc, token: number): boolean {
  return childrenOf(doc, token).some(
    (child) => child < token && ["rather", "instead"].includes(doc.tokens[child]?.lower ?? ""),
  );
}

/** "if there is no truce": what is wanting would have to be. */
export function isConditional(doc: Doc, token: number): boolean {
  const condition = governorsOf(doc, token)[0]?.modality.condition;
  return condition === "if" || condition === "unless";
}

/** "unclear whether the truce will hold", "doubts that it will hold". */
export function isDoubted(doc: Doc, verb: Governor): boolean {
  if (verb.modality.condition !== undefined) return true;
  const above = governorsOf(doc, verb.token)[0];
  return above !== undefined && listedStance(above) === "possible";
}

/** Verbs that only tell ("said that talks took place") end the climb. */
export function isReport(doc: Doc, governor: Governor): boolean {
  return (
    governor.by === "ccomp" &&
    ["say", "tell", "report", "state", "add", "write", "note", "claim"].includes(lemmaOf(doc, governor.token))
  );
}

/** "best to go", "important to reach": an infinitive that somebody only values. */
export function isUnderAdjective(doc: Doc, { token }: Governor): boolean {
  const above = governorsOf(doc, token)[0];
  if (
    above === undefined ||
    caseOf(doc, token) !== "to" ||
    !["xcomp", "csubj", "advcl", "ccomp", "acl"].includes(above.by)
  )
    return false;
  return doc.syntax.upos[above.token] === "ADJ" && VALUING.has(above.lemma);
}

/** "to end the war and free the captives": the second infinitive has no "to" of its own. */
export function isJoinedToInfinitive(doc: Doc, verb: number): boolean {
  return relationOf(doc, verb) === "conj" && caseOf(doc, doc.syntax.head[verb] ?? -1) === "to";
}

/** "the truce will hold" lasts, "will begin" lies ahead, "unclear whether it will hold" is open. */
export function ofLasting(doc: Doc, governor: Governor): Stance {
  if (isDoubted(doc, governor)) return "possible";
  return governor.modality.tense === "future" && STARTING.has(governor.lemma) ? "planned" : "ongoing";
}

/** "that Peru stop the war", "that aid be let in": the plain form of a verb, which tells what is to be. */
export function isPlain(doc: Doc, verb: number): boolean {
  const auxiliaries = dependents(doc, verb, ["aux"]);
  if (auxiliaries.length > 0) return auxiliaries.every((aux) => doc.tokens[aux]?.lower === "be");
  return doc.tokens[verb]?.lower === lemmaOf(doc, verb);
}

/** Words after which an infinitive is not done: "failed to reach a truce", "unable to bring the aid in". */
export const FAILING: ReadonlySet<string> = new Set(cues.failing);

/** What a word above says whatever hangs on it: "failed to", "without imposing", "followed", "have yet to". */
export function turnAt(doc: Doc, governor: Governor): Stance | undefined {
  if (FAILING.has(governor.lemma) && governor.by === "xcomp" && !governor.modality.negated) return "absent";
  // "withdrew without imposing sanctions"
  if (governor.verbal && caseOf(doc, governor.token) === "without") return "absent";
  if (isFollowed(governor)) return "happened";
  if (isHindering(governor)) return "stopped";
  return isYetToBe(doc, governor) ? "absent" : undefined;
}

/** "barred the agencies from delivering it": what is kept from being done. */
function isHindering({ lemma, verbal, by, preposition, modality }: Governor): boolean {
  const hinders = verbal && HINDERING.has(lemma) && preposition === "from" && by !== "obl";
  return hinders && modality.modal === undefined && !modality.negated && modality.condition === undefined;
}

const HINDERING: ReadonlySet<string> = new Set(cues.hindering);
