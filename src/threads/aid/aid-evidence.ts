import { type Note, noteAskers, noteBase, notePlaces, noteSides, noteSlot } from "../linking/evidence.ts";
import type { Facets } from "../linking/facets.ts";
import { lengthOf, noteTimes } from "../linking/when.ts";
import { bag } from "../linking/words.ts";

const STAGES: Readonly<Record<string, string>> = {
  requested: "asked",
  pledged: "promised",
  planned: "promised",
  delivered: "given",
};

/** Whether two claims tell of the same help: who to whom, what, how much, and at which stage it stands. */
export function weighAid(a: Facets, b: Facets, note: Note): void {
  if (a.claim.kind !== "aid" || b.claim.kind !== "aid") return;
  noteBase(a, b, note);
  noteSides(a, b, note);
  if (a.claim.body.what !== b.claim.body.what) note("other what");
  note((STAGES[a.claim.status] ?? "stopped") === (STAGES[b.claim.status] ?? "stopped") ? "same stage" : "other stage");
  if (isStanding(a) && isStanding(b))
    note(isDayWithin(a, b) || isDayWithin(b, a) ? "campaign and day" : "both standing");
  noteTimes(a, b, note, 1);
  if (a.claim.status === "requested" && b.claim.status === "requested") noteAskers(a, b, note);
  const [left, right] = [amountsIn(a.claim.body.amount), amountsIn(b.claim.body.amount)];
  noteSlot(left, right, note, "same figure", "other figure");
  if (left.length > 0 !== right.length > 0) note("one figure");
  notePlaces(a, b, note);
}

function amountsIn(amount: string | undefined): readonly string[] {
  return bag(amount?.replace(/(\d),(?=\d{3})/g, "$1").match(/\d+/g) ?? []);
}

/** Help that is held back is a state that lasts for weeks, not a deed of a day. */
function isStanding({ claim }: Facets): boolean {
  return claim.status === "blocked" || claim.status === "suspended";
}

/** A few days of a longer stretch, and not those on which it began. */
function isDayWithin(day: Facets, stretch: Facets): boolean {
  return day.stated && stretch.stated && lengthOf(day) <= 3 && lengthOf(stretch) > 14 && day.from > stretch.from + 10;
}
