import { type Note, noteBase, noteSides } from "../linking/evidence.ts";
import type { Weighed } from "../linking/weigh.ts";

/** Whether two statements are one speaker's on one topic. */
export function weighStatement(a: Weighed, b: Weighed, note: Note): void {
  if (a.claim.kind !== "statement" || b.claim.kind !== "statement") return;
  noteBase(a, b, note);
  noteSides(a, b, note);
  if (a.claim.body.quote === b.claim.body.quote) note("same figure");
}
