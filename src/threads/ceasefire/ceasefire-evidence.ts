import { daysIn } from "../deadline/days-in.ts";
import { type Note, noteAskers, noteBase, noteFigures, noteParties, notePlaces } from "../linking/evidence.ts";
import type { Facets } from "../linking/facets.ts";
import { gapOf } from "../linking/gap-of.ts";
import { noteTimes, noteUndated } from "../linking/when.ts";

/** Whether two claims tell of the same truce or the same call for one. */
export function weighCeasefire(a: Facets, b: Facets, note: Note): void {
  if (a.claim.kind !== "ceasefire" || b.claim.kind !== "ceasefire") return;
  noteBase(a, b, note);
  noteParties(a.parties, b.parties, note);
  const [left, right] = [isReal(a), isReal(b)];
  note(left === right ? "same stage" : "other stage", left && right ? 1 : left === right ? 0.3 : 1);
  if (left && right) noteLife(a, b, note);
  else noteTimes(a, b, note, 3);
  noteOneTruce(a, b, note);
  if (!left && !right) noteAskers(a, b, note);
  const [scope, other] = [a.claim.body.scope, b.claim.body.scope];
  if (scope !== "unspecified" && other !== "unspecified") note(scope === other ? "same scope" : "other scope");
  noteFigures(daysIn(a.claim.body.duration), daysIn(b.claim.body.duration), note);
  notePlaces(a, b, note);
}

/** A truce that was made, as against one that is called for. */
function isReal({ claim }: Facets): boolean {
  return ["agreed", "in-force", "violated", "ended"].includes(claim.status);
}

/** Two sides have one truce at a time, and seek one: what is told of it within days is told of the same one. */
function noteOneTruce(a: Facets, b: Facets, note: Note): void {
  if (a.parties.length < 2 || a.parties.join() !== b.parties.join() || Math.abs(a.published - b.published) > 30) return;
  if (isReal(a) && isReal(b) && !(a.stated && b.stated && gapOf(a, b) > 7)) note("both standing");
  else if (isSought(a) && isSought(b)) note("both sought");
}

/** A truce that is being talked about, called for by no one by name. */
function isSought({ claim, asker }: Facets): boolean {
  return (claim.status === "proposed" || claim.status === "undecided") && asker.length === 0;
}

/** A truce lives for weeks: its start in one report and its end in another lie apart. */
function noteLife(a: Facets, b: Facets, note: Note): void {
  const gap = gapOf(a, b);
  if (!a.stated || !b.stated) noteUndated(a, b, note, 30);
  else if (gap <= 3) note("same day");
  else if (gap <= 100) note("within two months");
  else note("far apart", Math.min(3, gap / 100));
}
