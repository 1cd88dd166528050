import type { ClaimStatuses } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { isAbsent } from "../frame/absence.ts";
import { type Governor, governorsOf, isVerbal } from "../frame/governors.ts";
import { caseOf, dependents, hasDeterminer, isIndefinite, lemmaOf, relationOf } from "../frame/graph.ts";
import { type ClauseModality, modalityOf } from "../frame/modality.ts";
import type { AttackTrigger } from "./attack-triggers.ts";
import cues from "./cues.json" with { type: "json" };
import { isInStore } from "./in-store.ts";
import { isPresupposed } from "./presupposed.ts";

const PLANNING = new Set(cues.planning);
const DENYING = new Set(cues.denying);
const CALLING = new Set(cues.calling);
const THREATENING = new Set(cues.threatening);
const FEARED = new Set(cues.claimed);
const FOILS = new Set(cues.foils);
const STRIKING = new Set([...cues.verbs, ...cues.verbs_with_target, ...cues.fired]);
const ATTACKS = new Set([...cues.nouns, ...cues.nouns_with_actor]);
const SUPPOSING = new Set(cues.supposing);
const CARRIED_ON = new Set(cues.carried_on);
/** What somebody is tried for planning was not done. */
const TRIED = new Set(["convict", "charge", "suspect", "arrest", "detain"]);
const ENDING = new Set(cues.ending);
/** Of what is put off or ruled out nothing was done. */
const VOIDED = new Set(cues.voided);
const TELLING = new Set(cues.telling);
const GUARDING = new Set(cues.guarding);
/** Words under which stands what had happened. */
const BECAUSE = new Set(["due", "because", "owing", "despite", "amid", "amidst", "following"]);
const AVENGING = new Set([
  "retaliate",
  "retaliation",
  "avenge",
  "revenge",
  "punish",
  "pay",
  "response",
  "retribution",
  "reprisal",
  "blame",
]);
const MANAGING = new Set(["manage", "help", "succeed", "able", "continue", "scramble", "use"]);
const BEHIND = new Set(["after", "following", "since"]);
/** Relations through which a denial reaches the attack. */
const GOVERNED = new Set(["obj", "ccomp", "xcomp", "obl"]);

/**
 * How an attack stands: done, foiled, denied or planned; undefined where the words only wish, fear, threaten or suppose it
 * (a threat is a kind of its own).
 */
export function attackStatus(doc: Doc, trigger: AttackTrigger): ClaimStatuses["attack"] | undefined {
  if (trigger.rule === "foil") return isFoiled(doc, trigger.token) ? "foiled" : undefined;
  if (isAbsent(doc, trigger.token)) return undefined;
  // "not to launch any operations"
  if (trigger.form === "noun" && hasDeterminer(doc, trigger.token, ["any"])) return undefined;
  if (isOfAnySuch(doc, trigger.token)) return undefined;
  const above = tellsOfNoun(doc, trigger.token) ? [] : saidOf(governorsOf(doc, trigger.token));
  const near = above.slice(0, 2);
  const foil = near.find((governor) => FOILS.has(governor.lemma) && governor.by === "obj");
  if (foil !== undefined) return isFoiled(doc, foil.token) ? "foiled" : undefined;
  if (above.some((governor) => DENYING.has(governor.lemma) && GOVERNED.has(governor.by))) return "denied";
  if (trigger.form === "noun" && (isCause(doc, trigger.token) || isPresupposed(doc, above))) return "done";
  if (isUnreal(doc, above) || above.some(({ lemma, by }) => TRIED.has(lemma) && by === "advcl")) return undefined;
  const own =
    isVerbal(doc, trigger.token) && !isGerund(doc, trigger.token) && !isNamedByVerb(doc, trigger)
      ? modalityOf(doc, clauseOf(doc, trigger.token))
      : undefined;
  const carrier = own ?? (above[0]?.verbal === true ? above[0].modality : undefined);
  if (carrier === undefined) return "done";
  if (own === undefined && isMerePurpose(doc, above)) return undefined;
  if (trigger.form === "noun" && isInStore(doc, trigger.token, above)) return carrier.negated ? undefined : "planned";
  if (carrier.condition !== undefined && carrier.condition !== "until") return undefined;
  if (carrier.negated) return undefined;
  const [carrying] = near;
  // "will continue to strike"
  if (own?.tense === "none" && carrying?.by === "xcomp" && CARRIED_ON.has(carrying.lemma)) {
    if (carrying.modality.tense === "future") return "planned";
    if (carrying.modality.modal !== undefined || carrying.modality.negated) return undefined;
  }
  if (own?.tense === "present" && caseOf(doc, trigger.token) === "before") return undefined;
  if (carrier.tense === "future" || isIntended(doc, trigger, carrier, near)) return "planned";
  if (
    own !== undefined &&
    own.tense === "none" &&
    isBare(doc, trigger.token) &&
    !near.some((governor) => CARRIED_ON.has(governor.lemma)) &&
    !isToldOf(doc, trigger.token, near)
  )
    return undefined;
  return carrier.modal === undefined ? "done" : undefined;
}

