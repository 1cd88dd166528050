import { type Note, noteAskers, noteBase, noteSides, noteWords } from "../linking/evidence.ts";
import type { Weighed } from "../linking/weigh.ts";
import { noteTimes } from "../linking/when.ts";

/** Whether two claims tell of the same threat: issuer, addressee, what is threatened and on what condition. Threatened sanctions are a threat too. */
export function weighThreat(a: Weighed, b: Weighed, note: Note): void {
  noteBase(a, b, note);
  if (a.claim.kind !== b.claim.kind) note("threat and sanctions");
  noteSides(a, b, note);
  if (a.claim.status !== b.claim.status) note("other stage");
  noteTimes(a, b, note, 7);
  noteAskers(a, b, note);
  noteWords(a, b, note);
}
