import type { Doc } from "../../model/doc.ts";
import type { PlaceRef } from "../../model/place.ts";
import type { Mention, NonEmpty, Span } from "../../model/span.ts";
import { addDays, daysBetween, type TimeValue } from "../../model/time.ts";
import type { Voice } from "../../model/voice.ts";
import { placeFor } from "../../reading/places/place-for.ts";
import { timeFor } from "../../reading/times/time-for.ts";
import { caseOf, holdsOffset, sentenceAt } from "./graph.ts";
import { voiceAt } from "./voice-at.ts";

/** What every finding has, read from around its trigger: the sentence as evidence, the voice, the time and the place. */
export interface FindingParts {
  readonly evidence: NonEmpty<Span>;
  readonly trigger: Span;
  readonly voice: Voice;
  readonly when?: TimeValue;
  readonly where: readonly PlaceRef[];
}

/** Words under which a happening is named to date another. */
const APART = new Set(["after", "before", "since", "following", "despite", "amid", "ahead"]);

/** The common parts of a finding whose trigger is a token; it is at no place that `isOther` knows to be another. */
export function findingParts(doc: Doc, token: number, isOther?: (place: Mention<PlaceRef>) => boolean): FindingParts {
  const sentence = sentenceAt(doc, token);
  const at = doc.tokens[token] ?? { start: 0, end: 0 };
  const time = timeFor(doc, token);
  const when = time === undefined || isSinceFirst(doc, time) ? undefined : openEnded(time.value, doc.article.published);
  const where = placeOf(doc, token, isOther);
  return {
    evidence: [sentence === undefined ? spanOf(at) : spanOf(sentence)],
    trigger: spanOf(at),
    voice: voiceAt(doc, token),
    ...(when === undefined || when.idle === true ? {} : { when }),
    where: where === undefined ? [] : [where],
  };
}

/** "their first talks since 2022": the year tells of earlier talks. */
function isSinceFirst(doc: Doc, time: Mention<TimeValue>): boolean {
  if (time.value.bound !== "since") return false;
  const before = doc.article.text.slice(Math.max(0, time.start - 80), time.start + 6);
  return /\b(?:first|last)\b[^.;:]*\bsince\b/i.test(before);
}

/** The place of a trigger; a state that stands there as an actor ("Iran-US talks") is no place. */
function placeOf(
  doc: Doc,
  token: number,
  isOther: ((place: Mention<PlaceRef>) => boolean) | undefined,
): PlaceRef | undefined {
  const place = placeFor(doc, token, isOther);
  // "Raid on Lima a day after talks": what is only a mark of time is not where the rest of the sentence is.
  const before = place !== undefined && place.start < (doc.tokens[token]?.start ?? 0);
  if (before && APART.has(caseOf(doc, token).split(" ")[0] ?? "") && !holdsOffset(doc, token, place.start))
    return undefined;
  if (place === undefined || place.value.precision !== "country") return place?.value;
  const acts = doc.actors.some(
    (actor) => actor.start === place.start && actor.end === place.end && actor.rule !== "actors/located",
  );
  return acts ? undefined : place.value;
}

/** A plan lies ahead: a bare weekday that was read as past is that of the week to come; a day with its number ("May 19") is that day. */
export function aheadOf(doc: Doc, when: TimeValue | undefined): TimeValue | undefined {
  const { published, text } = doc.article;
  const mention = doc.times.find(({ value }) => value === when);
  if (mention !== undefined && when?.edtf?.length === 10 && isOfPast(text, mention)) return when;
  if (when?.edtf !== undefined && published !== undefined && !when.stated && /^\d{4}-\d\d$/.test(when.edtf))
    return nextMonth(when, when.edtf, published);
  if (when?.edtf === undefined || published === undefined || when.stated || !/^\d{4}-\d\d-\d\d$/.test(when.edtf))
    return when;
  const behind = daysBetween(when.edtf, published);
  return behind > 0 && behind < 7
    ? { ...when, edtf: addDays(when.edtf, 7), timex: addDays(when.edtf, 7), direction: "future" }
    : when;
}

/** "May 19", "spoke on Monday": a day that the words give, or one that stands right behind a verb of the past; not one that something is set for or begins from. */
function isOfPast(text: string, { start, end, value }: Mention<TimeValue>): boolean {
  if (/\d/.test(text.slice(start, end))) return true;
  const before = text.slice(Math.max(0, start - NEAR), start);
  return value.direction === "past" && JUST_DONE.test(before) && !/\b(?:for|from) $/.test(before);
}

/** So many characters before a day are looked at. */
const NEAR = 40;
/** A verb of the past with two words at the most between it and a day: "spoke with Reed on [Monday]". */
const JUST_DONE =
  /(?:\b(?:spoke|said|told|met|wrote|gave|held|began|flew|came|went|left|sent|took|made|saw)|[a-z]ed)(?: [^ ,.;]+){0,2} (?:on |late |early )?$/;

/** A bare month of a plan is the next one of its name. */
function nextMonth(when: TimeValue, edtf: string, published: string): TimeValue {
  if (edtf >= published.slice(0, 7)) return when;
  const year = Number(published.slice(0, 4)) + (edtf.slice(5) < published.slice(5, 7) ? 1 : 0);
  const month = `${year}${edtf.slice(4)}`;
  return { ...when, edtf: month, timex: month, direction: "future" };
}

/** What was done lies behind: a bare month that was read as the next one is that of the last year or of this. */
export function behindOf(when: TimeValue | undefined, published: string | undefined): TimeValue | undefined {
  if (when?.edtf === undefined || published === undefined || when.stated || !/^\d{4}-\d\d(?:-\d\d)?$/.test(when.edtf))
    return when;
  const sameMonth = when.edtf.slice(0, 7) === published.slice(0, 7);
  // A day well ahead in this month was that day a year ago; the next few days may be a weekday's.
  const ahead = sameMonth && when.edtf.length === 10 ? daysBetween(published, when.edtf) : 0;
  if (when.edtf.slice(0, 7) < published.slice(0, 7) || (sameMonth && ahead < 7)) return when;
  const edtf = `${Number(when.edtf.slice(0, 4)) - 1}${when.edtf.slice(4)}`;
  return { ...when, edtf, timex: edtf, direction: "past" };
}

/** "in force since 18 March": what is there since then came on that day. */
export function begunAt(when: TimeValue | undefined): TimeValue | undefined {
  if (when?.edtf === undefined || when.bound !== "since") return when;
  const edtf = when.edtf.split("/")[0] ?? when.edtf;
  return { ...when, edtf };
}

/** "since 18 March" lasts until the report's day. */
function openEnded(when: TimeValue | undefined, published: string | undefined): TimeValue | undefined {
  if (when?.edtf === undefined || when.bound !== "since" || published === undefined || when.edtf.includes("/"))
    return when;
  return { ...when, edtf: `${when.edtf}/${published}` };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
