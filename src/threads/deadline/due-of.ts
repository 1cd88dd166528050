import type { Claim } from "../../model/claim.ts";
import { addDays, dayRange } from "../../model/time.ts";
import { daysIn } from "./days-in.ts";

/** The day by which a threat's condition is to be met, where the claim gives it or the day from which its time counts. */
export function dueOf(claim: Claim): string | undefined {
  if (claim.kind !== "threat") return undefined;
  if (claim.body.deadline !== undefined) return claim.body.deadline;
  const days = daysIn(claim.body.within);
  const from = claim.when?.edtf === undefined ? undefined : dayRange(claim.when.edtf);
  return days === undefined || from === undefined || from.first !== from.last ? undefined : addDays(from.first, days);
}
