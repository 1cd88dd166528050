import { type Clockwork, NEVER, slotEvidence, timeEvidence, wordEvidence } from "../linking/evidence.ts";
import type { Facets } from "../linking/facets.ts";
import { jaccardOf } from "../linking/words.ts";

const CLOCKWORK: Clockwork = { slack: 7, perDay: 0.1, news: 14 };

/** Whether two claims tell of the same threat: issuer, addressee, what is threatened and on what condition. */
export function threatAffinity(a: Facets, b: Facets): number {
  const doers = slotEvidence(a.doers, b.doers, 1.2, NEVER);
  const targets = slotEvidence(a.targets, b.targets, 0.8, -2.5);
  if (doers === NEVER) return NEVER;
  return (
    -1.5 +
    doers +
    targets +
    1.5 * jaccardOf(a.subject, b.subject) +
    timeEvidence(a, b, CLOCKWORK) +
    slotEvidence(a.asker, b.asker, 0.3, -0.2) +
    wordEvidence(a, b)
  );
}
