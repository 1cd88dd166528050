import type { ClaimOf } from "../../model/claim.ts";
import {
  type Clockwork,
  NEVER,
  placeEvidence,
  slotEvidence,
  timeEvidence,
  widthOf,
  wordEvidence,
} from "../linking/evidence.ts";
import type { Facets } from "../linking/facets.ts";

const CLOCKWORK: Clockwork = { slack: 0, perDay: 1.2, news: 3 };

/** Whether two claims tell of the same strike, campaign or tally: place, day, sides, weapon, toll. */
export function attackAffinity(a: Facets, b: Facets): number {
  if (a.claim.kind !== "attack" || b.claim.kind !== "attack") return NEVER;
  const doers = slotEvidence(a.doers, b.doers, 0.7, NEVER);
  if (doers === NEVER) return NEVER;
  return (
    -1.7 +
    doers +
    slotEvidence(a.targets, b.targets, 0.6, -0.8) +
    placeEvidence(a, b, 0.9, -1.6) +
    timeEvidence(a, b, CLOCKWORK) +
    spanEvidence(a, b) +
    stageEvidence(a.claim, b.claim) +
    tollEvidence(a.claim, b.claim) +
    slotEvidence(a.subject, b.subject, 0.2, -0.1) +
    slotEvidence(a.names, b.names, 0.8, -0.1) +
    wordEvidence(a, b)
  );
}

/** A day's strike is not the campaign that it belongs to. */
function spanEvidence(a: Facets, b: Facets): number {
  if (!a.stated || !b.stated) return 0;
  const narrower = Math.min(a.to - a.from, b.to - b.from) + 1;
  return widthOf(a, b) > 40 && narrower < 10 ? -1.5 : 0;
}

function stageEvidence(a: ClaimOf<"attack">, b: ClaimOf<"attack">): number {
  if (a.status === b.status) return a.status === "planned" ? 0.8 : 0.2;
  return a.status === "planned" || b.status === "planned" ? -1.8 : -0.5;
}

/** Equal tolls speak for one happening, tolls of other magnitude against. */
function tollEvidence(a: ClaimOf<"attack">, b: ClaimOf<"attack">): number {
  const [left, right] = [a.body.killed, b.body.killed];
  if (left === undefined || right === undefined) return 0;
  if (left === right) return left > 3 ? 1.6 : 0.6;
  const ratio = Math.max(left, right) / Math.max(1, Math.min(left, right));
  return ratio < 1.1 ? 0.8 : ratio < 2 ? 0 : -1.2;
}
