import type { ClaimOf } from "../../model/claim.ts";
import { type Note, noteAskers, noteBase, noteParties, notePlaces, noteSlot } from "../linking/evidence.ts";
import type { Facets } from "../linking/facets.ts";
import { noteTimes } from "../linking/when.ts";
import { shared } from "../linking/words.ts";

type Talks = ClaimOf<"talks">;

/** Whether two claims tell of the same talks: parties, ordinal, day, place, and what cannot both be (a call and a meeting). */
export function weighTalks(a: Facets, b: Facets, note: Note): void {
  if (a.claim.kind !== "talks" || b.claim.kind !== "talks") return;
  noteBase(a, b, note, isSameDayOfSameParties(a, b));
  if (isSameDayOfSameParties(a, b)) note("same day and parties");
  noteParties(a.parties, b.parties, note);
  if (!noteRounds(a, b, note)) noteOrder(a, b, note);
  noteTimes(a, b, note, 2);
  noteFormats(a.claim, b.claim, note);
  notePlaces(a, b, note);
  if (shared(a.people, b.people) < Math.min(a.people.length, b.people.length)) note("people cross");
  noteSlot(a.people, b.people, note, "same people", "other people");
  noteSlot(a.mediators, b.mediators, note, "same mediator", "other mediator");
  if ((a.phase === "off") !== (b.phase === "off")) note("other stage");
  noteAskers(a, b, note);
}

/** The same parties seldom meet twice on one day, so that even one report that tells it twice means one meeting. */
function isSameDayOfSameParties(a: Facets, b: Facets): boolean {
  if (
    !a.stated ||
    !b.stated ||
    a.phase === "off" ||
    b.phase === "off" ||
    a.from !== b.from ||
    a.to !== b.to ||
    a.from !== a.to
  )
    return false;
  return (
    a.parties.length > 1 && a.parties.length === b.parties.length && shared(a.parties, b.parties) === a.parties.length
  );
}

/** Whether both give an ordinal: the same one outweighs a moved date. Of talks that are still awaited the next is mostly meant. */
function noteRounds(a: Facets, b: Facets, note: Note): boolean {
  const [left, right] = [roundOf(a), roundOf(b)];
  if (left === undefined && right === undefined) return false;
  const awaited = a.phase === "future" && b.phase === "future";
  if (left !== undefined && right !== undefined) note(left === right ? "same round" : "other round");
  else note(awaited ? "awaited round" : "one round");
  return left === right;
}

function roundOf({ claim }: Facets): number | undefined {
  return claim.kind === "talks" ? claim.body.round : undefined;
}

/** Talks that were held on a day are not those which a later report still expects. */
function noteOrder(a: Facets, b: Facets, note: Note): void {
  if (isOverBefore(a, b) || isOverBefore(b, a)) note("over before awaited");
}

function isOverBefore(held: Facets, awaited: Facets): boolean {
  if (held.phase !== "past" || awaited.phase === "past" || awaited.stated) return false;
  return (held.stated ? held.to : held.published) < awaited.published;
}

const LEVELS = { leaders: 3, ministers: 2, delegations: 1, envoys: 1, officials: 1, unspecified: 0 } as const;

function noteFormats(a: Talks, b: Talks, note: Note): void {
  const [left, right] = [a.body.format, b.body.format];
  const open = left === "unspecified" || right === "unspecified";
  if (left === right && !open) note("same format");
  else if ((left === "call") !== (right === "call")) note(open ? "call and open" : "call and meeting");
  const [high, low] = [LEVELS[a.body.level], LEVELS[b.body.level]];
  if (high === 0 || low === 0) return;
  if (high === low) note("same level");
  else note(high === 3 || low === 3 ? "only one of leaders" : "other level");
}
