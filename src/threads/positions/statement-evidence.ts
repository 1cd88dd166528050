import { type Note, noteBase, noteSides } from "../linking/evidence.ts";
import type { Facets } from "../linking/facets.ts";

/** Whether two statements are one speaker's on one topic. */
export function weighStatement(a: Facets, b: Facets, note: Note): void {
  if (a.claim.kind !== "statement" || b.claim.kind !== "statement") return;
  noteBase(a, b, note);
  noteSides(a, b, note);
  if (a.claim.body.quote === b.claim.body.quote) note("same figure");
}
