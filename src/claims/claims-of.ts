import { cite } from "../model/citation.ts";
import type { AnyFinding, Claim, ClaimId } from "../model/claim.ts";
import type { Doc } from "../model/doc.ts";
import { hashOf } from "../model/hash.ts";
import type { TimeValue } from "../model/time.ts";
import { reportDayFor } from "../reading/times/report-day.ts";
import type { AnyClaimKind } from "./claim-kind.ts";
import measured from "./confidence.json" with { type: "json" };
import { withoutFigures } from "./figures.ts";
import { caseOf, lemmaOf, parsedTokens, tokenFrom } from "./frame/graph.ts";
import { fullness, merged } from "./frame/merged.ts";
import { claimKinds } from "./index.ts";

/** Precision of each rule on the development data, as `eval/measure_confidence.py` found it. */
const MEASURED: Readonly<Record<string, number>> = measured;

/** The claims of a report: each kind proposes, one finding is kept of those that tell one happening, and each is cited. */
export function claimsOf(doc: Doc): readonly Claim[] {
  const kinds = parsedTokens(doc).length > 0 ? claimKinds : claimKinds.filter(({ needsNoTags }) => needsNoTags);
  const found = kinds.flatMap((kind) => distinct(kind, kind.find(doc)));
  return withoutFigures(doc, found)
    .toSorted(
      (a, b) =>
        a.evidence[0].start - b.evidence[0].start || a.trigger.start - b.trigger.start || (a.kind < b.kind ? -1 : 1),
    )
    .map((finding) => claimOf(doc, finding));
}

/** One finding for each happening: of those that tell the same, the fullest stays and takes from the others what it lacks. */
function distinct(kind: AnyClaimKind, findings: readonly AnyFinding[]): readonly AnyFinding[] {
  const once = joined(kind, findings);
  // A finding that took slots from another may now be the same as one that it was kept apart from.
  return once.length === findings.length ? once : joined(kind, once);
}

function joined(kind: AnyClaimKind, findings: readonly AnyFinding[]): readonly AnyFinding[] {
  const kept: AnyFinding[] = [];
  for (const finding of findings) {
    const twin = kept.findIndex((other) => kind.same(other, finding));
    const other = kept[twin];
    if (other === undefined) kept.push(finding);
    else kept[twin] = fullness(finding) > fullness(other) ? merged(finding, other) : merged(other, finding);
  }
  return kept;
}

function claimOf(doc: Doc, finding: AnyFinding): Claim {
  const { article } = doc;
  const { evidence, trigger, ...rest } = finding;
  const [first, ...more] = evidence;
  const cites = [cite(article, first), ...more.map((span) => cite(article, span))] as const;
  const spans = cites.map((citation) => [citation.start, citation.end]);
  const name = JSON.stringify([
    article.id,
    finding.kind,
    finding.status,
    trigger.start,
    trigger.end,
    spans,
    finding.body,
  ]);
  const supposedWhen = finding.when === undefined ? supposedDay(doc, finding) : undefined;
  return {
    ...rest,
    confidence: MEASURED[finding.rule] ?? finding.confidence,
    id: hashOf(name) as ClaimId,
    cites,
    trigger: cite(article, trigger),
    ...(supposedWhen === undefined ? {} : { supposedWhen }),
  } as Claim;
}

/** Kinds and statuses whose day the words must give: what lies ahead or long behind is not of the report's day. */
const NEVER_SUPPOSED: ReadonlySet<string> = new Set([
  "talks held",
  "talks planned",
  "talks proposed",
  "agreement agreed",
  "agreement broken",
]);

/** "after the attack that killed 40": what another happening is dated by lies behind the report's day. */
function isBackground(doc: Doc, token: number): boolean {
  const preposition = caseOf(doc, token);
  // "the war that was triggered by the attack"
  const causes = preposition === "by" && SETTING_OFF.has(lemmaOf(doc, doc.syntax.head[token] ?? -1));
  return causes || ["after", "since", "before", "following"].includes(preposition);
}

/** What sets off a war lies behind it. */
const SETTING_OFF: ReadonlySet<string> = new Set([
  "trigger",
  "spark",
  "start",
  "ignite",
  "provoke",
  "unleash",
  "precede",
]);

function supposedDay(doc: Doc, finding: AnyFinding): TimeValue | undefined {
  if (finding.status === "planned" || NEVER_SUPPOSED.has(`${finding.kind} ${finding.status}`)) return undefined;
  const token = tokenFrom(doc, finding.trigger.start);
  return token < 0 || isBackground(doc, token) ? undefined : reportDayFor(doc, token);
}
