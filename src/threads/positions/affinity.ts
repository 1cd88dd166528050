import { NEVER } from "../linking/evidence.ts";
import type { Facets } from "../linking/facets.ts";
import { jaccardOf, shared } from "../linking/words.ts";

/** Whether two statements are one speaker's on one topic. */
export function statementAffinity(a: Facets, b: Facets): number {
  if (a.claim.kind !== "statement" || b.claim.kind !== "statement" || shared(a.doers, b.doers) === 0) return NEVER;
  if (a.claim.body.quote === b.claim.body.quote) return 3;
  if (a.subject.length === 0 && b.subject.length === 0) return 0.2;
  return -0.3 + 1.5 * jaccardOf(a.subject, b.subject);
}
