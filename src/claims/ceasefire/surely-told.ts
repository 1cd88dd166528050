import type { ClaimStatuses, Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { partiesAgree, timesAgree } from "../frame/agree.ts";
import { isOfHeadline, statusTold, untold, untoldWords } from "../frame/told.ts";

type CeasefireFinding = Finding<"ceasefire">;
type Status = ClaimStatuses["ceasefire"];

/** The rule of truces that the classifier told. */
export const LEARNT_RULE = "ceasefire/learnt";
/** From this probability on the classifier's word is taken for a truce. */
const SURE = 0.75;

/** Truces in sentences of which no rule reads any, where the classifier is sure of a word; not those that the report tells more fully. */
export function surelyTold(
  doc: Doc,
  ruled: readonly CeasefireFinding[],
  reads: (token: number, status: Status | undefined) => CeasefireFinding | undefined,
): readonly CeasefireFinding[] {
  const found: CeasefireFinding[] = [];
  for (const { token, status } of untoldWords(doc, "ceasefire", ruled, SURE)) {
    const finding = reads(token, statusTold<Status>(status));
    if (finding !== undefined) found.push(finding);
  }
  return untold(found, ruled, (finding, other) => isToldBy(doc, finding, other));
}

/** Whether a truce read from little may be one that the report tells of more fully; what a headline tells, the text does. */
function isToldBy(doc: Doc, finding: CeasefireFinding, other: CeasefireFinding): boolean {
  if (!partiesAgree(finding.body.parties, other.body.parties)) return false;
  return isOfHeadline(doc, finding) || (finding.status === other.status && timesAgree(finding.when, other.when));
}
