import { type Clockwork, NEVER, slotEvidence, timeEvidence, wordEvidence } from "../linking/evidence.ts";
import type { Facets } from "../linking/facets.ts";
import { jaccardOf } from "../linking/words.ts";

const CLOCKWORK: Clockwork = { slack: 2, perDay: 0.15, news: 8 };
const STAGES: Readonly<Record<string, string>> = {
  demanded: "wish",
  proposed: "wish",
  threatened: "wish",
  rejected: "wish",
  agreed: "deed",
  imposed: "deed",
  eased: "relief",
  lifted: "relief",
};

/** Whether two claims tell of the same sanctions decision: issuer, target, ordinal of the package, measure, day. */
export function sanctionsAffinity(a: Facets, b: Facets): number {
  if (a.claim.kind !== "sanctions" || b.claim.kind !== "sanctions") return NEVER;
  const doers = slotEvidence(a.doers, b.doers, 1.2, -2.5);
  const [left, right] = [packageOf(a), packageOf(b)];
  if (left !== undefined && right !== undefined && left !== right) return NEVER;
  return (
    -1.5 +
    doers +
    slotEvidence(a.targets, b.targets, 0.8, -2) +
    (left !== undefined && left === right ? 2 : 0) +
    (STAGES[a.claim.status] === STAGES[b.claim.status] ? 0.5 : -1) +
    (isRelief(a) === isRelief(b) ? 0.2 : -2) +
    timeEvidence(a, b, CLOCKWORK) +
    slotEvidence(a.asker, b.asker, 0.4, -0.5) +
    slotEvidence(a.names, b.names, 0.8, -0.1) +
    jaccardOf(a.subject, b.subject) +
    wordEvidence(a, b)
  );
}

/** Number of a package: "17th package" is 17. */
function packageOf(facets: Facets): number | undefined {
  if (facets.claim.kind !== "sanctions") return undefined;
  const match = /\b(\d{1,3})(?:st|nd|rd|th)\b/.exec(facets.claim.body.measure);
  return match === null ? undefined : Number(match[1]);
}

const RELIEF = /\b(?:lift|remov|eas|end|reliev|relief|suspen|par(?:e|ing))/i;

/** Sanctions taken away, asked to be or done. */
function isRelief(facets: Facets): boolean {
  const { claim } = facets;
  return claim.kind === "sanctions" && (STAGES[claim.status] === "relief" || RELIEF.test(claim.body.measure));
}
