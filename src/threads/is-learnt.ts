import type { Claim, ClaimId } from "../model/claim.ts";
import type { Told } from "../model/thread.ts";

/** Whether no rule and no person read any of some claims, but the classifier of words alone, or there are none: enough to be found, too little to be told or to call anybody. */
export function isOnlyLearnt(claims: readonly ClaimId[], byId: ReadonlyMap<ClaimId, Told>): boolean {
  return claims.flatMap((claim) => byId.get(claim)?.claim ?? []).every(isLearnt);
}

function isLearnt({ rule, corrections }: Claim): boolean {
  return rule.endsWith("/learnt") && corrections === undefined;
}
