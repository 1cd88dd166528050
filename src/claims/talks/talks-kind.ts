import type { ActorRef } from "../../model/actor.ts";
import { principalOf } from "../../model/actor.ts";
import type { ClaimStatuses, Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import type { TimeValue } from "../../model/time.ts";
import type { ClaimKind } from "../claim-kind.ts";
import { partiesAgree, placesAgree, timesAgree, valuesAgree } from "../frame/agree.ts";
import { isRelevant } from "../frame/candidates.ts";
import { behindOf, type FindingParts } from "../frame/finding-parts.ts";
import { governorsOf, subjectTokenOf } from "../frame/governors.ts";
import { childrenOf, lemmaOf, sentenceAt, tokenFrom } from "../frame/graph.ts";
import { joinedTimes } from "../frame/joined-times.ts";
import { membersOf, participantsOf } from "../frame/participants.ts";
import { phraseActors, principalsOf } from "../frame/phrase-actors.ts";
import { STANDING_OF, type Stance } from "../frame/stance.ts";
import { bringerOf, dealersAbove } from "./brought-together.ts";
import cues from "./cues.json" with { type: "json" };
import { inheritedParties, isByTheTable, isStrong, isUnderWay, ownParts, tellsMore } from "./inherited.ts";
import { journeys } from "./journeys.ts";
import { type Lent, lentParties } from "./lent-parties.ts";
import { formatOf, levelOf } from "./level.ts";
import { listedRounds } from "./listed-rounds.ts";
import { standsAlone } from "./lone-party.ts";
import { partnersApart } from "./partners-apart.ts";
import { phraseTalks } from "./phrase-talks.ts";
import { roundsOf } from "./rounds.ts";
import { sharingMediators } from "./shared-mediators.ts";
import { LEARNT_RULE, surelyTold } from "./surely-told.ts";
import { onItsDay, partsOf } from "./talks-parts.ts";
import { isPastUndone, STATUS_OF, stanceTowards } from "./talks-stance.ts";
import { type TalksTrigger, talksTriggers } from "./talks-triggers.ts";
import { guestsBy, journeyedTo, visited, visitorBy } from "./visited.ts";

type TalksFinding = Finding<"talks">;
type Status = ClaimStatuses["talks"];

/** What the words above talks may be without saying that they do not go on. */
const YIELDING: ReadonlySet<Stance> = new Set(["happened", "offered", "possible", "planned"]);
const PENDING = new Set(cues.pending);
/** Talks at which nobody sat: who refused or put them off tells nothing of their level. */
const ABSENT: ReadonlySet<Status> = new Set(["refused", "postponed", "cancelled"]);

/** Meetings, rounds, visits, summits and calls between parties or with a mediator. */
export const talksKind: ClaimKind<"talks"> = { kind: "talks", find: findTalks, same: sameTalks, phrase: phraseTalks };

/** Talks whose parties the sentence does not name take those of the talks told last before them, else first after. */
function findTalks(doc: Doc): readonly TalksFinding[] {
  const triggers = talksTriggers(doc);
  const known = triggers
    .flatMap((trigger) => findingsOf(doc, trigger, undefined))
    .filter(({ body, rule }) => body.parties.length > 1 && !rule.endsWith("-inherited"));
  const told = triggers.flatMap((trigger) => {
    const start = doc.tokens[trigger.token]?.start ?? 0;
    const before =
      known.findLast((finding) => finding.trigger.start < start) ??
      known.find((finding) => finding.trigger.start > start);
    return findingsOf(doc, trigger, before);
  });
  const travelled = journeys(doc, triggers);
  // "was in Lima during a trip to the region": the trip is told by the journey.
  const apart = told.filter(
    (finding) => finding.body.parties.length > 1 || !travelled.some((other) => isOfSentence(finding, other)),
  );
  const ruled = [...apart, ...travelled, ...listedRounds(doc, told)];
  const learnt = surelyTold(doc, ruled, (trigger, lent, status) =>
    findingsOf(doc, trigger, undefined, { lent, status }),
  );
  return sharingMediators(doc, withoutBareHeadlines(doc, [...ruled, ...learnt]));
}

function isOfSentence(one: TalksFinding, other: TalksFinding): boolean {
  return one.evidence[0].start === other.evidence[0].start && partiesAgree(one.body.parties, other.body.parties);
}

/** "Lima: third round on Friday": a headline without a verb is of what the text tells of the same round, in the text's tense and on its day. */
function withoutBareHeadlines(doc: Doc, findings: readonly TalksFinding[]): readonly TalksFinding[] {
  const bare = findings.filter((finding) => isBareHeadline(doc, tokenFrom(doc, finding.trigger.start)));
  return findings.filter(
    (finding) =>
      !bare.includes(finding) ||
      !findings.some(
        (other) => !bare.includes(other) && other.status !== finding.status && isSameRound(finding, other),
      ),
  );
}

function isBareHeadline(doc: Doc, token: number): boolean {
  const sentence = sentenceAt(doc, token);
  if (sentence?.section !== "title") return false;
  return !doc.syntax.xpos.slice(sentence.first, sentence.last).some((tag) => /^(?:VB[DPZ]|MD)$/.test(tag ?? ""));
}

function isSameRound(a: TalksFinding, b: TalksFinding): boolean {
  return a.body.round !== undefined && a.body.round === b.body.round && partiesAgree(a.body.parties, b.body.parties);
}

/** `sure`: what the classifier is sure of, whom the report's other talks lend as parties, and the status that it reads. */
function findingsOf(
  doc: Doc,
  trigger: TalksTrigger,
  before: TalksFinding | undefined,
  sure?: { readonly lent: Lent; readonly status: Status | undefined },
): readonly TalksFinding[] {
  const sentence = sentenceAt(doc, trigger.token);
  if (sentence === undefined || sentence.section === "furniture") return [];
  if (!isRelevant(doc, sentence)) return [];
  const { parties: around, mediators } = participantsOf(doc, trigger.token);
  const guests = [...guestsBy(doc, trigger), ...visitorBy(doc, trigger)];
  const parties = guests.length > 0 ? guests : [...around, ...partnersApart(doc, trigger, around)];
  const rounds = roundsOf(doc, trigger.token);
  const people = parties.flatMap(membersOf).filter((actor) => actor.kind === "person");
  const hosts = sure === undefined ? [] : journeyedTo(doc, trigger);
  const at = [...new Set([...parties.map(principalOf), ...visited(doc, trigger), ...hosts])];
  const bringer = bringerOf(doc, trigger, at);
  const named = at.length === 0 ? dealersAbove(doc, trigger) : at.filter((name) => name !== bringer);
  const [carrier] = governorsOf(doc, trigger.token);
  const lasting = isStrong(trigger) && isUnderWay(doc, trigger.token);
  const towards = stanceTowards(doc, trigger, carrier);
  // "with stalled talks": whatever else hangs on them, they go on.
  const taken = lasting && YIELDING.has(towards) ? "ongoing" : towards;
  // "there was no meeting"; but "no date was set for the meeting" leaves it open.
  if (taken === "absent" && carrier?.by === "nsubj" && carrier.modality.tense === "past") return [];
  // "have not met since May": nobody refused to.
  if (trigger.form === "verb" && taken === "refused" && isPastUndone(doc, trigger.token)) return [];
  const found = partsOf(doc, trigger.token, STATUS_OF[taken]);
  const near = lasting ? ownParts(doc, trigger.token, found) : found;
  const parts = sure === undefined || !isPending(doc, trigger) ? near : withoutDay(near);
  const stance = onItsDay(doc, parts.when, taken);
  const read = STATUS_OF[stance];
  const told = sure === undefined ? undefined : toldStatus(doc, trigger, parts.when, sure.status);
  // What the words say of talks goes before what the classifier makes of them; that they were held may be said by none.
  const status = read === "held" ? (told ?? read) : read;
  const inherited = (): readonly string[] | undefined =>
    sure === undefined
      ? inheritedParties(doc, trigger, named, before?.body.parties)
      : lentParties(doc, trigger, named, sure.lent);
  const known = named.length < 2 ? inherited() : undefined;
  // "he had talked with the head of his council": a side that talks with itself.
  if (trigger.form === "verb" && people.length >= 2 && new Set(people.map(principalOf)).size === 1) return [];
  const names = known ?? named;
  const inherits = known !== undefined;
  const again = status === "planned" && isByTheTable(doc, trigger);
  const own = inherits ? ownParts(doc, trigger.token, parts) : parts;
  const [lone] = names;
  const isSet = parts.when !== undefined || parts.where.length > 0;
  const enough = names.length > 1 || (lone !== undefined && standsAlone(doc, trigger, lone, people, isSet, status));
  const more = lasting || rounds.length > 0 || again || tellsMore(status, own);
  if (sure === undefined ? !enough || (inherits && !more) : names.length === 0) return [];
  const format = formatOf(doc, sentence, trigger, parts.where.length > 0);
  const finding: TalksFinding = {
    kind: "talks",
    status,
    body: {
      parties: names,
      people: [...new Set(people.map((person) => person.name))],
      format,
      level: levelOf(doc, trigger.token, ABSENT.has(status) ? [] : people, rounds.length === 1),
      mediators: bringer === undefined ? namesOf(mediators, names) : [bringer],
      topics: [],
    },
    ...parts,
    // A call is at no place: what stands beside it is what was spoken of.
    ...(format === "call" ? { where: [] } : {}),
    standing: STANDING_OF[stance],
    rule: sure === undefined ? `talks/${trigger.form}${inherits ? "-inherited" : ""}` : LEARNT_RULE,
    confidence: 0.6,
  };
  const apart = partiesApart(doc, trigger, names);
  if (apart.length > 1) return apart.map((pair) => ({ ...finding, body: { ...finding.body, parties: pair } }));
  const days = status === "held" && rounds.length !== 1 ? joinedTimes(doc, trigger.token, parts.when) : [];
  if (days.length > 1) {
    const ordinals = rounds.length === days.length ? rounds : [];
    return days.map((day, index) => onDay(finding, behindOf(day, doc.article.published) ?? day, ordinals[index]));
  }
  return rounds.length === 0 ? [finding] : rounds.map((round) => ({ ...finding, body: { ...finding.body, round } }));
}

/** The classifier's word on how talks stand, but for what it takes as held though its day is to come or only a date for it is sought. */
function toldStatus(
  doc: Doc,
  trigger: TalksTrigger,
  when: TimeValue | undefined,
  told: Status | undefined,
): Status | undefined {
  if (told !== "held") return told;
  if (isPending(doc, trigger)) return undefined;
  return STATUS_OF[onItsDay(doc, when, "happened")];
}

/** "a date for the third round may be settled next week": the day is not that of the round. */
function isPending(doc: Doc, { token }: TalksTrigger): boolean {
  const [above] = governorsOf(doc, token);
  return above?.verbal === false && PENDING.has(above.lemma);
}

function withoutDay({ when: _, ...parts }: FindingParts): FindingParts {
  return parts;
}

/** "separate calls with Lima and Quito": a call with each. */
function partiesApart(doc: Doc, trigger: TalksTrigger, names: readonly string[]): readonly (readonly string[])[] {
  const separate = childrenOf(doc, trigger.token).some((child) =>
    ["separate", "separately"].includes(lemmaOf(doc, child)),
  );
  const carrier = trigger.form === "verb" ? trigger.token : governorsOf(doc, trigger.token)[0]?.token;
  const subject = carrier === undefined ? undefined : subjectTokenOf(doc, carrier);
  const own = subject === undefined ? [] : principalsOf(phraseActors(doc, subject));
  const [caller] = own;
  if (!separate || own.length !== 1 || caller === undefined || names.length < 3) return [];
  return names.filter((name) => name !== caller).map((name) => [caller, name]);
}

function onDay(finding: TalksFinding, when: TimeValue, round: number | undefined): TalksFinding {
  return { ...finding, when, body: { ...finding.body, ...(round === undefined ? {} : { round }) } };
}

function namesOf(actors: readonly ActorRef[], parties: readonly string[]): readonly string[] {
  return [...new Set(actors.map(principalOf))].filter((name) => !parties.includes(name));
}

/** A meeting of leaders and one of anyone else are not one meeting, where both levels are told. */
function levelsAgree({ body: a }: TalksFinding, { body: b }: TalksFinding): boolean {
  if (a.level === "unspecified" || b.level === "unspecified") return true;
  return (a.level === "leaders") === (b.level === "leaders");
}

/** One meeting told twice: the same parties, and no round, day or place stands against it. */
function sameTalks(a: TalksFinding, b: TalksFinding): boolean {
  if (!partiesAgree(a.body.parties, b.body.parties)) return false;
  const together = a.evidence[0].start === b.evidence[0].start;
  // A trip to a whole region is no meeting with one of its states.
  if ((a.body.parties.length === 1) !== (b.body.parties.length === 1)) return false;
  if (a.body.round !== undefined && b.body.round !== undefined) return a.body.round === b.body.round;
  if (!timesAgree(a.when, b.when) || !placesAgree(a.where, b.where) || !levelsAgree(a, b)) return false;
  return together ? a.status === b.status : a.status === b.status && valuesAgree(a.body.round, b.body.round);
}
