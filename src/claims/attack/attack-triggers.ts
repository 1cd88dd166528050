import type { ActorRef } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import { subjectTokenOf } from "../frame/governors.ts";
import { caseOf, childrenOf, dependents, isIndefinite, lemmaOf, relationOf, tellingTokens } from "../frame/graph.ts";
import { phraseActors } from "../frame/phrase-actors.ts";
import { tellsAdvance } from "./advances.ts";
import { isBeside, isClashOverWords, isHeardAsAttack, isPerson, nounRule } from "./attack-noun.ts";
import { setsOnFire } from "./burning.ts";
import { HOLDING_RULE, holdsGround } from "./control.ts";
import cues from "./cues.json" with { type: "json" };
import { isManned } from "./manned.ts";
import { isWindUp } from "./toll.ts";

/** A word that may tell of an attack. */
export interface AttackTrigger {
  readonly token: number;
  readonly form: "verb" | "noun";
  /** `verb`, `target` (a verb that needs a fitting object), `harm`, `noun`, `arms` (arms fired or shot down), `foil`. */
  readonly rule: string;
}

const VERBS = new Set(cues.verbs);
const WITH_TARGET = new Set(cues.verbs_with_target);
const HARM = new Set(cues.verbs_of_harm);
const NOUNS = new Set(cues.nouns);
const FOILS = new Set(cues.foils);
const NOT_DOERS = new Set(cues.not_doers);
const ACCIDENTS = new Set(cues.accidents);
const FIRED = new Set(cues.fired);
const ARMS = new Set(cues.arms);
const NOT_TARGETS = new Set(cues.not_targets);
const WITH_PARTICLE = cues.with_particle as Readonly<Record<string, readonly string[]>>;
const CONDITIONS = new Set(cues.conditions);
/** Verbs that are said of arms alone. */
const LITERAL = new Set(cues.literal);
const STREETS = new Set(["market", "road"]);
const MILITARY = new Set(cues.military);
const QUARREL = new Set(cues.quarrel);
const TALKERS: ReadonlySet<string> = new Set(["person", "outlet", "unnamed"]);
const MEASURES = new Set(["sanction", "tariff", "restriction", "embargo", "penalty"]);
const MISHAPS = new Set(["crash", "collide", "derail", "capsize", "collapse", "overturn"]);
const VEHICLES = new Set(["ship", "train", "car", "truck", "bus", "plane", "lorry", "ferry", "helicopter"]);
const NOBODY = new Set(["nobody", "none"]);
/** "missiles were fired during an exercise": at nobody. */
const DRILLS = new Set(cues.drills);
/** What is seized without a fight. */
const GOODS = new Set(cues.goods);
/** "was executed for spying": by a court and not by gunmen. */
const COURT = new Set(cues.court);
/** Verbs that end the flight of what is sent to strike, where it is their object. */
const ENDS = new Set(cues.ends);
const FLYING = new Set(cues.flying);
const TAKING = new Set(cues.taking);
const BRINGS_DOWN = new Set(["shoot", "down"]);
const LOSSES = new Set(["casualty", "loss", "damage"]);
const SETTLEMENTS = new Set(cues.settlements);
/** Verbs that are said of what lies around too. */
const AROUND = new Set(["surround", "encircle"]);
/** Verbs' forms that name a fight. */
const NAMED: ReadonlySet<string> = new Set(["shooting", "fighting", "bombing", "shelling", "raiding"]);
/** How long a fight is said to have lasted, where that tells of one. */
export const STRETCHES: ReadonlySet<string> = new Set(["hour", "night", "day", "week"]);
const UNDERTAKEN = new Set(cues.undertaken);

