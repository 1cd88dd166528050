import type { Claim } from "../model/claim.ts";
import { findBound } from "./apply-corrections.ts";
import { type CorrectionState, correctionStates } from "./correction-states.ts";
import { findClaimNamed } from "./find-named.ts";
import type { World } from "./world.ts";

/** One thing that happened to a claim: its report was recorded, it was read, or a person said something of it. */
export type ClaimEvent =
  | { readonly what: "recorded" | "read"; readonly at: string; readonly engine?: string }
  | ({ readonly what: "corrected"; readonly at: string } & CorrectionState);

/** A claim as it stands now, whether people rejected it, and what happened to it, in order. */
export interface ClaimHistory {
  readonly claim: Claim;
  readonly rejected: boolean;
  readonly events: readonly ClaimEvent[];
}

/** What happened to the claim of that id, or whose id begins so. Throws an Error where there is none, or several. */
export async function claimHistory(world: World, name: string): Promise<ClaimHistory> {
  const { claim, held, siblings, rejected } = await findClaimNamed(world, name, { orRejected: true });
  const { article, reading } = held;
  const known: ClaimEvent[] = [{ what: "recorded", at: article.recordedAt }];
  if (reading !== undefined) known.push({ what: "read", at: reading.recordedAt, engine: reading.engine });
  const corrected = touching(claim, [...siblings, ...rejected], await correctionStates(world));
  return {
    claim,
    rejected: rejected.some(({ id }) => id === claim.id),
    events: [...known, ...corrected.map((one) => ({ what: "corrected", at: one.correction.at, ...one }) as const)],
  };
}

/** The corrections bound to a claim's words, and the undoings of them. */
function touching(
  claim: Claim,
  claims: readonly Claim[],
  states: readonly CorrectionState[],
): readonly CorrectionState[] {
  const ids = new Set<string>();
  for (const { correction } of states) {
    const { act } = correction;
    const bound = act.kind === "undo" ? [] : "article" in act.on ? [act.on] : act.on;
    const mine = bound.some((words) => findBound(claims, words)?.id === claim.id);
    if (mine || (act.kind === "undo" && ids.has(act.correction))) ids.add(correction.id);
  }
  return states.filter(({ correction }) => ids.has(correction.id));
}