/** "died in shooting near the port" */
function isNamedByVerb(doc: Doc, { form, token }: AttackTrigger): boolean {
  return form === "noun" && doc.syntax.upos[token] === "VERB";
}

/** "The army reported killing 54", "admitted striking the convoy": what a verb of telling has as its object was done. */
function isToldOf(doc: Doc, verb: number, [above]: readonly Governor[]): boolean {
  if (above === undefined || doc.syntax.xpos[verb] !== "VBG" || !TELLING.has(above.lemma)) return false;
  return (
    (GOVERNED.has(above.by) || (above.by === "acl" && above.verbal)) &&
    !above.modality.negated &&
    above.modality.modal === undefined
  );
}

/** Whether a verb tells that an attack was foiled, and not that somebody would foil one: "sought to prevent attacks". */
function isFoiled(doc: Doc, verb: number): boolean {
  const { tense, modal, negated } = modalityOf(doc, verb);
  if (negated || modal !== undefined || tense === "future") return false;
  if (doc.syntax.xpos[verb] !== "VB") return true;
  const [above] = governorsOf(doc, verb);
  return above !== undefined && (MANAGING.has(above.lemma) || above.by === "conj") && above.modality.tense !== "none";
}

/** "will withdraw because of the strikes": what a plan is made for has happened. */
function isCause(doc: Doc, noun: number): boolean {
  // "vowed to retaliate for the recent attack"
  const [above] = governorsOf(doc, noun);
  if (caseOf(doc, noun) === "for" && AVENGING.has(above?.lemma ?? "")) return true;
  return BECAUSE.has(caseOf(doc, noun).split(" ")[0] ?? "");
}

/** "crossed the border, killing eight": a participle with nothing before it stands as the verb that it goes with. */
function clauseOf(doc: Doc, verb: number): number {
  const head = doc.syntax.head[verb] ?? -1;
  if (doc.syntax.xpos[verb] !== "VBG" || head < 0 || head > verb || doc.syntax.upos[head] !== "VERB") return verb;
  if (!["advcl", "conj"].includes(relationOf(doc, verb)) || dependents(doc, verb, ["aux"]).length > 0) return verb;
  // "the crisis deepened, with the army shelling the port"
  if (dependents(doc, verb, ["nsubj"]).length > 0) return caseOf(doc, verb) === "with" ? clauseOf(doc, head) : verb;
  // "widened the war by bombing the port": done as surely as what it did.
  if (relationOf(doc, verb) === "advcl" && BY_DOING.has(caseOf(doc, verb))) return clauseOf(doc, head);
  if (caseOf(doc, verb) !== "" || dependents(doc, verb, ["mark"]).length > 0) return verb;
  // "launched a raid, striking the port": told once.
  if (isAttack(doc, head)) return verb;
  // Joined to the first of two participles, or right behind a comma.
  const isApart = relationOf(doc, verb) === "conj" || doc.tokens[verb - 1]?.text === ",";
  return isApart ? clauseOf(doc, head) : verb;
}

const BY_DOING: ReadonlySet<string> = new Set(["by", "after", "while"]);

/** A verb that tells an attack by itself or by the noun that it carries. */
function isAttack(doc: Doc, verb: number): boolean {
  return (
    STRIKING.has(lemmaOf(doc, verb)) ||
    dependents(doc, verb, ["obj", "obl", "nsubj"]).some((child) => ATTACKS.has(lemmaOf(doc, child)))
  );
}

/** What a relative clause or a participle tells of a noun stands, whatever is said of the noun: "end the campaign, which has killed 40", "pleaded for soldiers captured in May". */
function tellsOfNoun(doc: Doc, token: number): boolean {
  const label = doc.syntax.label[token];
  if (label === "acl:relcl") return true;
  return label === "acl" && doc.syntax.xpos[token] === "VBN" && dependents(doc, token, ["mark", "nsubj"]).length === 0;
}

