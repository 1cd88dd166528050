import type { ClaimOf } from "../../model/claim.ts";
import { type Note, noteBase, noteFigures, notePlaces, noteSides } from "../linking/evidence.ts";
import type { Facets } from "../linking/facets.ts";
import { lengthOf, noteTimes } from "../linking/when.ts";
import type { Bag } from "../linking/words.ts";

/** Whether two claims tell of the same strike, campaign or tally: place, day, sides, weapon, toll. */
export function weighAttack(a: Facets, b: Facets, note: Note): void {
  if (a.claim.kind !== "attack" || b.claim.kind !== "attack") return;
  noteBase(a, b, note);
  noteSides(a, b, note);
  noteWhere(a, b, note);
  noteTimes(a, b, note, 0, 4);
  noteSpans(a, b, note);
  noteStages(a.claim, b.claim, note);
  noteFigures(a.claim.body.killed, b.claim.body.killed, note);
  noteTolls(a, b, note);
}

/** A later report's toll below this share of an earlier one's is that of another strike. */
const FALLEN = 0.5;

/** Tolls of a war run into thousands and are near each other; a strike's toll grows from report to report. */
function noteTolls(a: Facets, b: Facets, note: Note): void {
  const [left, right] = [tollOf(a), tollOf(b)];
  if (left === undefined || right === undefined) return;
  const [least, most] = [Math.min(left, right), Math.max(left, right)];
  if (least >= 1000 && most / least < 1.1) note("war toll");
  else if (most > least && a.published !== b.published) {
    if (left > right === a.published > b.published) note("grown figure");
    else if (least < most * FALLEN) note("fallen figure");
  }
}

function tollOf({ claim }: Facets): number | undefined {
  return claim.kind === "attack" ? claim.body.killed : undefined;
}

/** A place that is the target itself ("Gaza", struck by Israel) tells no strikes apart. */
function noteWhere(a: Facets, b: Facets, note: Note): void {
  const left = isTarget(a.placeSides, a.targets, b.targets);
  const right = isTarget(b.placeSides, a.targets, b.targets);
  if (left && right) note("place is target");
  else if ((left && b.places.length > 0) || (right && a.places.length > 0)) note("part of target");
  else notePlaces(a, b, note);
}

function isTarget(places: Bag, targets: Bag, others: Bag): boolean {
  return places.some((side) => targets.includes(side) || others.includes(side));
}

/** A day's strike is not the campaign that it belongs to. */
function noteSpans(a: Facets, b: Facets, note: Note): void {
  if (!a.stated || !b.stated) return;
  const longest = Math.max(lengthOf(a), lengthOf(b));
  if (longest > 40 && Math.min(lengthOf(a), lengthOf(b)) < 10) note("campaign and day");
}

function noteStages(a: ClaimOf<"attack">, b: ClaimOf<"attack">, note: Note): void {
  if (a.status === b.status) note(a.status === "planned" ? "both planned" : "same stage");
  else note(a.status === "planned" || b.status === "planned" ? "only one planned" : "other stage");
}
