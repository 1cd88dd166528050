import type { Doc } from "../../model/doc.ts";
import { governorsOf, subjectTokenOf } from "../frame/governors.ts";
import { caseOf, childrenOf, dependents, lemmaOf, mayTell, relationOf } from "../frame/graph.ts";
import { phraseActors } from "../frame/phrase-actors.ts";
import { sidesOfPhrase } from "../frame/territory.ts";
import cues from "./cues.json" with { type: "json" };

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
const WITH_ACTOR = new Set(cues.nouns_with_actor);
const FOILS = new Set(cues.foils);
const NOT_DOERS = new Set(cues.not_doers);
const ACCIDENTS = new Set(cues.accidents);
const FIRED = new Set(cues.fired);
const ARMS = new Set(cues.arms);
const NOT_TARGETS = new Set(cues.not_targets);
const CONTROL = new Set(cues.control_verbs);
const WITH_PARTICLE = cues.with_particle as Readonly<Record<string, readonly string[]>>;
const CONDITIONS = new Set(cues.conditions);
const NOT_KINDS = new Set(cues.not_kinds);

/** Every word of a report that may tell of an attack, in order of the text. */
export function attackTriggers(doc: Doc): readonly AttackTrigger[] {
  const found: AttackTrigger[] = [];
  doc.tokens.forEach((_, token) => {
    if (!mayTell(doc, token)) return;
    const tag = doc.syntax.upos[token];
    const rule =
      tag === "VERB" ? verbRule(doc, token) : tag === "NOUN" || tag === "PROPN" ? nounRule(doc, token) : undefined;
    if (rule !== undefined) found.push({ token, form: tag === "VERB" ? "verb" : "noun", rule });
  });
  return found;
}

function verbRule(doc: Doc, verb: number): string | undefined {
  const lemma = lemmaOf(doc, verb);
  const objects = dependents(doc, verb, ["obj", "nsubj:pass"]);
  if (objects.some((object) => NOT_TARGETS.has(lemmaOf(doc, object)))) return undefined;
  // "22 wounded soldiers were freed": who was hurt some time ago.
  if (HARM.has(lemma) && isCondition(doc, verb)) return undefined;
  if (HARM.has(lemma)) return isByAccident(doc, verb) ? undefined : "harm";
  if (lemma === "clash" && isQuarrel(doc, verb)) return undefined;
  if (VERBS.has(lemma)) return "verb";
  const armed = objects.some((object) => isArms(doc, object));
  if (FOILS.has(lemma) && (armed || objects.some((object) => NOUNS.has(lemmaOf(doc, object))))) return "foil";
  if (FIRED.has(lemma) && (armed || firesAt(doc, verb, lemma))) return "arms";
  if (objects.length === 0 || isDoneByNoOne(doc, verb)) return undefined;
  // "were targeted for confiscation"
  if (lemma === "target" && dependents(doc, verb, ["obl"]).some((child) => caseOf(doc, child) === "for"))
    return undefined;
  return hasParticle(doc, verb, lemma) || WITH_TARGET.has(lemma) ? "target" : undefined;
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
  return subject !== undefined && isPerson(doc, subject);
}

function isPerson(doc: Doc, head: number): boolean {
  return phraseActors(doc, head).some(({ value }) => value.kind === "person");
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
  return dependents(doc, verb, ["nsubj", "obl"]).some(
    (cause) =>
      (relationOf(doc, cause) === "nsubj" || ["in", "by"].includes(caseOf(doc, cause))) &&
      (ACCIDENTS.has(lemmaOf(doc, cause)) || (NOUNS.has(lemmaOf(doc, cause)) && nounRule(doc, cause) === undefined)),
  );
}

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

/** "take control of the whole of Gaza": a verb of taking and a place. */
function takesControl(doc: Doc, noun: number): boolean {
  const verb = governorsOf(doc, noun)[0];
  if (verb === undefined || verb.by !== "obj" || !CONTROL.has(verb.lemma)) return false;
  return dependents(doc, noun, ["nmod"]).some(
    (child) => ["of", "over"].includes(caseOf(doc, child)) && sidesOfPhrase(doc, child).length > 0,
  );
}

function nounRule(doc: Doc, noun: number): string | undefined {
  const lemma = lemmaOf(doc, noun);
  const kinds = childrenOf(doc, noun).filter((child) => ["compound", "amod"].includes(relationOf(doc, child)));
  if (kinds.some((child) => NOT_KINDS.has(doc.tokens[child]?.lower ?? ""))) return undefined;
  if (relationOf(doc, noun) === "compound") return undefined;
  if (lemma === "invasion") return "invasion";
  // A headline's "Envoys A and B clash", read as a list of names.
  if (lemma === "clash" && relationOf(doc, noun) === "conj" && isPerson(doc, doc.syntax.head[noun] ?? -1))
    return undefined;
  if (NOUNS.has(lemma)) return "noun";
  if (lemma === "control") return takesControl(doc, noun) ? "control" : undefined;
  if (!WITH_ACTOR.has(lemma)) return undefined;
  const verb = governorsOf(doc, noun)[0];
  const military = kinds.some((child) =>
    ["military", "bombing", "ground", "air", "aerial", "special"].includes(doc.tokens[child]?.lower ?? ""),
  );
  const opened =
    (lemma === "fire" || lemma === "gunfire") &&
    (verb?.lemma === "open" || verb?.lemma === "come" || verb?.lemma === "exchange");
  return military || opened || lemma === "fighting" || lemma === "battle" ? "noun" : undefined;
}
