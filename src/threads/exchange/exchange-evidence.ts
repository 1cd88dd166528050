import { type Note, noteAskers, noteBase, noteFigures, noteParties, notePlaces } from "../linking/evidence.ts";
import type { Facets } from "../linking/facets.ts";
import { noteTimes } from "../linking/when.ts";

/** Whether two claims tell of the same exchange or release: who, how many, which people, when. */
export function weighExchange(a: Facets, b: Facets, note: Note): void {
  if (a.claim.kind !== "exchange" || b.claim.kind !== "exchange") return;
  noteBase(a, b, note);
  noteParties(a.parties, b.parties, note);
  note(a.claim.body.what === b.claim.body.what ? "same what" : "other what");
  noteFigures(a.claim.body.count, b.claim.body.count, note);
  noteTimes(a, b, note, 2);
  note(isWish(a) === isWish(b) ? "same stage" : "other stage");
  if (isWish(a) && isWish(b)) noteAskers(a, b, note);
  notePlaces(a, b, note);
}

function isWish({ claim }: Facets): boolean {
  return ["demanded", "proposed", "refused"].includes(claim.status);
}
