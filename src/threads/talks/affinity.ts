import type { Claim, ClaimOf } from "../../model/claim.ts";
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

const CLOCKWORK: Clockwork = { slack: 2, perDay: 0.8, news: 6 };
const LEVELS = { leaders: 3, ministers: 2, delegations: 1, envoys: 1, officials: 1, unspecified: 0 } as const;

/** Whether two claims tell of the same talks: parties, ordinal, day, place, and what cannot both be (a call and a meeting). */
export function talksAffinity(a: Facets, b: Facets): number {
  const parties = partyEvidence(a.parties, b.parties);
  const round = roundEvidence(a, b);
  if (parties === NEVER || round === NEVER) return NEVER;
  return (
    -1.6 +
    parties +
    round +
    whenEvidence(a, b) +
    formatEvidence(a.claim, b.claim) +
    placeEvidence(a, b, 0.8, -0.6) +
    slotEvidence(a.people, b.people, 0.6, -0.3) +
    slotEvidence(a.subject, b.subject, 0.4, -0.4) +
    wordEvidence(a, b)
  );
}

function bodyOf(facets: Facets): ClaimOf<"talks">["body"] | undefined {
  return facets.claim.kind === "talks" ? facets.claim.body : undefined;
}

function roundEvidence(a: Facets, b: Facets): number {
  return figureEvidence(bodyOf(a)?.round, bodyOf(b)?.round, 2.5, NEVER);
}

/** Talks that were held on a day are not those which a later report still expects; the same ordinal outweighs a moved date. */
function whenEvidence(a: Facets, b: Facets): number {
  const time = timeEvidence(a, b, CLOCKWORK);
  const sameRound = bodyOf(a)?.round !== undefined && bodyOf(a)?.round === bodyOf(b)?.round;
  if (sameRound) return Math.max(time, -1);
  return time + orderEvidence(a, b) + orderEvidence(b, a);
}

function orderEvidence(held: Facets, awaited: Facets): number {
  if (held.phase !== "past" || awaited.phase === "past" || awaited.stated) return 0;
  const over = held.stated ? held.to : held.published;
  return over < awaited.published ? -1.5 : 0;
}

function formatEvidence(a: Claim, b: Claim): number {
  if (a.kind !== "talks" || b.kind !== "talks") return 0;
  const calls = [a, b].filter((claim) => claim.body.format === "call").length;
  const formats = calls === 1 ? (isOpen(a) || isOpen(b) ? -0.3 : -2) : calls === 2 ? 0.4 : 0;
  const [left, right] = [LEVELS[a.body.level], LEVELS[b.body.level]];
  const levels = left === 0 || right === 0 ? 0 : left === right ? 0.4 : left === 3 || right === 3 ? -1.6 : -0.5;
  return formats + levels;
}

function isOpen(claim: ClaimOf<"talks">): boolean {
  return claim.body.format === "unspecified";
}
