import type { Doc } from "../../model/doc.ts";
import { areAdversaries } from "../frame/conflicts.ts";
import {
  caseOf,
  childrenOf,
  dependents,
  hasDeterminer,
  lemmaOf,
  ofPhrase,
  relationOf,
  sentenceAt,
  subtree,
} from "../frame/graph.ts";
import { modalityOf } from "../frame/modality.ts";
import { sidesOfPhrase } from "../frame/territory.ts";
import cues from "./cues.json" with { type: "json" };
import { conditionParty, mayHarm, namesOneOf } from "./sides.ts";

const PLEDGED = new Set(cues.pledged_harm);
const HARM = new Set(cues.harm);
const ACTS = new Set(cues.acts);
const WARNED_OF = new Set(cues.warned_of);
const SANCTIONS = new Set(cues.sanction_words);
const OWN_FORCES = new Set(cues.own_forces);
const OCCASIONS = new Set(cues.occasions);
const DUES = new Set(cues.dues);
/** What befalls one who is warned: "it would face an attack". */
const FACED = new Set(cues.faced);
const PROMISING = new Set(cues.promising);
const REVENGE = new Set(cues.revenge);
const RESPONSE = new Set(cues.response);
const HARSH = new Set(cues.harsh);
const HOSTILE = new Set(cues.hostile);
const CONTINUING = new Set(cues.continuing);
const RENEWED = new Set(cues.renewed);
const VIOLENCE = new Set(cues.violence);
const SENDING = new Set([...cues.sending, "mass"]);
const PLEDGES = new Set(["pledge", "vow", "promise"]);
const STRIKES = new Set(["attack", "strike", "bomb", "target", "shell", "hit", "fire", "fight"]);
const WARNS: ReadonlySet<string> = new Set(["warn", "caution", "warning"]);
const BRANCHES: ReadonlySet<string> = new Set([
  "xcomp",
  "ccomp",
  "obj",
  "obl",
  "nmod",
  "acl",
  "amod",
  "compound",
  "parataxis",
]);
const MOST_WORDS = 14;

/** The harm that is threatened. */
export interface Action {
  readonly token: number;
  readonly words: string;
  readonly sanctions: boolean;
}

/** The harm that is threatened: the infinitive, the clause, the object or the "of" phrase, where it names one. */
export function actionOf(doc: Doc, trigger: number, lemma: string, issuer: string | undefined): Action | undefined {
  const joined = ofPhrase(doc, trigger);
  for (const child of [...childrenOf(doc, trigger), ...(joined === undefined ? [] : [joined])]) {
    const relation = child === joined ? "nmod" : relationOf(doc, child);
    const preposition = caseOf(doc, child);
    // "threatened on Sunday to target ships": an infinitive that a time parts from its verb.
    if (!BRANCHES.has(relation) && !(relation === "advcl" && ["to", "against"].includes(preposition))) continue;
    if (relation === "obl" && !["of", "with", "against", "to"].includes(preposition)) continue;
    const tokens = subtree(doc, child, (under) => relationOf(doc, under) === "advcl");
    if (!isHarm(doc, trigger, lemma, child, relation, tokens, issuer)) continue;
    return { token: child, words: wordsOf(doc, tokens, child), sanctions: tokens.some((at) => isSanction(doc, at)) };
  }
  return undefined;
}

function isHarm(
  doc: Doc,
  trigger: number,
  lemma: string,
  child: number,
  relation: string,
  tokens: readonly number[],
  issuer: string | undefined,
): boolean {
  const has = (list: ReadonlySet<string>): boolean => tokens.some((token) => namesOneOf(doc, token, list));
  const promised = lemma === "vow" || PROMISING.has(lemma);
  if (promised && isForsworn(doc, child)) return false;
  if (isPledgedStrike(doc, trigger, child, relation)) return true;
  if (lemma === "vow")
    return has(PLEDGED) || goesOn(doc, child) || fightsOn(doc, child) || isSwornOn(doc, child, issuer);
  if (PROMISING.has(lemma)) return isPromisedHarm(doc, child, relation) || isSwornOn(doc, child, issuer);
  if (WARNS.has(lemma) && isForbidden(doc, child, relation))
    return hostile(tokens, doc) && isAddressed(doc, trigger) && issuer !== undefined && mayHarm(doc, issuer);
  if (WARNS.has(lemma)) {
    if (relation === "ccomp" || (relation === "acl" && caseOf(doc, child) !== "to"))
      return isWarnedHarm(doc, trigger, child, tokens, issuer);
    if (relation === "amod" || (relation === "obj" && !tokens.some((token) => doc.tokens[token]?.lower === "of")))
      return false;
    // "warned of the consequences of a raid": what another's deed would bring.
    if (doc.tokens[child + 1]?.lower === "of" && hasDeterminer(doc, child, ["the"])) return false;
    if (has(VIOLENCE) && isConditioned(doc, trigger, issuer)) return true;
    return has(WARNED_OF) || (has(DUES) && isAddressed(doc, trigger));
  }
  // "threatened to leave", "the threat to walk out": what is threatened in an infinitive need not be listed.
  const infinitive = caseOf(doc, child) === "to" || doc.tokens[trigger + 1]?.lower === "to";
  if ((relation === "xcomp" || relation === "advcl" || relation === "acl" || relation === "obl") && infinitive)
    return relation !== "acl" || has(HARM) || lemma === "threat";
  return has(HARM);
}

