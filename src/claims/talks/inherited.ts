import type { ClaimStatuses } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { groundedConflict, mainPairOf } from "../frame/conflict-of.ts";
import type { FindingParts } from "../frame/finding-parts.ts";
import { governorsOf, subjectTokenOf } from "../frame/governors.ts";
import { caseOf, dependents, hasDeterminer, lemmaOf, sentenceAt } from "../frame/graph.ts";
import { phraseActors } from "../frame/phrase-actors.ts";
import cues from "./cues.json" with { type: "json" };
import type { TalksTrigger } from "./talks-triggers.ts";

const OF_THE_PAIR = new Set(cues.of_the_pair);
const UNDER_WAY = new Set(cues.under_way);
const GOING_ON = new Set(cues.going_on);
const TABLE = new Set(cues.at_the_table);
const REJOINING = new Set(["meet", "convene"]);

/**
 * Whose talks they are where the sentence names fewer than two parties: of "the peace talks" the adversaries that the report
 * speaks of, else those of the talks told last. Undefined of a word that may mean any talks, and where a named party is none of them.
 */
export function inheritedParties(
  doc: Doc,
  trigger: TalksTrigger,
  named: readonly string[],
  before: readonly string[] | undefined,
): readonly string[] | undefined {
  if (isByTheTable(doc, trigger)) return named.length === 0 ? before : undefined;
  if (!isStrong(trigger) || isIndefinite(doc, trigger)) return undefined;
  // "the second round of direct talks": what the talks of a round are called holds for the round.
  const heads = [trigger.token, ...dependents(doc, trigger.token, ["nmod"]).filter((child) => isOfTalks(doc, child))];
  const ofPair = heads.some((head) =>
    dependents(doc, head, ["compound", "amod"]).some(
      (child) => OF_THE_PAIR.has(lemmaOf(doc, child)) || OF_THE_PAIR.has(doc.tokens[child]?.lower ?? ""),
    ),
  );
  const sentence = sentenceAt(doc, trigger.token);
  const pair = ofPair
    ? (mainPairOf(doc) ?? (sentence === undefined ? undefined : groundedConflict(doc, sentence)))
    : undefined;
  const parties = pair ?? before;
  return parties !== undefined && named.every((name) => parties.includes(name)) ? parties : undefined;
}

function isOfTalks(doc: Doc, token: number): boolean {
  return cues.strong_nouns.includes(lemmaOf(doc, token)) && caseOf(doc, token) === "of";
}

/** "the negotiators will meet again": those who sat at the talks told of before. */
export function isByTheTable(doc: Doc, { token, form, lemma }: TalksTrigger): boolean {
  if (form !== "verb" || !REJOINING.has(lemma)) return false;
  const subject = subjectTokenOf(doc, token);
  if (subject === undefined || doc.syntax.xpos[subject] !== "NNS" || !TABLE.has(lemmaOf(doc, subject))) return false;
  return hasDeterminer(doc, subject, ["the", "both"]) && phraseActors(doc, subject).length === 0;
}

/** "the ongoing talks", "the talks have stalled": the words say that they go on. */
export function isUnderWay(doc: Doc, token: number): boolean {
  if (dependents(doc, token, ["amod", "acl"]).some((child) => UNDER_WAY.has(doc.tokens[child]?.lower ?? "")))
    return true;
  const [verb] = governorsOf(doc, token);
  return (
    verb?.by === "nsubj" &&
    GOING_ON.has(verb.lemma) &&
    !verb.modality.negated &&
    verb.modality.modal === undefined &&
    verb.modality.tense !== "future"
  );
}

/** "the upcoming talks". */
export function isUpcoming(doc: Doc, { token, form }: TalksTrigger): boolean {
  return form === "noun" && dependents(doc, token, ["amod"]).some((child) => AHEAD.has(doc.tokens[child]?.lower ?? ""));
}

/** "the upcoming talks", "talks are set to resume", "months of talks": the words tell that there will be some, or that there were. */
export function isAhead(doc: Doc, trigger: TalksTrigger): boolean {
  const { token } = trigger;
  if (isUpcoming(doc, trigger)) return true;
  const [above] = governorsOf(doc, token);
  if (above?.by === "nmod" && above.preposition === "of" && SPANS.has(above.lemma)) return true;
  if (above?.by !== "nsubj" || above.modality.negated) return false;
  return BEGINNING.has(above.lemma)
    ? above.modality.tense === "future"
    : SET.has(above.lemma) &&
        dependents(doc, above.token, ["xcomp"]).some((child) => BEGINNING.has(lemmaOf(doc, child)));
}

const AHEAD = new Set(cues.ahead);
const BEGINNING = new Set([
  "resume",
  "begin",
  "start",
  "commence",
  "open",
  "continue",
  "reopen",
  "restart",
  "reconvene",
]);
const SET = new Set(["set", "schedule", "due", "slate", "expect", "plan"]);
const SPANS = new Set(["week", "month", "year", "hour"]);

/** "the talks": a word that means talks by itself, whoever holds them. */
export function isStrong(trigger: TalksTrigger): boolean {
  return cues.strong_nouns.includes(trigger.lemma);
}

/** "a summit", "an African leaders' summit": talks told of for the first time are not those told before. */
function isIndefinite(doc: Doc, trigger: TalksTrigger): boolean {
  return hasDeterminer(doc, trigger.token, ["a", "an", "any", "some"]);
}

/** Talks without parties of their own are a fact only when the words tell a round, a day, a place or that they were stopped or refused. */
export function tellsMore(status: ClaimStatuses["talks"], parts: Pick<FindingParts, "where" | "when">): boolean {
  if (status === "postponed" || status === "cancelled") return true;
  return status !== "refused" && (parts.when !== undefined || parts.where.length > 0);
}
