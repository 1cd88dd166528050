import type { ClaimBodies } from "../../model/claim.ts";
import cues from "./outlook.json" with { type: "json" };

const PADDED = { hopeful: padded(cues.hopeful), sceptical: padded(cues.sceptical) };

function padded(list: readonly string[]): readonly string[] {
  return list.map((cue) => ` ${cue} `);
}

/**
 * Hopeful, sceptical or neutral towards talks or peace, by the cue phrases of a quotation; neutral where it has none or as many of the one
 * as of the other.
 */
export function outlookOf(words: string): ClaimBodies["statement"]["outlook"] {
  const plain = ` ${words
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/[^\p{L}\p{N}' -]+/gu, " ")
    .replace(/\s+/g, " ")} `;
  const count = (list: readonly string[]): number => list.filter((cue) => plain.includes(cue)).length;
  const balance = count(PADDED.hopeful) - count(PADDED.sceptical);
  if (balance === 0) return "neutral";
  return balance > 0 ? "hopeful" : "sceptical";
}
