import type { Doc } from "../../model/doc.ts";
import { areAdversaries } from "../frame/conflict-of.ts";
import { type Governor, governorsOf, subjectTokenOf } from "../frame/governors.ts";
import { caseOf } from "../frame/graph.ts";
import { sideActors } from "../frame/participants.ts";
import { principalsOf } from "../frame/phrase-actors.ts";
import cues from "./cues.json" with { type: "json" };
import type { TalksTrigger } from "./talks-triggers.ts";

const TOGETHER = new Set(cues.together);
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

/** "Peru and Chile agreed on a truce at talks in Lima", "signed it after talks": those who dealt with each other sat there. */
export function dealersAbove(doc: Doc, trigger: TalksTrigger): readonly string[] {
  const verb = dealAbove(doc, trigger);
  const subject = verb === undefined ? undefined : subjectTokenOf(doc, verb.token);
  const sides = subject === undefined ? [] : principalsOf(sideActors(doc, subject));
  return sides.length > 1 ? sides : [];
}

/** "was agreed on at talks": talks at which something was done were held. */
export function isAtDeal(doc: Doc, trigger: TalksTrigger): boolean {
  const modality = dealAbove(doc, trigger)?.modality;
  return modality?.tense === "past" && modality.modal === undefined;
}

/** The verb of dealing at which or after which talks are named. */
function dealAbove(doc: Doc, { token, form }: TalksTrigger): Governor | undefined {
  if (form !== "noun" || !AT.has(caseOf(doc, token).split(" ")[0] ?? "")) return undefined;
  const verb = governorsOf(doc, token).find(({ verbal }) => verbal);
  return verb !== undefined && DEALING.has(verb.lemma) && !verb.modality.negated ? verb : undefined;
}
