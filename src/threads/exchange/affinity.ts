import {
  type Clockwork,
  figureEvidence,
  NEVER,
  partyEvidence,
  placeEvidence,
  slotEvidence,
  timeEvidence,
  wordEvidence,
} from "../linking/evidence.ts";
import type { Facets } from "../linking/facets.ts";

const CLOCKWORK: Clockwork = { slack: 2, perDay: 0.8, news: 7 };

/** Whether two claims tell of the same exchange or release: who, how many, which people, when. */
export function exchangeAffinity(a: Facets, b: Facets): number {
  if (a.claim.kind !== "exchange" || b.claim.kind !== "exchange") return NEVER;
  const parties = partyEvidence(a.parties, b.parties);
  if (parties === NEVER) return NEVER;
  const asked = a.phase === "future" && b.phase === "future";
  return (
    -1.4 +
    parties +
    (a.claim.body.what === b.claim.body.what ? 0.4 : -1) +
    figureEvidence(a.claim.body.count, b.claim.body.count, 0.9, -1.2) +
    timeEvidence(a, b, CLOCKWORK) +
    (stage(a) === stage(b) ? 0.3 : -1.2) +
    (asked ? slotEvidence(a.asker, b.asker, 1, -1.4) : 0) +
    placeEvidence(a, b, 0.2, -0.4) +
    slotEvidence(a.names, b.names, 1.6, -0.3) +
    wordEvidence(a, b)
  );
}

function stage(facets: Facets): "wish" | "deed" {
  return ["demanded", "proposed", "refused"].includes(facets.claim.status) ? "wish" : "deed";
}
