import type { ClaimStatuses, Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { partiesAgree, timesAgree, valuesAgree } from "../frame/agree.ts";
import { headlinesBelow } from "../frame/headlines-below.ts";

type ExchangeFinding = Finding<"exchange">;

/** Statuses of a handover that is settled, and of one that is only wished for. */
const SETTLED: ReadonlySet<ClaimStatuses["exchange"]> = new Set(["agreed", "planned", "under-way", "done"]);
const WISHED: ReadonlySet<ClaimStatuses["exchange"]> = new Set(["demanded", "proposed"]);

/** Findings without those of the headline that the text tells too, as it tells them: "approves an exchange" where it is to be on Sunday. */
export function toldBelow(doc: Doc, findings: readonly ExchangeFinding[]): readonly ExchangeFinding[] {
  return headlinesBelow(doc, findings, (headline, told) => told.findIndex((other) => mayBeOne(headline, other)));
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
