import { type Clockwork, NEVER, partyEvidence, slotEvidence, timeEvidence, wordEvidence } from "../linking/evidence.ts";
import type { Facets } from "../linking/facets.ts";
import { jaccardOf } from "../linking/words.ts";

const CLOCKWORK: Clockwork = { slack: 5, perDay: 0.1, news: 14 };
const STAGES: Readonly<Record<string, number>> = {
  undecided: 0,
  proposed: 0,
  drafting: 0,
  rejected: 0,
  agreed: 1,
  signed: 1,
  "in-force": 1,
  broken: 2,
};

/** Whether two claims tell of the same accord, or the same one in the making. */
export function agreementAffinity(a: Facets, b: Facets): number {
  if (a.claim.kind !== "agreement" || b.claim.kind !== "agreement") return NEVER;
  const parties = partyEvidence(a.parties, b.parties);
  if (parties === NEVER) return NEVER;
  const [left, right] = [STAGES[a.claim.status] ?? 0, STAGES[b.claim.status] ?? 0];
  return (
    -1.6 +
    parties * 0.7 +
    2 * jaccardOf(a.subject, b.subject) +
    (a.subject.length > 0 && b.subject.length > 0 && jaccardOf(a.subject, b.subject) === 0 ? -0.7 : 0) +
    (left === right ? 0.3 : -1.5) +
    timeEvidence(a, b, CLOCKWORK) +
    slotEvidence(a.asker, b.asker, 0.4, -0.3) +
    slotEvidence(a.names, b.names, 0.5, -0.1) +
    wordEvidence(a, b)
  );
}
