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

const CLOCKWORK: Clockwork = { slack: 3, perDay: 0.3, news: 10 };

/** Whether two claims tell of the same truce or the same call for one. */
export function ceasefireAffinity(a: Facets, b: Facets): number {
  if (a.claim.kind !== "ceasefire" || b.claim.kind !== "ceasefire") return NEVER;
  const parties = partyEvidence(a.parties, b.parties);
  if (parties === NEVER) return NEVER;
  const real = Number(isReal(a)) + Number(isReal(b));
  return (
    -1.3 +
    parties +
    (real === 2 ? 1 : real === 1 ? -1.5 : 0) +
    (real === 2 ? lifeEvidence(a, b) : timeEvidence(a, b, CLOCKWORK)) +
    (real === 0 ? slotEvidence(a.asker, b.asker, 1.2, -1.2) : 0) +
    (a.claim.body.scope !== "unspecified" && b.claim.body.scope !== "unspecified"
      ? a.claim.body.scope === b.claim.body.scope
        ? 0.4
        : -0.8
      : 0) +
    figureEvidence(days(a), days(b), 1, -0.8) +
    placeEvidence(a, b, 0.4, -1.5) +
    wordEvidence(a, b)
  );
}

/** A truce that was made, as against one that is called for. */
function isReal(facets: Facets): boolean {
  return ["agreed", "in-force", "violated", "ended"].includes(facets.claim.status);
}

/** A truce lives for weeks: its start in one report and its end in another lie apart. */
function lifeEvidence(a: Facets, b: Facets): number {
  if (a.stated && b.stated) {
    const gap = Math.max(0, a.from - b.to, b.from - a.to);
    return gap <= 3 ? 1.2 : gap <= 100 ? 0.5 : -2;
  }
  return 0.1;
}

function days(facets: Facets): number | undefined {
  if (facets.claim.kind !== "ceasefire") return undefined;
  const match = /^P(\d+)([DWM])$/.exec(facets.claim.body.duration ?? "");
  return match === null ? undefined : Number(match[1]) * ({ D: 1, W: 7, M: 30 }[match[2] ?? "D"] ?? 1);
}
