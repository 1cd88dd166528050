import type { ClaimBodies } from "../../model/claim.ts";

/** Hopeful, sceptical or neutral towards talks or peace. */
export function outlookOf(_words: string): ClaimBodies["statement"]["outlook"] {
  return "neutral";
}