/** "five days of fighting", "fighting around the town goes on": a verb's form that stands as a noun. */
export function isGerund(doc: Doc, token: number): boolean {
  if (doc.syntax.xpos[token] !== "VBG" || dependents(doc, token, ["obj", "aux"]).length > 0) return false;
  const relation = relationOf(doc, token);
  return ["nsubj", "nmod"].includes(relation) || (relation === "acl" && caseOf(doc, token) === "of");
}

/** "vowed revenge after strikes killed 31": what is told under "after" has happened, whatever was vowed then. */
function saidOf(above: readonly Governor[]): readonly Governor[] {
  const since = above.findIndex(
    ({ by, preposition }) => BEHIND.has(preposition) && ["advcl", "obl", "nmod"].includes(by),
  );
  return since < 0 ? above : above.slice(0, since);
}

/** Wished, feared, threatened, supposed, called for, or called to an end. */
function isUnreal(doc: Doc, above: readonly Governor[]): boolean {
  const near = above.slice(0, 2);
  if (
    near.some(
      (governor) => FEARED.has(governor.lemma) || CALLING.has(governor.lemma) || THREATENING.has(governor.lemma),
    )
  )
    return true;
  if (near.some((governor) => isSupposed(governor) && !isAnswered(doc, governor))) return true;
  if (["from", "against"].includes(near[0]?.preposition ?? "") && near.some(({ lemma }) => GUARDING.has(lemma)))
    return true;
  if (near[0] !== undefined && VOIDED.has(near[0].lemma) && isUndergone(near[0])) return true;
  // "Fighting has stopped."
  if (near[0]?.by === "nsubj" && ENDING.has(near[0].lemma) && near[0].verbal) return true;
  const ended = near.find((governor) => ENDING.has(governor.lemma) && governor.by === "obj");
  return ended !== undefined && modalityOf(doc, clauseOf(doc, ended.token)).tense !== "past";
}

/** "an operation that kills the general": any such, and none that was. */
function isOfAnySuch(doc: Doc, verb: number): boolean {
  if (doc.syntax.label[verb] !== "acl:relcl" || !isVerbal(doc, verb)) return false;
  const { tense, perfect, progressive } = modalityOf(doc, verb);
  return tense === "present" && !perfect && !progressive && isIndefinite(doc, doc.syntax.head[verb] ?? -1);
}

/** The object of a verb, or the subject of its passive. */
function isUndergone({ by, modality }: Governor): boolean {
  return by === "obj" || (by === "nsubj" && modality.passive);
}

/** "in response to the attack", "is a response to the attack": one that was made. */
function isAnswered(doc: Doc, { token, lemma }: Governor): boolean {
  return lemma === "response" && (caseOf(doc, token) === "in" || dependents(doc, token, ["cop"]).length > 0);
}

/** "a plan of attack" supposes one; who "plans to attack" intends it. */
function isSupposed({ lemma, by, verbal }: Governor): boolean {
  return SUPPOSING.has(lemma) && by !== "nsubj" && by !== "obl" && !(verbal && PLANNING.has(lemma));
}

/** "not to use the land to launch raids": an infinitive that no plan governs. */
function isMerePurpose(doc: Doc, above: readonly Governor[]): boolean {
  const [verb, holder] = above;
  if (verb === undefined || verb.by !== "obj" || doc.syntax.xpos[verb.token] !== "VB" || verb.modality.tense !== "none")
    return false;
  return (
    holder !== undefined &&
    ["advcl", "acl"].includes(holder.by) &&
    !CARRIED_ON.has(holder.lemma) &&
    !PLANNING.has(holder.lemma)
  );
}

function isIntended(doc: Doc, trigger: AttackTrigger, carrier: ClauseModality, near: readonly Governor[]): boolean {
  if (carrier.tense !== "none" && trigger.form === "verb") return false;
  return near.some(
    (governor) =>
      PLANNING.has(governor.lemma) &&
      (governor.by !== "nsubj" || (trigger.form === "noun" && governor.modality.passive)) &&
      // "drones aimed at the port in the largest raid so far"
      !(governor.lemma === "aim" && governor.by === "obl") &&
      (trigger.form === "noun" || isBare(doc, trigger.token)),
  );
}

function isBare(doc: Doc, token: number): boolean {
  return doc.syntax.xpos[token] === "VB" || doc.syntax.xpos[token] === "VBG";
}
