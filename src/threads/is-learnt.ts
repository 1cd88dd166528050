import type { Claim } from "../model/claim.ts";

/** Whether the classifier of words alone read a claim, and no rule and no person: enough to be found, too little to be told or to call anybody. */
export function isLearnt({ rule, corrections }: Claim): boolean {
  return rule.endsWith("/learnt") && corrections === undefined;
}
