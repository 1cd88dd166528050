import { type Clockwork, NEVER, placeEvidence, slotEvidence, timeEvidence, wordEvidence } from "../linking/evidence.ts";
import type { Facets } from "../linking/facets.ts";
import { bag } from "../linking/words.ts";

const CLOCKWORK: Clockwork = { slack: 1, perDay: 0.4, news: 4 };
const STAGES: Readonly<Record<string, string>> = {
  requested: "asked",
  pledged: "promised",
  planned: "promised",
  delivered: "given",
  suspended: "stopped",
  blocked: "stopped",
  refused: "stopped",
};

/** Whether two claims tell of the same help: who to whom, what, how much, and at which stage it stands. */
export function aidAffinity(a: Facets, b: Facets): number {
  if (a.claim.kind !== "aid" || b.claim.kind !== "aid") return NEVER;
  const targets = slotEvidence(a.targets, b.targets, 0.6, NEVER);
  if (targets === NEVER) return NEVER;
  const sameStage = STAGES[a.claim.status] === STAGES[b.claim.status];
  return (
    -1.3 +
    slotEvidence(a.doers, b.doers, 0.8, -1) +
    targets +
    (a.claim.body.what === b.claim.body.what ? 0 : -2) +
    (sameStage ? 0.4 : -1.6) +
    timeEvidence(a, b, CLOCKWORK) +
    (a.claim.status === "requested" && b.claim.status === "requested" ? slotEvidence(a.asker, b.asker, 1.4, -2) : 0) +
    slotEvidence(amounts(a), amounts(b), 1.4, -0.8) +
    placeEvidence(a, b, 0.2, -0.2) +
    slotEvidence(a.names, b.names, 0.4, 0) +
    wordEvidence(a, b)
  );
}

function amounts(facets: Facets): readonly string[] {
  if (facets.claim.kind !== "aid") return [];
  return bag(facets.claim.body.amount?.replace(/(\d),(?=\d{3})/g, "$1").match(/\d+/g) ?? []);
}