/** Every word of a report that may tell of an attack, in order of the text. */
export function attackTriggers(doc: Doc): readonly AttackTrigger[] {
  const found: AttackTrigger[] = [];
  for (const token of tellingTokens(doc)) {
    const tag = doc.syntax.upos[token];
    const named = tag === "NOUN" || tag === "PROPN" || (tag === "VERB" && isNamed(doc, token));
    const rule = named ? nounRule(doc, token) : tag === "VERB" ? verbRule(doc, token) : undefined;
    if (rule !== undefined) found.push({ token, form: named ? "noun" : "verb", rule });
  }
  return found;
}

/** "died in shooting near the port": a verb's form behind a preposition, of which nobody is the doer or the object. */
function isNamed(doc: Doc, token: number): boolean {
  if (doc.syntax.xpos[token] !== "VBG" || !NAMED.has(doc.tokens[token]?.lower ?? "")) return false;
  if (dependents(doc, token, ["obj", "nsubj", "aux"]).length > 0) return false;
  // "nine days of fighting"
  const lasts = STRETCHES.has(lemmaOf(doc, doc.syntax.head[token] ?? -1));
  return ["in", "amid", "during", ...(lasts ? ["of"] : [])].includes(caseOf(doc, token));
}

/** Drones and missiles, and "unmanned aerial vehicles". */
function isFlying(doc: Doc, token: number): boolean {
  const isAerial = childrenOf(doc, token).some((child) => doc.tokens[child]?.lower === "aerial");
  return FLYING.has(lemmaOf(doc, token)) || isAerial;
}

function verbRule(doc: Doc, verb: number): string | undefined {
  const lemma = lemmaOf(doc, verb);
  const objects = dependents(doc, verb, ["obj", "nsubj:pass"]);
  if (!LITERAL.has(lemma) && objects.some((object) => isFigure(doc, object))) return undefined;
  if (isInWords(doc, verb, lemma, objects)) return undefined;
  // "22 wounded soldiers were freed": who was hurt some time ago.
  if (HARM.has(lemma) && (isCondition(doc, verb) || isWindUp(doc, verb))) return undefined;
  if (HARM.has(lemma)) return isByAccident(doc, verb) || isOfNobody(doc, verb, objects) ? undefined : "harm";
  if (lemma === "clash" && isQuarrel(doc, verb)) return undefined;
  if (isMishap(doc, verb)) return undefined;
  // "the besieged city": how it is, unless the classifier hears of an attack.
  if (relationOf(doc, verb) === "amod" && !isHeardAsAttack(doc, verb)) return undefined;
  if (VERBS.has(lemma)) return "verb";
  const armed = objects.some((object) => isArms(doc, object));
  if (lemma === "execute" && (isBeside(doc, verb, COURT) || objects.some((object) => isUndertaking(doc, object))))
    return undefined;
  if (BRINGS_DOWN.has(lemma) && objects.some((object) => isManned(doc, object))) return "target";
  if (ENDS.has(lemma) && objects.some((object) => isFlying(doc, object))) return "foil";
  const foilable = armed || objects.some((object) => isFlying(doc, object) || NOUNS.has(lemmaOf(doc, object)));
  if (FOILS.has(lemma) && foilable) return "foil";
  if (FIRED.has(lemma) && (armed || firesAt(doc, verb, lemma))) return isBeside(doc, verb, DRILLS) ? undefined : "arms";
  if (LANDING.has(lemma) && landsSomewhere(doc, verb)) return isBeside(doc, verb, DRILLS) ? undefined : "arms";
  if (tellsAdvance(doc, verb, lemma)) return "advance";
  if (holdsGround(doc, verb, lemma) && !WITH_TARGET.has(lemma)) return HOLDING_RULE;
  if (objects.length === 0 || isDoneByNoOne(doc, verb)) return undefined;
  if (AROUND.has(lemma) && !isDoneByForces(doc, verb)) return undefined;
  if (lemma === "seize" && objects.some((object) => GOODS.has(lemmaOf(doc, object)))) return undefined;
  // "were targeted for confiscation"
  if (lemma === "target" && dependents(doc, verb, ["obl"]).some((child) => caseOf(doc, child) === "for"))
    return undefined;
  if (lemma === "inflict") return objects.some((object) => LOSSES.has(lemmaOf(doc, object))) ? "target" : undefined;
  if (TAKING.has(lemma) && objects.some((object) => SETTLEMENTS.has(lemmaOf(doc, object)))) return "target";
  if (setsOnFire(doc, verb, lemma)) return "target";
  return hasParticle(doc, verb, lemma) || WITH_TARGET.has(lemma) ? "target" : undefined;
}

