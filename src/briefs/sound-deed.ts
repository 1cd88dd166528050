import type { Claim, ClaimId } from "../model/claim.ts";
import type { Thread, Told } from "../model/thread.ts";
import evidence from "./evidence.json" with { type: "json" };
import { affirms } from "./vouch.ts";

/** Words one of which must stand where a state of a kind is told; states that are not here need none. */
const DEEDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(evidence.deeds).map(([name, words]) => [name, new Set(words)]),
);

const SPURNED: ReadonlySet<string> = new Set(evidence.spurned);

/**
 * Whether the words of a thread's reports tell of a deed, and do not only name it: "those who oppose Norland's aid to
 * Sudland" is no delivery, "efforts to achieve a ceasefire" no proposal.
 */
export function isDeedTold(thread: Thread, byId: ReadonlyMap<ClaimId, Told>): boolean {
  const words = DEEDS.get(`${thread.kind} ${thread.state}`);
  const claims = thread.steps
    .filter((step) => affirms(step, thread, byId))
    .flatMap(({ claim }) => byId.get(claim)?.claim ?? []);
  // "… but the other side spurned that offer": it is open no more.
  if (thread.state === "proposed" && claims.some((claim) => !isSure(claim) && holdsOneOf(claim, SPURNED))) return false;
  if (words === undefined) return true;
  return claims.length === 0 || claims.some((claim) => isSure(claim) || holdsOneOf(claim, words));
}

function isSure({ corrections, byModel }: Claim): boolean {
  return corrections !== undefined || byModel !== undefined;
}

/** Whether the words of a claim hold one of some words. */
export function holdsOneOf({ cites }: Claim, words: ReadonlySet<string>): boolean {
  return cites.some(({ words: text }) =>
    text
      .toLowerCase()
      .split(/[^\p{L}’'-]+/u)
      .some((word) => words.has(word)),
  );
}