/** "warned of further strikes if Peru did not yield": what another must do to be spared. */
function isConditioned(doc: Doc, trigger: number, issuer: string | undefined): boolean {
  const sentence = sentenceAt(doc, trigger);
  if (sentence === undefined || issuer === undefined || !mayHarm(doc, issuer)) return false;
  return conditionParty(doc, sentence, issuer) !== undefined;
}

/** "promised never to attack" */
function isForsworn(doc: Doc, child: number): boolean {
  return childrenOf(doc, child).some((word) => ["not", "never"].includes(doc.tokens[word]?.lower ?? ""));
}

/** "vowed to fight on" */
function fightsOn(doc: Doc, child: number): boolean {
  return lemmaOf(doc, child) === "fight" && ["on", "back"].includes(doc.tokens[child + 1]?.lower ?? "");
}

/** "making demands" is no act that a side would be punished for. */
function hostile(tokens: readonly number[], doc: Doc): boolean {
  return tokens.some((token) => [HOSTILE, HARM, OCCASIONS].some((list) => namesOneOf(doc, token, list)));
}

/** "against backing the rebels", "not to attack": what a warned side is to leave. */
function isForbidden(doc: Doc, child: number, relation: string): boolean {
  if (caseOf(doc, child) === "against") return true;
  return relation === "xcomp" && dependents(doc, child, ["advmod"]).some((at) => doc.tokens[at]?.lower === "not");
}

/** "promised retaliation", "pledged to avenge them", "promised a harsh response", "pledged to go on with the attacks". */
function isPromisedHarm(doc: Doc, child: number, relation: string): boolean {
  if (relation === "obj" || relation === "nmod") return namesOneOf(doc, child, REVENGE) || isHarshResponse(doc, child);
  if (caseOf(doc, child) !== "to") return false;
  return goesOn(doc, child) || (PLEDGED.has(lemmaOf(doc, child)) && answersDeed(doc, child));
}

/** "vowed to pursue Peru's troops": a deed against an adversary. */
function isSwornOn(doc: Doc, child: number, issuer: string | undefined): boolean {
  if (
    issuer === undefined ||
    caseOf(doc, child) !== "to" ||
    !(HARM.has(lemmaOf(doc, child)) || ACTS.has(lemmaOf(doc, child)))
  )
    return false;
  return subtree(doc, child).some((token) => sidesOfPhrase(doc, token).some((side) => areAdversaries(issuer, side)));
}

/** "a crushing response", "a response to the raid"; "a response to the letter" is none. */
function isHarshResponse(doc: Doc, noun: number): boolean {
  if (!namesOneOf(doc, noun, RESPONSE)) return false;
  const harsh = dependents(doc, noun, ["amod"]).some((child) => namesOneOf(doc, child, HARSH));
  return harsh || (dependents(doc, noun, ["nmod", "obl"]).length > 0 && answersDeed(doc, noun));
}

/** Whether an answer is one to violence, where it names what it answers: "respond to the raid", not "to the needs". */
export function answersDeed(doc: Doc, answer: number): boolean {
  const to = dependents(doc, answer, ["obl", "nmod"]).filter((child) => caseOf(doc, child) === "to");
  return to.every((child) => namesOneOf(doc, child, OCCASIONS));
}

/** "continue their attacks", "go on with the blockade", "keep striking": violence that is not to end; to go on with a war is no threat. */
export function goesOn(doc: Doc, verb: number): boolean {
  if (!CONTINUING.has(lemmaOf(doc, verb))) return false;
  const direct = dependents(doc, verb, ["obj", "obl"]).some(
    (child) => ["", "with", "on"].includes(caseOf(doc, child)) && namesOneOf(doc, child, RENEWED),
  );
  return direct || dependents(doc, verb, ["xcomp"]).some((child) => STRIKES.has(lemmaOf(doc, child)));
}

