import type { ActorRef } from "../../model/actor.ts";
import { principalOf } from "../../model/actor.ts";
import type { ClaimStatuses, Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { dayRange, type TimeValue } from "../../model/time.ts";
import type { ClaimKind } from "../claim-kind.ts";
import { partiesAgree, placesAgree, timesAgree, valuesAgree } from "../frame/agree.ts";
import { isRelevant } from "../frame/candidates.ts";
import { aheadOf, behindOf, findingParts } from "../frame/finding-parts.ts";
import { type Governor, governorsOf, subjectTokenOf } from "../frame/governors.ts";
import { childrenOf, hasDeterminer, headOfSpan, lemmaOf, relationOf, sentenceAt, tokenFrom } from "../frame/graph.ts";
import { joinedTimes } from "../frame/joined-times.ts";
import { modalityOf } from "../frame/modality.ts";
import { membersOf, participantsOf } from "../frame/participants.ts";
import { phraseActors, principalsOf } from "../frame/phrase-actors.ts";
import { STANDING_OF, type Stance, stanceOf } from "../frame/stance.ts";
import cues from "./cues.json" with { type: "json" };
import { journeys } from "./journeys.ts";
import { formatOf, levelOf } from "./level.ts";
import { listedRounds } from "./listed-rounds.ts";
import { phraseTalks } from "./phrase-talks.ts";
import { roundsOf } from "./rounds.ts";
import { type TalksTrigger, talksTriggers } from "./talks-triggers.ts";
import { visited } from "./visited.ts";

type TalksFinding = Finding<"talks">;
type Status = ClaimStatuses["talks"];

const STATUS_OF: Readonly<Record<Stance, Status>> = {
  happened: "held",
  ongoing: "under-way",
  planned: "planned",
  possible: "undecided",
  agreed: "planned",
  offered: "proposed",
  demanded: "proposed",
  threatened: "undecided",
  refused: "refused",
  denied: "refused",
  stopped: "postponed",
  cancelled: "cancelled",
  ended: "held",
  violated: "held",
  conditional: "proposed",
  absent: "undecided",
};
/** Talks at which nobody sat: who refused or put them off tells nothing of their level. */
const ABSENT: ReadonlySet<Status> = new Set(["refused", "postponed", "cancelled"]);
const KIND_STANCES = cues.kind_stances as Readonly<Record<string, Stance>>;

/** Meetings, rounds, visits, summits and calls between parties or with a mediator. */
export const talksKind: ClaimKind<"talks"> = { kind: "talks", find: findTalks, same: sameTalks, phrase: phraseTalks };

/** Talks whose parties the sentence does not name take those of the talks told last before them, else first after. */
function findTalks(doc: Doc): readonly TalksFinding[] {
  const triggers = talksTriggers(doc);
  const named = triggers.flatMap((trigger) => findingsOf(doc, trigger, undefined));
  const told = triggers.flatMap((trigger) => {
    const start = doc.tokens[trigger.token]?.start ?? 0;
    const before =
      named.findLast((finding) => finding.trigger.start < start) ??
      named.find((finding) => finding.trigger.start > start);
    return findingsOf(doc, trigger, before);
  });
  return sharingMediators(withoutBareHeadlines(doc, [...told, ...journeys(doc, triggers), ...listedRounds(doc, told)]));
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

/** Who mediates one round of a series mediates it all: talks of the same parties share the go-betweens that a report names once. */
function sharingMediators(findings: readonly TalksFinding[]): readonly TalksFinding[] {
  const key = ({ body }: TalksFinding): string => [...body.parties].sort().join("|");
  const known = new Map(
    findings.filter(({ body }) => body.mediators.length > 0).map((one) => [key(one), one.body.mediators]),
  );
  return findings.map((finding) => {
    const mediators = known.get(key(finding)) ?? [];
    const isSeries = finding.body.mediators.length === 0 && finding.body.level !== "leaders";
    return isSeries && mediators.length > 0 ? { ...finding, body: { ...finding.body, mediators } } : finding;
  });
}

function findingsOf(doc: Doc, trigger: TalksTrigger, before: TalksFinding | undefined): readonly TalksFinding[] {
  const sentence = sentenceAt(doc, trigger.token);
  if (sentence === undefined || sentence.section === "furniture") return [];
  if (!isRelevant(doc, sentence)) return [];
  const { parties, mediators } = participantsOf(doc, trigger.token);
  const rounds = roundsOf(doc, trigger.token);
  const people = parties.flatMap(membersOf).filter((actor) => actor.kind === "person");
  const named = [...new Set([...parties.map(principalOf), ...visited(doc, trigger)])];
  const [carrier] = governorsOf(doc, trigger.token);
  const { stance: read } = stanceOf(doc, trigger.token, KIND_STANCES);
  const taken = carrier !== undefined && isPastSubject(trigger, carrier, read) ? "happened" : read;
  // "there was no meeting"; but "no date was set for the meeting" leaves it open.
  if (taken === "absent" && carrier?.by === "nsubj" && carrier.modality.tense === "past") return [];
  // "have not met since May": nobody refused to.
  if (trigger.form === "verb" && taken === "refused" && isPastUndone(doc, trigger.token)) return [];
  const parts = partsOf(doc, trigger.token, STATUS_OF[taken]);
  const stance =
    isStillAhead(parts.when, doc) && (taken === "happened" || taken === "ongoing")
      ? "planned"
      : taken === "ongoing" && isBehind(parts.when, doc)
        ? "happened"
        : taken;
  const status = STATUS_OF[stance];
  const inherits =
    named.length < 2 &&
    before !== undefined &&
    isStrong(trigger) &&
    !isIndefinite(doc, trigger) &&
    named.every((name) => before.body.parties.includes(name));
  // "he had talked with the head of his council": a side that talks with itself.
  if (trigger.form === "verb" && people.length >= 2 && new Set(people.map(principalOf)).size === 1) return [];
  const names = inherits ? before.body.parties : named;
  const own = inherits ? ownParts(doc, trigger.token, parts) : parts;
  if (names.length < 2 || (inherits && !tellsMore(rounds, status, own))) return [];
  const format = formatOf(doc, sentence, trigger, parts.where.length > 0);
  const finding: TalksFinding = {
    kind: "talks",
    status,
    body: {
      parties: names,
      people: people.map((person) => person.name),
      format,
      level: levelOf(doc, trigger.token, ABSENT.has(status) ? [] : people, rounds.length === 1),
      mediators: namesOf(mediators, names),
      topics: [],
    },
    ...parts,
    // A call is at no place: what stands beside it is what was spoken of.
    ...(format === "call" ? { where: [] } : {}),
    standing: STANDING_OF[stance],
    rule: `talks/${trigger.form}${inherits ? "-inherited" : ""}`,
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

/** "the meeting comes after …", "his visit may indicate …": one meeting that means something in the present was held. */
function isPastSubject({ lemma }: TalksTrigger, { by, lemma: verb }: Governor, read: Stance): boolean {
  const open = read === "ongoing" || read === "possible";
  return open && by === "nsubj" && cues.single.includes(lemma) && cues.meaning.includes(verb);
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

function isPastUndone(doc: Doc, verb: number): boolean {
  const { negated, tense, modal } = modalityOf(doc, verb);
  return negated && tense === "past" && modal === undefined;
}

/** The time and place that hang on the word itself or on the verb that it is a subject or object of, not on the telling. */
function ownParts(doc: Doc, token: number, parts: ReturnType<typeof findingParts>): ReturnType<typeof findingParts> {
  const [verb] = governorsOf(doc, token);
  const near = new Set(verb !== undefined && ["nsubj", "obj", "obl"].includes(verb.by) ? [token, verb.token] : [token]);
  const time = doc.times.find(({ value }) => value.edtf !== undefined && value.edtf === parts.when?.edtf);
  if (time === undefined || near.has(headOfSpan(doc, time))) return parts;
  const { when: _, ...rest } = parts;
  return rest;
}

function onDay(finding: TalksFinding, when: TimeValue, round: number | undefined): TalksFinding {
  return { ...finding, when, body: { ...finding.body, ...(round === undefined ? {} : { round }) } };
}

/** A day after the report's own cannot have been: what is told of it lies ahead. */
function isStillAhead(when: TimeValue | undefined, doc: Doc): boolean {
  const first = when?.edtf === undefined ? undefined : dayRange(when.edtf)?.first;
  return first !== undefined && doc.article.published !== undefined && first > doc.article.published;
}

/** What has a day before the report's own is over: "despite Monday's talks, the war goes on". */
function isBehind(when: TimeValue | undefined, doc: Doc): boolean {
  const last = when?.edtf === undefined ? undefined : dayRange(when.edtf)?.last;
  return last !== undefined && doc.article.published !== undefined && last < doc.article.published;
}

/** Whether a time hangs on the word of other talks ("the site of earlier rounds in May"). */
function datesOther(doc: Doc, token: number, when: TimeValue | undefined): boolean {
  const mention = doc.times.find((time) => time.value === when);
  if (mention === undefined) return false;
  const head = headOfSpan(doc, mention);
  return (
    head >= 0 &&
    head !== token &&
    cues.nouns.includes(lemmaOf(doc, head)) &&
    relationOf(doc, tokenFrom(doc, mention.start)) === "nmod" &&
    governorsOf(doc, token).every((governor) => governor.token !== head)
  );
}

/** Whether a time dates the telling ("told reporters on Monday"), not what is told. */
function datesTelling(doc: Doc, when: TimeValue | undefined): boolean {
  const mention = doc.times.find((time) => time.value === when);
  const head = mention === undefined ? -1 : headOfSpan(doc, mention);
  return (
    head >= 0 && ["say", "tell", "announce", "state", "add", "write", "report", "declare"].includes(lemmaOf(doc, head))
  );
}

function partsOf(doc: Doc, token: number, status: Status): ReturnType<typeof findingParts> {
  const { when: found, ...parts } = findingParts(doc, token);
  const other = datesOther(doc, token, found) || (status !== "held" && datesTelling(doc, found));
  const read = other ? undefined : found;
  const { published } = doc.article;
  const when =
    status === "planned" || status === "proposed"
      ? aheadOf(read, published)
      : status === "held"
        ? behindOf(read, published)
        : read;
  return when === undefined ? parts : { ...parts, when };
}

function isStrong(trigger: TalksTrigger): boolean {
  return cues.strong_nouns.includes(trigger.lemma);
}

/** "a summit", "an African leaders' summit": talks told of for the first time are not those told before. */
function isIndefinite(doc: Doc, trigger: TalksTrigger): boolean {
  return hasDeterminer(doc, trigger.token, ["a", "an", "any", "some"]);
}

/** Talks without parties of their own are a fact only when the words tell a round, a day, a place or that they were stopped or refused. */
function tellsMore(
  rounds: readonly number[],
  status: Status,
  parts: Pick<TalksFinding, "where"> & { readonly when?: unknown },
): boolean {
  if (rounds.length > 0 || status === "postponed" || status === "cancelled") return true;
  return status !== "refused" && (parts.when !== undefined || parts.where.length > 0);
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
  if (a.body.round !== undefined && b.body.round !== undefined) return a.body.round === b.body.round;
  if (!timesAgree(a.when, b.when) || !placesAgree(a.where, b.where) || !levelsAgree(a, b)) return false;
  const together = a.evidence[0].start === b.evidence[0].start;
  return together ? a.status === b.status : a.status === b.status && valuesAgree(a.body.round, b.body.round);
}
