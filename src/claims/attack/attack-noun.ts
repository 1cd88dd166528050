import type { Doc } from "../../model/doc.ts";
import { governorsOf } from "../frame/governors.ts";
import { caseOf, childrenOf, dependents, lemmaOf, relationOf, sentenceAt } from "../frame/graph.ts";
import { phraseActors } from "../frame/phrase-actors.ts";
import { oddsOf } from "../frame/told.ts";
import { HOLDING_RULE, isUnderControl, takesControl } from "./control.ts";
import cues from "./cues.json" with { type: "json" };
import { breaksOut } from "./feuds.ts";
import { isGunfire, isLaunch } from "./gunfire.ts";
import { isInStore } from "./in-store.ts";
import { tradesFire } from "./mutual.ts";
import toll from "./toll.cues.json" with { type: "json" };

const RISING = new Set(toll.rising);
const KILLINGS = new Set(cues.killings);
const FEUDS = new Set(cues.feuds);
const WITH_ACTOR = new Set(cues.nouns_with_actor);
const NOUNS = new Set(cues.nouns);
const ACCIDENTS = new Set(cues.accidents);
const DRILLS = new Set(cues.drills);
const NOT_KINDS = new Set(cues.not_kinds);

/** Whether the sentence of a verb holds one of some words. */
export function isBeside(doc: Doc, verb: number, words: ReadonlySet<string>): boolean {
  const sentence = sentenceAt(doc, verb);
  if (sentence === undefined) return false;
  for (let token = sentence.first; token < sentence.last; token++) if (words.has(lemmaOf(doc, token))) return true;
  return false;
}

/** Whether a noun phrase names a person. */
export function isPerson(doc: Doc, head: number): boolean {
  return phraseActors(doc, head).some(({ value }) => value.kind === "person");
}

/** "the killing of 12 drivers by soldiers": a killing that the words say more of than its name. */
function tellsOfWhom(doc: Doc, noun: number): boolean {
  return dependents(doc, noun, ["nmod", "obl"]).some((child) => ["of", "by"].includes(caseOf(doc, child)));
}

/** "The death toll in Gaza has passed 50,000": a count of the dead that rises by itself, and by no quake or crash. */
function tellsTollAlone(doc: Doc, noun: number): boolean {
  const verb = governorsOf(doc, noun)[0];
  if (verb?.by !== "nsubj" || !RISING.has(verb.lemma) || verb.modality.negated || isBeside(doc, noun, ACCIDENTS))
    return false;
  const kinds = childrenOf(doc, noun).map((child) => doc.tokens[child]?.lower ?? "");
  const counted = dependents(doc, verb.token, ["obj", "obl"]).some((child) => doc.syntax.upos[child] === "NUM");
  return counted && kinds.includes("death") && !kinds.some((kind) => kind === "total" || toll.overall.includes(kind));
}

/** A headline's "Envoys A and B clash", read as a list of names or as one name. */
export function isClashOfPeople(doc: Doc, noun: number): boolean {
  if (lemmaOf(doc, noun) !== "clash") return false;
  const heads = relationOf(doc, noun) === "conj" ? [doc.syntax.head[noun] ?? -1] : dependents(doc, noun, ["compound"]);
  return heads.some((name) => isPerson(doc, name));
}

/** "clash over how to end the war": in words, unless the classifier hears of an attack ("clashed over the pass at dawn"). */
export function isClashOverWords(doc: Doc, token: number): boolean {
  if (lemmaOf(doc, token) !== "clash" || isHeardAsAttack(doc, token)) return false;
  return doc.tokens[token + 1]?.lower === "over";
}

/** Whether the classifier hears a word tell of an attack. */
export function isHeardAsAttack(doc: Doc, token: number): boolean {
  return oddsOf(doc, "attack", token) > 0;
}

/** The rule by which a noun tells of an attack; undefined where it tells of none. */
export function nounRule(doc: Doc, noun: number): string | undefined {
  // "in shooting": the form that names the fight.
  const lemma = doc.syntax.upos[noun] === "VERB" ? (doc.tokens[noun]?.lower ?? "") : lemmaOf(doc, noun);
  const kinds = childrenOf(doc, noun).filter((child) => ["compound", "amod"].includes(relationOf(doc, child)));
  if (kinds.some((child) => NOT_KINDS.has(doc.tokens[child]?.lower ?? ""))) return undefined;
  if (relationOf(doc, noun) === "compound") return undefined;
  if (lemma === "invasion") return isInStore(doc, noun, governorsOf(doc, noun)) ? "noun" : "invasion";
  if (KILLINGS.has(lemma)) return tellsOfWhom(doc, noun) ? "noun" : undefined;
  if (isClashOfPeople(doc, noun) || isClashOverWords(doc, noun)) return undefined;
  if (NOUNS.has(lemma)) return "noun";
  if (FEUDS.has(lemma) && breaksOut(doc, noun, lemma)) return "noun";
  if (lemma === "toll") return tellsTollAlone(doc, noun) ? "harm" : undefined;
  if (lemma === "control")
    return takesControl(doc, noun) ? "control" : isUnderControl(doc, noun) ? HOLDING_RULE : undefined;
  if (lemma === "launch") return isLaunch(doc, noun) && !isBeside(doc, noun, DRILLS) ? "noun" : undefined;
  if (!WITH_ACTOR.has(lemma)) return undefined;
  const verb = governorsOf(doc, noun)[0];
  const military = kinds.some((child) =>
    ["military", "bombing", "ground", "air", "aerial", "special"].includes(doc.tokens[child]?.lower ?? ""),
  );
  const opened =
    (lemma === "fire" || lemma === "gunfire") &&
    (["open", "come", "exchange"].includes(verb?.lemma ?? "") || tradesFire(doc, noun) || isGunfire(doc, noun));
  return military || opened || lemma === "fighting" || lemma === "battle" ? "noun" : undefined;
}
