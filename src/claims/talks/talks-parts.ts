import type { ClaimStatuses } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import type { PlaceRef } from "../../model/place.ts";
import type { Mention } from "../../model/span.ts";
import { dayRange, type TimeValue } from "../../model/time.ts";
import { aheadOf, behindOf, type FindingParts, findingParts } from "../frame/finding-parts.ts";
import { governorsOf, subjectTokenOf } from "../frame/governors.ts";
import { caseOf, dependents, headOfSpan, isIndefinite, lemmaOf, relationOf, tokenFrom } from "../frame/graph.ts";
import { actorOfToken } from "../frame/phrase-actors.ts";
import type { Stance } from "../frame/stance.ts";
import { isOneAwaited } from "./coming-too.ts";
import cues from "./cues.json" with { type: "json" };
import { isTopicPlace } from "./topic-place.ts";

type Status = ClaimStatuses["talks"];

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

/** "prolonged the truce until Friday after talks": the end of something else. */
function isLimit(when: TimeValue | undefined): boolean {
  return when?.bound === "until" || when?.bound === "by";
}

const PENDING: ReadonlySet<string> = new Set(cues.pending);
const DATES: ReadonlySet<string> = new Set(["date", "day", "timing", "timetable"]);
/** Nouns between talks and the one that leaves them open: "a date for a third round of talks". */
const MOST_BETWEEN = 3;

/** The noun that leaves open whether or when there will be talks: "a *date* for the third round", "the *prospect* of talks". */
export function pendingNoun(doc: Doc, token: number): number | undefined {
  let at = token;
  for (let step = 0; step <= MOST_BETWEEN; step++) {
    const [above] = governorsOf(doc, at);
    if (above === undefined || above.verbal) return undefined;
    // "two days of talks", "a day of talks" are no day for them.
    const isLength =
      above.lemma === "day" &&
      above.preposition === "of" &&
      (doc.syntax.xpos[above.token] === "NNS" || isIndefinite(doc, above.token));
    if (PENDING.has(above.lemma) && !isLength) return above.token;
    if (above.by !== "nmod") return undefined;
    at = above.token;
  }
  return undefined;
}

/** "a date for a third round may be settled in the coming week": when the date is, and not the round; but "23 July, the day of the third round". */
function isOfTheirDate(doc: Doc, token: number): boolean {
  const noun = pendingNoun(doc, token);
  if (noun === undefined || !DATES.has(lemmaOf(doc, noun))) return false;
  return relationOf(doc, noun) !== "appos" && dependents(doc, noun, ["appos"]).length === 0;
}

/** "left Lima for talks in Quito", "flew from Lima": where those who travel come from. */
function isLeft(doc: Doc, { start }: Mention<PlaceRef>): boolean {
  const at = tokenFrom(doc, start);
  const verb = lemmaOf(doc, doc.syntax.head[at] ?? -1);
  return relationOf(doc, at) === "obj" ? LEAVING.has(verb) : caseOf(doc, at) === "from" && cues.moving.includes(verb);
}

const LEAVING: ReadonlySet<string> = new Set(["leave", "depart", "quit"]);

/** The time and place of talks as their status has it. */
export function partsOf(doc: Doc, token: number, status: Status): FindingParts {
  const { when: found, ...rest } = findingParts(
    doc,
    token,
    (place) => isTopicPlace(doc, token, place) || isLeft(doc, place),
  );
  const parts = rest.where.length > 0 ? rest : { ...rest, where: groundOf(doc, token) };
  const other =
    isOfTheirDate(doc, token) ||
    datesOther(doc, token, found) ||
    (status === "held" ? isLimit(found) : datesTelling(doc, found));
  const read = other ? undefined : found;
  const when = onItsSide(doc, read, status);
  // The day on which the first side came is not that of the talks.
  const before = isBehind(when, doc) && isOneAwaited(doc, token);
  return when === undefined || before ? parts : { ...parts, when };
}

/** "Peru will host the next round", "talks hosted by Peru": the land of the state that hosts them. */
function groundOf(doc: Doc, token: number): readonly PlaceRef[] {
  const [carrier] = governorsOf(doc, token);
  const verb = HOSTING.has(lemmaOf(doc, token)) ? token : carrier?.by === "obj" ? carrier.token : -1;
  const hosts = HOSTING.has(lemmaOf(doc, verb)) ? [subjectTokenOf(doc, verb)] : [];
  const agents = dependents(doc, token, ["acl"])
    .filter((clause) => HOSTING.has(lemmaOf(doc, clause)))
    .flatMap((clause) => dependents(doc, clause, ["obl"]).filter((child) => caseOf(doc, child) === "by"));
  return [...hosts, ...agents]
    .flatMap((head) => (head === undefined ? [] : (actorOfToken(doc, head)?.value ?? [])))
    .filter(({ kind }) => kind === "state")
    .map(({ name }) => ({ name, precision: "country" as const, territory: name }));
}

const HOSTING: ReadonlySet<string> = new Set(["host", "co-host"]);

/** A time on the side of the present where the status has it: plans lie ahead, what was held behind. */
export function onItsSide(doc: Doc, when: TimeValue | undefined, status: Status): TimeValue | undefined {
  if (status === "planned" || status === "proposed") return aheadOf(doc, when);
  return status === "held" && !isSetFor(doc, when) ? behindOf(when, doc.article.published) : when;
}

/** "the round scheduled for June 2": a day to come that the words set, whatever is told of the round ("accused of undermining"). */
function isSetFor({ times, article: { text } }: Doc, when: TimeValue | undefined): boolean {
  const mention = times.find(({ value }) => value === when);
  return (
    mention?.value.direction === "future" && SET_FOR.test(text.slice(Math.max(0, mention.start - NEAR), mention.start))
  );
}

/** So many characters before a day are looked at. */
const NEAR = 40;
const SET_FOR = /\b(?:scheduled|slated|set|due|planned)(?: [^ ,.;]+){0,3} $/;

/** The stance that the day of talks allows: what has a day to come is planned, what has a day behind was held. */
export function onItsDay(doc: Doc, when: TimeValue | undefined, taken: Stance): Stance {
  if (isStillAhead(when, doc) && ["happened", "ongoing", "violated"].includes(taken)) return "planned";
  if (!isBehind(when, doc)) return taken;
  // "the 1999 summit", whatever stands above it.
  const longPast = taken === "planned" && /^\d{4}$/.test(when?.edtf ?? "");
  return taken === "ongoing" || longPast ? "happened" : taken;
}
