import { type ActorRef, principalOf } from "../../model/actor.ts";
import type { Doc } from "../../model/doc.ts";
import { covers, type Mention } from "../../model/span.ts";
import { subjectTokenOf } from "../frame/governors.ts";
import { caseOf, childrenOf, dependents, hasDeterminer, lemmaOf, sentenceAt, tokenFrom } from "../frame/graph.ts";
import { membersOf, participantsOf } from "../frame/participants.ts";
import { isIdle } from "../frame/phrase-actors.ts";
import { placeOfToken } from "../frame/territory.ts";
import { voiceAt } from "../frame/voice-at.ts";
import { callersOf } from "./brought-together.ts";
import cues from "./cues.json" with { type: "json" };
import { ordinalOf } from "./rounds.ts";
import type { TalksTrigger } from "./talks-triggers.ts";

const TABLE = new Set([...cues.at_the_table, ...cues.sides]);
const OF_THE_PAIR = new Set(cues.of_the_pair);
const COUNTING = new Set([
  "next",
  "latest",
  "previous",
  "last",
  "new",
  "further",
  "another",
  "final",
  "earlier",
  "follow-up",
]);
const BARGAINING = new Set(cues.bargaining);
const BOTH = new Set(["they", "both", "two", "who", "which"]);

/** Whom a report lends to talks without parties of their own: those of most of its talks, or the adversaries that it speaks of (`isGuess`). */
export interface Lent {
  readonly parties: readonly string[];
  readonly isGuess: boolean;
}

/**
 * The parties that the report's other talks, or the conflict that it is about, lend to talks of a sentence that names nobody else.
 * Whoever tells of the talks or brings the sides together is none of them.
 */
export function lentParties(
  doc: Doc,
  trigger: TalksTrigger,
  named: readonly string[],
  { parties, isGuess }: Lent,
): readonly string[] | undefined {
  const callers = callersOf(doc, trigger);
  // "Peru has invited both delegations": whom it called is left open.
  if (parties.length < 2 || (callers.length === 0 && !leavesOpen(doc, trigger, parties))) return undefined;
  if (!isOfAdversaries(doc, trigger, isGuess)) return undefined;
  const { actor } = voiceAt(doc, trigger.token);
  const apart = new Set([
    // "a summit of the bloc" is its own; a round that it wants to hold is others'.
    ...(BARGAINING.has(trigger.lemma) ? cues.mediating_bodies : []),
    ...participantsOf(doc, trigger.token).mediators.map(principalOf),
    ...callers.map(principalOf),
    ...(actor === undefined ? [] : membersOf(actor).map(principalOf)),
  ]);
  return [...named, ...namedAround(doc, trigger)].every((name) => parties.includes(name) || apart.has(name))
    ? parties
    : undefined;
}

/** "peace talks", "the second round", "negotiators will meet again", "another session": what adversaries do, where the report tells of no other talks. */
function isOfAdversaries(doc: Doc, { token, form, lemma }: TalksTrigger, isGuess: boolean): boolean {
  // "a summit on the economy and the war": a meeting of whomever.
  if (cues.occasions.includes(lemma)) return false;
  if (form === "verb" || !isGuess || BARGAINING.has(lemma)) return true;
  const near = [token, ...dependents(doc, token, ["nmod"]).filter((child) => caseOf(doc, child) === "of")];
  const kinds = near.flatMap((noun) => dependents(doc, noun, ["compound", "amod"]));
  return kinds.some((kind) => OF_THE_PAIR.has(lemmaOf(doc, kind))) || isCounted(doc, token);
}

/** Whom the sentence of a word names; "the negotiations in Peru" are not for that of Peru. */
function namedAround(doc: Doc, { token, lemma }: TalksTrigger): readonly string[] {
  const isWhere = (mention: Mention<ActorRef>): boolean =>
    BARGAINING.has(lemma) && (isIdle(mention) || isGround(doc, mention));
  const sentence = sentenceAt(doc, token);
  if (sentence === undefined) return [];
  return doc.actors
    .filter((mention) => covers(sentence, mention) && !isWhere(mention))
    .flatMap(({ value }) => membersOf(value))
    .filter(({ kind }) => kind !== "outlet" && kind !== "unnamed")
    .map(principalOf);
}

/** "in Peru": a state that tells where. */
function isGround(doc: Doc, { start, value: { kind } }: Mention<ActorRef>): boolean {
  return kind === "state" && caseOf(doc, tokenFrom(doc, start)) === "in";
}

/** Whether the words leave it open who meets: "a second round", "negotiators will meet again"; "European leaders gathered" tells it, if by no name that we know. */
function leavesOpen(doc: Doc, { token, form }: TalksTrigger, lent: readonly string[]): boolean {
  // "a meeting with officials": the words tell who came.
  if (dependents(doc, token, ["nmod", "obl"]).some((child) => caseOf(doc, child) === "with")) return false;
  if (form === "noun") return !isKnown(doc, token) && !isOfOthers(doc, token, lent);
  const subject = subjectTokenOf(doc, token);
  if (subject === undefined) return false;
  const anaphor = BOTH.has(doc.tokens[subject]?.lower ?? "");
  return anaphor || (TABLE.has(lemmaOf(doc, subject)) && !isOfOthers(doc, subject, lent));
}

/** "the meeting", "his visit", "Monday's talks": talks that were told of; but "the second round", "the next meeting" tell of one themselves. */
function isKnown(doc: Doc, noun: number): boolean {
  if (hasDeterminer(doc, noun, ["his", "her", "its"])) return true;
  const owned = childrenOf(doc, noun).some((child) => doc.syntax.label[child] === "nmod:poss");
  return owned || (!isCounted(doc, noun) && hasDeterminer(doc, noun, ["the", "this", "that", "these", "those"]));
}

/** "another session", "the last sitting", "a third meeting": one of a series. */
function isCounted(doc: Doc, noun: number): boolean {
  return childrenOf(doc, noun).some((child) => {
    const word = doc.tokens[child]?.lower ?? "";
    return ordinalOf(word) !== undefined || COUNTING.has(word);
  });
}

/** "European leaders", "a Nordic summit": an adjective or name that is none of the parties lent and no place. */
function isOfOthers(doc: Doc, noun: number, lent: readonly string[]): boolean {
  const sentence = sentenceAt(doc, noun);
  return dependents(doc, noun, ["amod", "compound"]).some((child) => {
    const actor = doc.actors.find(({ start, end }) => start <= at(child) && at(child) < end)?.value;
    if (actor !== undefined) return !membersOf(actor).some((member) => lent.includes(principalOf(member)));
    const capital = /^\p{Lu}/u.test(doc.tokens[child]?.text ?? "");
    const isPlain =
      sentence?.section === "title" || sentence?.first === child || placeOfToken(doc, child) !== undefined;
    return capital && !isPlain;
  });
  function at(token: number): number {
    return doc.tokens[token]?.start ?? 0;
  }
}