/** "warned Peru of war": who warns a side to its face of harm means his own. */
function isAddressed(doc: Doc, trigger: number): boolean {
  return dependents(doc, trigger, ["obj", "iobj"]).some((token) => sidesOfPhrase(doc, token).length > 0);
}

/**
 * "warned that it would respond", "that they would pay the price", "that any attack would draw a response", "that there would be
 * consequences": the harm is the one who warns', and not one that he foresees.
 */
function isWarnedHarm(
  doc: Doc,
  trigger: number,
  verb: number,
  tokens: readonly number[],
  issuer: string | undefined,
): boolean {
  const has = (list: ReadonlySet<string>): boolean => tokens.some((token) => namesOneOf(doc, token, list));
  const subjects = dependents(doc, verb, ["nsubj"]);
  // "warned Peru it would strike": the arcs give the verb two subjects.
  const doer = subjects.find((token) => token === subjects.at(-1) && doc.syntax.upos[token] === "PRON") ?? subjects[0];
  if (dependents(doc, verb, ["expl"]).length > 0) return has(DUES);
  if (doer === undefined) return false;
  const lemma = lemmaOf(doc, verb);
  const sides = sidesOfPhrase(doc, doer);
  const warned = dependents(doc, trigger, ["obj", "iobj"]).flatMap((token) => sidesOfPhrase(doc, token));
  const passive = doc.syntax.label[doer] === "nsubj:pass";
  const pronoun = doc.syntax.upos[doer] === "PRON";
  const acts = [verb, ...dependents(doc, verb, ["xcomp"])].some(
    (at) => ACTS.has(lemmaOf(doc, at)) || HARM.has(lemmaOf(doc, at)) || widens(doc, at),
  );
  // "warned Peru that it would send troops": he who warns would.
  if (pronoun && acts && !passive && !FACED.has(lemma) && isAhead(doc, verb)) return true;
  if (warned.some((name) => sides.includes(name)) || (passive && !sides.includes(issuer ?? "")))
    return (FACED.has(lemma) && has(DUES)) || (passive && HARM.has(lemma));
  if (pronoun && FACED.has(lemma) && dependents(doc, verb, ["obj"]).some((at) => namesOneOf(doc, at, DUES)))
    return true;
  const own = sides.length === 0 ? namesOneOf(doc, doer, OWN_FORCES) : issuer !== undefined && sides.includes(issuer);
  if (own) return acts;
  // "that the fighting will resume"
  if (namesOneOf(doc, doer, VIOLENCE) && CONTINUING.has(lemma))
    return warned.length > 0 && issuer !== undefined && mayHarm(doc, issuer);
  if (namesOneOf(doc, doer, OCCASIONS)) return has(DUES) && (issuer === undefined || mayHarm(doc, issuer));
  return FACED.has(lemma) && sides.length > 0 && has(DUES);
}

function isAhead(doc: Doc, verb: number): boolean {
  const { tense, modal } = modalityOf(doc, verb);
  return tense === "future" || ["would", "will"].includes(modal ?? "");
}

/** "expand its offensive", "send troops": war made wider. */
function widens(doc: Doc, verb: number): boolean {
  if (!CONTINUING.has(lemmaOf(doc, verb)) && !SENDING.has(lemmaOf(doc, verb))) return false;
  return dependents(doc, verb, ["obj"]).some((child) => namesOneOf(doc, child, VIOLENCE));
}

/** "a pledge of continued strikes" */
function isPledgedStrike(doc: Doc, trigger: number, child: number, relation: string): boolean {
  const noun = doc.syntax.upos[trigger] === "NOUN" && PLEDGES.has(lemmaOf(doc, trigger));
  return noun && relation === "nmod" && caseOf(doc, child) === "of" && namesOneOf(doc, child, RENEWED);
}

/** "sanctions", "snapback". */
export function isSanction(doc: Doc, token: number): boolean {
  return SANCTIONS.has(doc.tokens[token]?.lower ?? "");
}

/** The words of an action, without what joins it to its verb. */
export function wordsOf(doc: Doc, tokens: readonly number[], head: number): string {
  const start = doc.tokens[tokens[0] ?? head]?.start ?? 0;
  const end = doc.tokens[tokens[Math.min(tokens.length - 1, MOST_WORDS)] ?? head]?.end ?? 0;
  return doc.article.text
    .slice(start, end)
    .replace(/\s+/g, " ")
    .replace(/^(?:to|of|that|with)\s+/i, "");
}
