import type { ClaimStatuses, Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { partiesAgree, timesAgree, valuesAgree } from "../frame/agree.ts";
import { merged } from "../frame/merged.ts";
import { isOfHeadline } from "../frame/told.ts";

type ExchangeFinding = Finding<"exchange">;

/** Statuses of a handover that is settled, and of one that is only wished for. */
const SETTLED: ReadonlySet<ClaimStatuses["exchange"]> = new Set(["agreed", "planned", "under-way", "done"]);
const WISHED: ReadonlySet<ClaimStatuses["exchange"]> = new Set(["demanded", "proposed"]);

/** Findings without those of the headline that the text tells too, as it tells them: "approves an exchange" where it is to be on Sunday. */
export function toldBelow(doc: Doc, findings: readonly ExchangeFinding[]): readonly ExchangeFinding[] {
  const kept = findings.filter((finding) => !isOfHeadline(doc, finding));
  const alone: ExchangeFinding[] = [];
  for (const finding of findings) {
    if (!isOfHeadline(doc, finding)) continue;
    const at = kept.findIndex((other) => mayBeOne(finding, other));
    const told = kept[at];
    if (told === undefined) alone.push(finding);
    else kept[at] = merged(told, finding) as ExchangeFinding;
  }
  return [...alone, ...kept];
}

function mayBeOne(a: ExchangeFinding, b: ExchangeFinding): boolean {
  const statuses = [SETTLED, WISHED].some((group) => group.has(a.status) && group.has(b.status));
  return (
    statuses &&
    a.body.what === b.body.what &&
    partiesAgree(a.body.parties, b.body.parties) &&
    valuesAgree(a.body.count, b.body.count) &&
    timesAgree(a.when, b.when)
  );
}