/** "executed a swap": carried out. */
function isUndertaking(doc: Doc, object: number): boolean {
  return UNDERTAKEN.has(lemmaOf(doc, object)) || NOUNS.has(lemmaOf(doc, object));
}

/** "colonies that surround the town", "doubts surround the plan": not done by forces. */
function isDoneByForces(doc: Doc, verb: number): boolean {
  const subject = subjectTokenOf(doc, verb);
  return (
    subject !== undefined && (phraseActors(doc, subject).length > 0 || cues.troops.includes(lemmaOf(doc, subject)))
  );
}

/** "hit the markets", "struck a deal": done with no arms; "hit a market" is. */
function isFigure(doc: Doc, object: number): boolean {
  const lemma = lemmaOf(doc, object);
  if (!NOT_TARGETS.has(lemma) || isMilitary(doc, object)) return false;
  return !(STREETS.has(lemma) && isIndefinite(doc, object));
}

/** "hit Peruvian targets", "struck 12 military targets": aims of arms, where other targets are aims of plans. */
function isMilitary(doc: Doc, target: number): boolean {
  if (lemmaOf(doc, target) !== "target") return false;
  return (
    childrenOf(doc, target).some((child) => MILITARY.has(lemmaOf(doc, child))) || phraseActors(doc, target).length > 0
  );
}

/** "fires back at critics", "blasted the government", "the figure is striking", "sanctions that target": done in words or by measures, not by arms. */
function isInWords(doc: Doc, verb: number, lemma: string, objects: readonly number[]): boolean {
  if (lemma === "fire" && doc.tokens[verb + 1]?.lower === "back" && objects.length === 0) return true;
  if (lemma === "strike" && objects.length === 0 && doc.syntax.xpos[verb] === "VBG") return true;
  if (!QUARREL.has(lemma)) return false;
  if (lemma === "target" && isBeside(doc, verb, MEASURES)) return true;
  const subject = subjectTokenOf(doc, verb);
  const acts = subject !== undefined && doc.syntax.label[subject] !== "nsubj:pass";
  const speaks = acts && phraseActors(doc, subject).some(({ value }) => TALKERS.has(value.kind) || isUnarmed(value));
  return speaks && !isBeside(doc, verb, ARMS);
}

/** The union that "targets" a fleet does so by measures; alliances have arms. */
function isUnarmed({ kind, name }: ActorRef): boolean {
  return kind === "organisation" && !cues.alliances.includes(name);
}

/** "No one was hurt": a harm that befell nobody is no attack by itself. */
function isOfNobody(doc: Doc, verb: number, objects: readonly number[]): boolean {
  const told = objects.length > 0 ? objects : [subjectTokenOf(doc, verb) ?? -1];
  return told.some((object) => NOBODY.has(doc.tokens[object]?.lower ?? "") || isNo(doc, object));
}

/** "no one", "no casualties" */
function isNo(doc: Doc, token: number): boolean {
  return (
    doc.tokens[token - 1]?.lower === "no" ||
    dependents(doc, token, ["det"]).some((child) => doc.tokens[child]?.lower === "no")
  );
}

/** "wounded soldiers", "the severely wounded", "the gravely ill and wounded": a state that people are in, not a deed. */
function isCondition(doc: Doc, verb: number): boolean {
  const first = relationOf(doc, verb) === "conj" ? (doc.syntax.head[verb] ?? -1) : verb;
  if (relationOf(doc, first) === "amod") return true;
  const degree = dependents(doc, verb, ["advmod", "det"]).some((child) =>
    CONDITIONS.has(doc.tokens[child]?.lower ?? ""),
  );
  const bare = dependents(doc, verb, ["nsubj", "aux", "obj", "obl"]).length === 0;
  return degree && bare && ["nmod", "xcomp", "obj", "obl", "conj"].includes(relationOf(doc, verb));
}

