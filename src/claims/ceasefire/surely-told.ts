import type { ClaimStatuses, Finding } from "../../model/claim.ts";
import type { Doc } from "../../model/doc.ts";
import { partiesAgree, timesAgree } from "../frame/agree.ts";
import { sentenceAt } from "../frame/graph.ts";
import { statusTold, untoldWords } from "../frame/told.ts";

type CeasefireFinding = Finding<"ceasefire">;
type Status = ClaimStatuses["ceasefire"];

/** The rule of truces that the classifier told. */
export const LEARNT_RULE = "ceasefire/learnt";
/** From this probability on the classifier's word is taken for a truce. */
const SURE = 0.75;

/** Truces in sentences of which no rule reads any, where the classifier is sure of a word and of the status; not those that the report tells more fully. */
export function surelyTold(
  doc: Doc,
  ruled: readonly CeasefireFinding[],
  reads: (token: number, status: Status) => CeasefireFinding | undefined,
): readonly CeasefireFinding[] {
  const found: CeasefireFinding[] = [];
  for (const { token, status } of untoldWords(doc, "ceasefire", ruled, SURE)) {
    const told = statusTold<Status>(status);
    const finding = told === undefined ? undefined : reads(token, told);
    if (finding === undefined) continue;
    const headline = sentenceAt(doc, token)?.section === "title";
    if (![...ruled, ...found].some((other) => isToldBy(finding, other, headline))) found.push(finding);
  }
  return found;
}

/** Whether a truce read from little may be one that the report tells of more fully; what a headline tells, the text does. */
function isToldBy(finding: CeasefireFinding, other: CeasefireFinding, headline: boolean): boolean {
  if (!partiesAgree(finding.body.parties, other.body.parties)) return false;
  return headline || (finding.status === other.status && timesAgree(finding.when, other.when));
}
