import type { Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import type { ClaimKind } from "../claim-kind.ts";
import { partiesAgree, placesAgree, timesAgree, valuesAgree } from "../frame/agree.ts";
import { sentenceAt, tokenFrom } from "../frame/graph.ts";
import { journeys } from "./journeys.ts";
import { listedRounds } from "./listed-rounds.ts";
import { overDays } from "./over-days.ts";
import { phraseTalks } from "./phrase-talks.ts";
import { sharingMediators } from "./shared-mediators.ts";
import { surelyTold } from "./surely-told.ts";
import { outlineOf, talksOf } from "./talks-at.ts";
import { talksTriggers } from "./talks-triggers.ts";
import { nextRounds } from "./turns.ts";

type TalksFinding = Finding<"talks">;

/** Meetings, rounds, visits, summits and calls between parties or with a mediator. */
export const talksKind: ClaimKind<"talks"> = { kind: "talks", find: findTalks, same: sameTalks, phrase: phraseTalks };

/** Talks whose parties the sentence does not name take those of the talks told last before them, else first after. */
function findTalks(doc: Doc): readonly TalksFinding[] {
  const triggers = talksTriggers(doc);
  const outlines = triggers.flatMap((trigger) => outlineOf(doc, trigger) ?? []);
  const whole = outlines.map((outline) => talksOf(doc, outline, undefined).filter(namesItsParties));
  const known = whole.flat();
  const told = outlines.flatMap((outline, index) => {
    const own = whole[index] ?? [];
    if (own.length > 0) return own;
    const start = doc.tokens[outline.trigger.token]?.start ?? 0;
    const before =
      known.findLast((finding) => finding.trigger.start < start) ??
      known.find((finding) => finding.trigger.start > start);
    return talksOf(doc, outline, before);
  });
  const travelled = journeys(doc, triggers);
  // "was in Lima during a trip to the region": the trip is told by the journey.
  const apart = told.filter(
    (finding) => finding.body.parties.length > 1 || !travelled.some((other) => isOfSentence(finding, other)),
  );
  const ruled = [...apart, ...travelled, ...listedRounds(doc, told), ...nextRounds(doc, told)];
  const learnt = surelyTold(doc, ruled, (trigger, lent, status) => {
    const outline = outlineOf(doc, trigger, { lent, status });
    return outline === undefined ? [] : talksOf(doc, outline, undefined);
  });
  const found = [...ruled, ...learnt].map((finding) => overDays(doc, finding));
  return sharingMediators(doc, withoutBareHeadlines(doc, found));
}

function namesItsParties({ body, rule }: TalksFinding): boolean {
  return body.parties.length > 1 && !rule.endsWith("-inherited");
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

/** A meeting of leaders and one of anyone else are not one meeting, where both levels are told. */
function levelsAgree({ body: a }: TalksFinding, { body: b }: TalksFinding): boolean {
  if (a.level === "unspecified" || b.level === "unspecified") return true;
  return (a.level === "leaders") === (b.level === "leaders");
}

/** "during the envoy's visit" and "the envoy has arrived": one visit, over or not. */
function isOneVisit(a: TalksFinding, b: TalksFinding): boolean {
  const told = (one: TalksFinding): boolean =>
    one.body.format === "visit" && (one.status === "held" || one.status === "under-way") && one.when === undefined;
  return told(a) && told(b);
}

/** One meeting told twice: the same parties, and no round, day or place stands against it. */
function sameTalks(a: TalksFinding, b: TalksFinding): boolean {
  if (!partiesAgree(a.body.parties, b.body.parties)) return false;
  const together = a.evidence[0].start === b.evidence[0].start;
  // A trip to a whole region is no meeting with one of its states.
  if ((a.body.parties.length === 1) !== (b.body.parties.length === 1)) return false;
  if (a.body.round !== undefined && b.body.round !== undefined) return a.body.round === b.body.round;
  if (!timesAgree(a.when, b.when) || !placesAgree(a.where, b.where) || !levelsAgree(a, b)) return false;
  if (isOneVisit(a, b)) return true;
  return together ? a.status === b.status : a.status === b.status && valuesAgree(a.body.round, b.body.round);
}
