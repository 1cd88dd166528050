import { type ActorRef, principalOf } from "../../model/actor.ts";
import type { ClaimBodies } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import type { Sentence } from "../../model/syntax.ts";
import { caseOf, dependents, lemmaOf, sentenceAt } from "../frame/graph.ts";
import cues from "./cues.json" with { type: "json" };
import type { TalksTrigger } from "./talks-triggers.ts";

type Level = ClaimBodies["talks"]["level"];
type Format = ClaimBodies["talks"]["format"];

/**
 * The level of talks, by the offices of those named, else by the words of the sentence; a round of negotiations that has its
 * number (`numbered`) is held by delegations where nothing else is said.
 */
export function levelOf(doc: Doc, trigger: number, people: readonly ActorRef[], numbered: boolean): Level {
  const uneven = unevenLevel(people);
  if (uneven !== undefined) return uneven;
  const offices = people.map((person) => person.office?.toLowerCase()).filter((office) => office !== undefined);
  if (offices.some(isLeaders)) return "leaders";
  // "delegations led by two envoys"
  if (isOfDelegations(doc, trigger)) return "delegations";
  if (offices.some((office) => isIn(office, cues.minister_offices) && !office.includes("deputy"))) return "ministers";
  if (offices.some((office) => isIn(office, cues.envoy_offices))) return "envoys";
  // "a meeting of foreign ministers", whoever else the sentence names.
  const own = meeting(doc, trigger);
  if (own !== undefined) return own;
  const sentence = sentenceAt(doc, trigger);
  const words = wordsIn(doc, sentence?.first ?? 0, sentence?.last ?? 0);
  const says = (list: readonly string[]): boolean => words.some((word) => list.includes(word));
  if (lemmaOf(doc, trigger) === "summit" && !says(cues.minister_words)) return "leaders";
  if (says(cues.delegation_words)) return "delegations";
  if (says(cues.leader_words)) return "leaders";
  if (says(cues.minister_words)) return "ministers";
  // "officials said that talks …" tells who speaks, not who met.
  const near = sentence === undefined ? [] : nearWords(doc, sentence, trigger).slice(0, NEAR);
  const behind = sentence === undefined ? [] : wordsIn(doc, trigger + 1, clauseEnd(doc, trigger, sentence.last));
  if ([...near, ...behind].some((word) => cues.envoy_words.includes(word))) return "envoys";
  if (numbered && cues.negotiations.includes(lemmaOf(doc, trigger))) return "delegations";
  return offices.length > 0 || near.some((word) => cues.official_words.includes(word)) ? "officials" : "unspecified";
}

/** "paused the talks and summoned the ambassador": where the next verb of a clause stands behind a word, or the next mark. */
function clauseEnd({ syntax }: Doc, token: number, last: number): number {
  let at = token + 1;
  while (at < last && !/^(?:VB[DPZ]|MD|[,.:])$/.test(syntax.xpos[at] ?? "")) at++;
  return at;
}

/** The words of a stretch, in small letters; prime ministers and heads of state are leaders. */
function wordsIn(doc: Doc, first: number, last: number): readonly string[] {
  return doc.tokens.slice(first, last).map((_, at) => levelWord(doc, first + at));
}

function levelWord(doc: Doc, token: number): string {
  const lower = doc.tokens[token]?.lower ?? "";
  if (lower === "ministers" && doc.tokens[token - 1]?.lower === "prime") return "leaders";
  const ofState = ["state", "government"].includes(doc.tokens[token + 2]?.lower ?? "");
  return lower === "heads" && doc.tokens[token + 1]?.lower === "of" && ofState ? "leaders" : lower;
}

/** "the envoy met the president": a leader and somebody of another side who is none; the lower of them says who was sent. */
function unevenLevel(people: readonly ActorRef[]): Level | undefined {
  const ofSide = new Map<string, Level>();
  for (const person of people) {
    const level = ofOffice(person.office?.toLowerCase() ?? "");
    const known = ofSide.get(principalOf(person));
    if (level !== undefined && known !== "leaders") ofSide.set(principalOf(person), level);
  }
  const levels = [...ofSide.values()];
  if (!levels.includes("leaders") || levels.every((level) => level === "leaders")) return undefined;
  return levels.includes("envoys") ? "envoys" : "unspecified";
}