/** "The ministers clashed over the budget": people who clash do so in words. */
function isQuarrel(doc: Doc, verb: number): boolean {
  const subject = subjectTokenOf(doc, verb);
  return (subject !== undefined && isPerson(doc, subject)) || isClashOverWords(doc, verb);
}

/** "sanctions that target firms": measures, not arms, do it. */
function isDoneByNoOne(doc: Doc, verb: number): boolean {
  let doer = subjectTokenOf(doc, verb) ?? -1;
  // "sanctions on Peru that target firms": the clause may hang on either noun.
  for (let step = 0; step < 3 && doer >= 0; step++) {
    if (NOT_DOERS.has(lemmaOf(doc, doer))) return true;
    if (relationOf(doc, doer) !== "nmod" || relationOf(doc, verb) !== "acl") return false;
    doer = doc.syntax.head[doer] ?? -1;
  }
  return false;
}

/** "a gas explosion killed three", "were killed in a crash". */
function isByAccident(doc: Doc, verb: number): boolean {
  if (dependents(doc, verb, ["advcl"]).some((moment) => isMishap(doc, moment))) return true;
  return dependents(doc, verb, ["nsubj", "obl"]).some(
    (cause) =>
      (relationOf(doc, cause) === "nsubj" || ["in", "by"].includes(caseOf(doc, cause))) &&
      (ACCIDENTS.has(lemmaOf(doc, cause)) || (NOUNS.has(lemmaOf(doc, cause)) && nounRule(doc, cause) === undefined)),
  );
}

/** "when the train derailed", "when the training ship struck a bridge": no arms did it. */
export function isMishap(doc: Doc, verb: number): boolean {
  if (MISHAPS.has(lemmaOf(doc, verb))) return true;
  const subject = dependents(doc, verb, ["nsubj"])[0];
  return subject !== undefined && ["strike", "hit"].includes(lemmaOf(doc, verb)) && VEHICLES.has(lemmaOf(doc, subject));
}

const LANDING: ReadonlySet<string> = new Set(["land", "rain", "slam"]);

/** "Shells landed in Lima", "rockets rained on the port". */
function landsSomewhere(doc: Doc, verb: number): boolean {
  const arms = dependents(doc, verb, ["nsubj"]).some((subject) => isArms(doc, subject));
  return arms && dependents(doc, verb, ["obl"]).some((child) => WHERE_LANDED.has(caseOf(doc, child)));
}

const WHERE_LANDED: ReadonlySet<string> = new Set(["in", "on", "into", "near", "outside", "beside", "at"]);

/** "fired at an ambulance", "fired into the courtyard". */
function firesAt(doc: Doc, verb: number, lemma: string): boolean {
  return (
    lemma === "fire" &&
    dependents(doc, verb, ["obl"]).some((child) =>
      ["at", "into", "on", "toward", "towards"].includes(caseOf(doc, child)),
    )
  );
}

/** "pushed out", "blew up", "shot dead": a plain verb that its particle makes violent. */
function hasParticle(doc: Doc, verb: number, lemma: string): boolean {
  const particles = WITH_PARTICLE[lemma];
  if (particles === undefined) return false;
  return (
    childrenOf(doc, verb).some((child) => particles.includes(doc.tokens[child]?.lower ?? "")) ||
    particles.includes(doc.tokens[verb + 1]?.lower ?? "")
  );
}

function isArms(doc: Doc, token: number): boolean {
  return (
    ARMS.has(lemmaOf(doc, token)) ||
    dependents(doc, token, ["conj", "nmod"]).some((child) => ARMS.has(lemmaOf(doc, child)))
  );
}
