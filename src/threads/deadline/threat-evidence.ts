import { type Note, noteAskers, noteBase, noteSides } from "../linking/evidence.ts";
import type { Facets } from "../linking/facets.ts";
import { noteTimes } from "../linking/when.ts";

/** Whether two claims tell of the same threat: issuer, addressee, what is threatened and on what condition. Threatened sanctions are a threat too. */
export function weighThreat(a: Facets, b: Facets, note: Note): void {
  noteBase(a, b, note);
  if (a.claim.kind !== b.claim.kind) note("threat and sanctions");
  noteSides(a, b, note);
  if (a.claim.status !== b.claim.status) note("other stage");
  if (hasClock(a) && hasClock(b)) note("both clocks");
  else noteTimes(a, b, note, 7);
  noteAskers(a, b, note);
}

/** A threat with a time limit: the same one is told again for weeks, and its day may be moved. */
function hasClock({ claim }: Facets): boolean {
  return claim.kind === "threat" && (claim.body.deadline !== undefined || claim.body.within !== undefined);
}