/** A leader's office, and not that of who advises one. */
function isLeaders(office: string): boolean {
  return isIn(office, cues.leader_offices) && !office.includes("adviser") && !office.includes("aide");
}

function ofOffice(office: string): Level | undefined {
  if (office === "") return undefined;
  if (isLeaders(office)) return "leaders";
  if (isIn(office, cues.minister_offices)) return "ministers";
  return isIn(office, cues.envoy_offices) ? "envoys" : undefined;
}

/** The level of those who meet by the words under the trigger: "a summit of leaders", "talks between envoys". */
function meeting(doc: Doc, trigger: number): Level | undefined {
  const words = dependents(doc, trigger, ["nsubj", "nmod", "compound", "nmod:poss", "amod"])
    .filter((child) => ["", "of", "between", "with", "'s", "’s", "’", "'"].includes(caseOf(doc, child)))
    .flatMap((child) => [child, ...dependents(doc, child, ["conj"])])
    .map((child) => levelWord(doc, child));
  const says = (list: readonly string[]): boolean => words.some((word) => list.includes(word));
  if (says(cues.leader_words)) return "leaders";
  if (says(cues.minister_words)) return "ministers";
  return says(cues.envoy_words) ? "envoys" : undefined;
}

/** Whether delegations are what meets: the subject of the verb, or the sides of the talks. */
function isOfDelegations(doc: Doc, trigger: number): boolean {
  return dependents(doc, trigger, ["nsubj", "nmod"]).some((child) =>
    cues.delegation_words.includes(doc.tokens[child]?.lower ?? ""),
  );
}

function isIn(office: string, list: readonly string[]): boolean {
  return list.some((known) => office === known || office.endsWith(` ${known}`) || office.startsWith(`${known} `));
}

/** Where talks are known to be, and whether people of more than one side are named as those who talked. */
interface Setting {
  readonly hasPlace: boolean;
  readonly isOfTwo: boolean;
}

/** Meeting, call, visit or online, by the trigger and the words beside it; leaders who "spoke with" each other, nowhere, did so by telephone. */
export function formatOf(doc: Doc, sentence: Sentence, trigger: TalksTrigger, { hasPlace, isOfTwo }: Setting): Format {
  const words = nearWords(doc, sentence, trigger.token);
  if (cues.calls.includes(trigger.lemma) || words.includes("phone") || words.includes("telephone")) return "call";
  if (trigger.form === "verb" && trigger.lemma === "ring") return "call";
  if (cues.visits.includes(trigger.lemma)) return "visit";
  if (words.some((word, at) => cues.online.includes(word) || isByVideo(words, at))) return "online";
  if (trigger.form === "verb" && trigger.lemma === "speak" && isOfTwo && !hasPlace) return "call";
  const faceToFace = cues.face_to_face.includes(trigger.lemma);
  return faceToFace || hasPlace ? "meeting" : "unspecified";
}

/** "conferred by video", "a video conference"; but a video may be of anything. */
function isByVideo(words: readonly string[], at: number): boolean {
  if (words[at] !== "video") return false;
  return BY_MEANS.has(words[at - 1] ?? "") || CONFERRING.has(words[at + 1] ?? "");
}

const BY_MEANS: ReadonlySet<string> = new Set(["by", "via", "over", "through"]);
const CONFERRING: ReadonlySet<string> = new Set(["conference", "call", "link", "meeting", "talks"]);

/** Words before and behind a trigger: in the next clause another meeting may be told of. */
const NEAR = 9;

function nearWords(doc: Doc, sentence: Sentence, token: number): readonly string[] {
  const from = Math.max(sentence.first, token - NEAR);
  return doc.tokens.slice(from, Math.min(sentence.last, token + NEAR)).map((each) => each.lower);
}
