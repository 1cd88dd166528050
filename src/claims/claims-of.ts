import type { Article } from "../model/article.ts";
import { cite } from "../model/citation.ts";
import type { AnyFinding, Claim, ClaimId } from "../model/claim.ts";
import type { Doc } from "../model/doc.ts";
import { hashOf } from "../model/hash.ts";
import type { AnyClaimKind } from "./claim-kind.ts";
import { claimKinds } from "./index.ts";

/** The claims of a report: each kind proposes, one finding is kept of those that tell one happening, and each is cited. */
export function claimsOf(doc: Doc): readonly Claim[] {
  return claimKinds
    .flatMap((kind) => distinct(kind, kind.find(doc)))
    .sort(
      (a, b) =>
        a.evidence[0].start - b.evidence[0].start || a.trigger.start - b.trigger.start || (a.kind < b.kind ? -1 : 1),
    )
    .map((finding) => claimOf(doc.article, finding));
}

/** One finding for each happening: the first stays, unless a later one of the same happening fills more slots. */
function distinct(kind: AnyClaimKind, findings: readonly AnyFinding[]): readonly AnyFinding[] {
  const kept: AnyFinding[] = [];
  for (const finding of findings) {
    const twin = kept.findIndex((other) => kind.same(other, finding));
    if (twin < 0) kept.push(finding);
    else if (fullness(finding) > fullness(kept[twin] ?? finding)) kept[twin] = finding;
  }
  return kept;
}

/** How much a finding says: filled slots, date, place. */
export function fullness(finding: AnyFinding): number {
  const filled = Object.values(finding.body).filter((value) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined,
  );
  return filled.length + (finding.when === undefined ? 0 : 1) + (finding.where.length === 0 ? 0 : 1);
}

function claimOf(article: Article, finding: AnyFinding): Claim {
  const { evidence, trigger, ...rest } = finding;
  const [first, ...more] = evidence;
  const cites = [cite(article, first), ...more.map((span) => cite(article, span))] as const;
  const name = JSON.stringify([
    article.id,
    finding.kind,
    finding.status,
    trigger.start,
    trigger.end,
    cites.map((c) => [c.start, c.end]),
    finding.body,
  ]);
  return { ...rest, id: hashOf(name) as ClaimId, cites, trigger: cite(article, trigger) } as Claim;
}
