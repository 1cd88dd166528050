import type { ActorRef } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import { areAdversaries } from "../frame/conflicts.ts";
import { type Governor, governorsOf, subjectTokenOf } from "../frame/governors.ts";
import { caseOf, dependents, lemmaOf, sentenceAt } from "../frame/graph.ts";
import { sideActors } from "../frame/participants.ts";
import { phraseActors, principalsOf } from "../frame/phrase-actors.ts";
import { sidesOfPhrase } from "../frame/territory.ts";
import cues from "./cues.json" with { type: "json" };
import type { TalksTrigger } from "./talks-triggers.ts";

const TOGETHER = new Set(cues.together);
const CALLING = new Set([...cues.together, ...cues.hosting, ...cues.mediating, "call", "bid", "stage"]);
const SIDES = new Set([...cues.at_the_table, ...cues.sides, "man", "them"]);
const DEALING = new Set(cues.dealing);
const AT = new Set(cues.at);

/** "Peru received Silva and Rojas of the two warring sides": who brings adversaries together is no party; undefined where nobody does. */
export function bringerOf(
  doc: Doc,
  { token, form, lemma }: TalksTrigger,
  names: readonly string[],
): string | undefined {
  const subject = form === "verb" && TOGETHER.has(lemma) ? subjectTokenOf(doc, token) : undefined;
  if (subject === undefined || names.length !== 3) return undefined;
  const [bringer, more] = principalsOf(sideActors(doc, subject));
  const [one = "", other = ""] = names.filter((name) => name !== bringer);
  if (bringer === undefined || more !== undefined || !names.includes(bringer)) return undefined;
  const ofThem = [one, other].some((name) => areAdversaries(name, bringer));
  return areAdversaries(one, other) && !ofThem ? bringer : undefined;
}

/** "shuttled between Peru and Chile": the sides between which something is done. */
export function sidesBetween(doc: Doc, verb: number): readonly string[] {
  const ends = dependents(doc, verb, ["obl"]).filter((child) => caseOf(doc, child) === "between");
  return [...new Set(ends.flatMap((child) => sidesOfPhrase(doc, child)))];
}

/** "shuttled between Peru and Chile", "mediated between them": who goes between, and between whom; undefined where nobody does. */
export function shuttledBetween(
  doc: Doc,
  { token, form, lemma }: TalksTrigger,
): { readonly shuttlers: readonly ActorRef[]; readonly sides: readonly string[] } | undefined {
  if (form !== "verb" || !cues.between.includes(lemma)) return undefined;
  const sides = sidesBetween(doc, token);
  const subject = subjectTokenOf(doc, token);
  if (sides.length < 2 || subject === undefined) return undefined;
  return { shuttlers: sideActors(doc, subject).map(({ value }) => value), sides };
}

/** "Peru has invited both delegations to Lima", "Peru offered to host another round": who calls others together, of whom no name stands there. */
export function callersOf(doc: Doc, { token, form }: TalksTrigger): readonly ActorRef[] {
  const [above] = governorsOf(doc, token);
  const verb = form === "verb" ? token : above?.by === "obj" || above?.by === "obl" ? above.token : undefined;
  if (verb === undefined || !CALLING.has(lemmaOf(doc, verb))) return [];
  const called = dependents(doc, verb, ["obj", "iobj"]);
  const isOfSides = called.every((child) => child === token || isNamelessSide(doc, child));
  const isWithOne = [token, verb].some((head) =>
    dependents(doc, head, ["nmod", "obl"]).some((child) => caseOf(doc, child) === "with"),
  );
  const subject = called.length > 0 && isOfSides && !isWithOne ? subjectTokenOf(doc, verb) : undefined;
  return subject === undefined ? [] : sideActors(doc, subject).map(({ value }) => value);
}

/** "both delegations", "the two men". */
function isNamelessSide(doc: Doc, noun: number): boolean {
  return SIDES.has(lemmaOf(doc, noun)) && phraseActors(doc, noun).length === 0;
}

/** "Peru and Chile agreed on a truce at talks in Lima", "signed it after talks": those who dealt with each other sat there. */
export function dealersAbove(doc: Doc, trigger: TalksTrigger): readonly string[] {
  const verb = dealAbove(doc, trigger);
  const subject = verb === undefined ? undefined : subjectTokenOf(doc, verb.token);
  const sides = subject === undefined ? [] : principalsOf(sideActors(doc, subject));
  return sides.length > 1 ? sides : [];
}

/** "was agreed on at talks", a headline's "agree truce after talks": talks at which something was done were held. */
export function isAtDeal(doc: Doc, trigger: TalksTrigger): boolean {
  const modality = dealAbove(doc, trigger)?.modality;
  if (modality === undefined || modality.modal !== undefined) return false;
  const isHeadline = modality.tense === "present" && sentenceAt(doc, trigger.token)?.section === "title";
  return modality.tense === "past" || isHeadline;
}

/** The verb of dealing at which or after which talks are named. */
function dealAbove(doc: Doc, { token, form }: TalksTrigger): Governor | undefined {
  const noun = spanAbove(doc, token);
  if (form !== "noun" || !AT.has(caseOf(doc, noun).split(" ")[0] ?? "")) return undefined;
  const verb = governorsOf(doc, noun).find(({ verbal }) => verbal);
  return verb !== undefined && DEALING.has(verb.lemma) && !verb.modality.negated ? verb : undefined;
}

/** "agreed after sixteen *hours* of talks": the noun of time that stands for talks in its sentence, else the word itself. */
export function spanAbove(doc: Doc, token: number): number {
  const [above] = governorsOf(doc, token);
  return above?.by === "nmod" && above.preposition === "of" && SPANS.has(above.lemma) ? above.token : token;
}

const SPANS = new Set(["minute", "hour", "day", "week", "month", "year"]);
