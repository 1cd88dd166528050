import type { Facets } from "./facets.ts";
import { gapOf } from "./gap-of.ts";
import { liesIn } from "./place-within.ts";
import { cosineOf, type Weighed } from "./weigh.ts";
import { type Bag, jaccardOf, shared } from "./words.ts";

/** Takes one piece of evidence by name, with its amount (1 where it simply holds). */
export type Note = (name: EvidenceName, amount?: number) => void;

/** Notes what speaks for and against two claims of a kind being one happening, whatever other claims there are. */
export type Weigh = (a: Facets, b: Facets, note: Note) => void;

/** Every piece of evidence that any kind uses; each kind's `weights.json` says how much it counts there. */
export type EvidenceName =
  | "base"
  | "same report"
  | "crowd"
  | "same parties"
  | "same single party"
  | "parties within"
  | "parties cross"
  | "one party shared"
  | "one party of several"
  | "no party shared"
  | "party unknown"
  | "same doer"
  | "other doer"
  | "doer unknown"
  | "same target"
  | "other target"
  | "target unknown"
  | "same place"
  | "other place"
  | "other town"
  | "other place and day"
  | "place unknown"
  | "place within"
  | "place is target"
  | "part of target"
  | "same day and parties"
  | "same day"
  | "same stretch"
  | "same far time"
  | "supposed near"
  | "supposed apart"
  | "within ten days"
  | "within two months"
  | "within long"
  | "day apart"
  | "days apart"
  | "far apart"
  | "sharply apart"
  | "dated near report"
  | "dated far from report"
  | "dated outside"
  | "undated"
  | "undated apart"
  | "reports apart"
  | "over before awaited"
  | "words"
  | "no words"
  | "same subject"
  | "other subject"
  | "same names"
  | "other names"
  | "same people"
  | "other people"
  | "people cross"
  | "same mediator"
  | "other mediator"
  | "same voice"
  | "other voice"
  | "same asker"
  | "other asker"
  | "asker unknown"
  | "same numbers"
  | "same title"
  | "same status"
  | "same stage"
  | "other stage"
  | "only one planned"
  | "both planned"
  | "both standing"
  | "both sought"
  | "same figure"
  | "near figure"
  | "grown figure"
  | "fallen figure"
  | "war toll"
  | "other figure"
  | "one figure"
  | "same round"
  | "other round"
  | "one round"
  | "awaited round"
  | "call and meeting"
  | "call and open"
  | "same format"
  | "same level"
  | "other level"
  | "only one of leaders"
  | "same what"
  | "other what"
  | "other scope"
  | "same scope"
  | "campaign and day"
  | "only one relief"
  | "threat and sanctions"
  | "both clocks";

/** Who takes part, each set of names as lower-case canonical names. */
export function noteParties(a: Bag, b: Bag, note: Note): void {
  note(companyOf(a, b));
}

function companyOf(a: Bag, b: Bag): EvidenceName {
  if (a.length === 0 || b.length === 0) return "party unknown";
  const common = shared(a, b);
  if (common === 0) return "no party shared";
  if (common === a.length && common === b.length) return common === 1 ? "same single party" : "same parties";
  const least = Math.min(a.length, b.length);
  if (common === 1) return least === 1 ? "one party shared" : "one party of several";
  return common === least ? "parties within" : "parties cross";
}

/** One slot of names or words: the same, another, or unknown in one of the two. */
export function noteSlot(
  a: Bag,
  b: Bag,
  note: Note,
  same: EvidenceName,
  other: EvidenceName,
  unknown?: EvidenceName,
): void {
  if (a.length === 0 || b.length === 0) {
    if (unknown !== undefined) note(unknown);
  } else if (shared(a, b) > 0) note(same, 0.5 + 0.5 * jaccardOf(a, b));
  else note(other);
}

/** Doer and target, of kinds that have them. */
export function noteSides(a: Facets, b: Facets, note: Note): void {
  noteSlot(a.doers, b.doers, note, "same doer", "other doer", "doer unknown");
  noteSlot(a.targets, b.targets, note, "same target", "other target", "target unknown");
}

export function notePlaces(a: Facets, b: Facets, note: Note): void {
  const within = isWithin(a, b) || isWithin(b, a);
  if (within) note("place within");
  else noteSlot(a.places, b.places, note, "same place", "other place", "place unknown");
  if (!within && a.towns.length > 0 && b.towns.length > 0 && shared(a.towns, b.towns) === 0) note("other town");
  if (
    !within &&
    gapOf(a, b) > 0 &&
    a.stated &&
    b.stated &&
    a.places.length > 0 &&
    b.places.length > 0 &&
    shared(a.places, b.places) === 0
  ) {
    note("other place and day");
  }
}

/** Every place of the one lies in one of the other's. */
function isWithin(a: Facets, b: Facets): boolean {
  const [inner, outer] = [a.spots, b.spots];
  return inner.length > 0 && outer.length > 0 && inner.every((spot) => outer.some((wider) => liesIn(spot, wider)));
}

/** Where much goes on between the same parties, likeness means less. */
export function noteCrowd(a: Weighed, b: Weighed, note: Note): void {
  note("crowd", Math.min(a.crowd, b.crowd));
}

/** The reports' own words, the free slots, the proper names and the numbers. */
export function noteWords(a: Weighed, b: Weighed, note: Note): void {
  const cosine = cosineOf(a.weighed, b.weighed);
  note("words", cosine);
  if (cosine < 0.02) note("no words");
  if (a.subject.length > 0 && b.subject.length > 0) noteTopics(cosineOf(a.topic, b.topic), note);
  noteSlot(a.voice, b.voice, note, "same voice", "other voice");
  noteSlot(a.names, b.names, note, "same names", "other names");
  if (shared(a.numbers, b.numbers) > 0) note("same numbers");
  if (a.told.article.id !== b.told.article.id) note("same title", cosineOf(a.titled, b.titled));
}

function noteTopics(cosine: number, note: Note): void {
  if (cosine === 0) note("other subject");
  else note("same subject", cosine);
}

/** Who asks, of what is asked; nothing where neither is a wish. */
export function noteAskers(a: Facets, b: Facets, note: Note): void {
  noteSlot(a.asker, b.asker, note, "same asker", "other asker", "asker unknown");
}

/** What every kind notes: a base, and whether one report tells both, which then are seldom one happening. */
export function noteBase(a: Facets, b: Facets, note: Note, evenInOneReport = false): void {
  note("base");
  if (a.told.article.id === b.told.article.id && a.inTitle === b.inTitle && !evenInOneReport) note("same report");
  if (a.claim.status === b.claim.status) note("same status");
}

/** Two figures: equal, near (within a tenth), of another size, or given by one alone. */
export function noteFigures(a: number | undefined, b: number | undefined, note: Note): void {
  if (a === undefined && b === undefined) return;
  if (a === undefined || b === undefined) note("one figure");
  else if (a === b) note("same figure", a > 3 ? 1 : 0.4);
  else noteRatio(Math.max(a, b) / Math.max(1, Math.min(a, b)), note);
}

function noteRatio(ratio: number, note: Note): void {
  if (ratio < 1.1) note("near figure");
  else note("other figure", Math.min(1, ratio / 4));
}
