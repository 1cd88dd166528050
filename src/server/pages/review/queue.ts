import type { ClaimId } from "../../../model/claim.ts";
import type { Told } from "../../../model/thread.ts";
import type { Desk } from "../../desk.ts";
import { fieldName } from "../../words/labels.ts";

/** A claim that a person should look at, and why. */
export interface Doubt {
  readonly told: Told;
  readonly why: string;
  /** The greater the earlier in the queue. */
  readonly weight: number;
}

const SURE = 0.9;

/** What is least sure and matters most: claims behind disputed values first, then those whose rule errs most. Looked-at ones are left out. */
export function reviewQueue(desk: Desk): readonly Doubt[] {
  const disputed = disputedClaims(desk);
  return desk.dossier.told
    .filter(({ claim }) => (claim.corrections ?? []).length === 0)
    .flatMap((told): readonly Doubt[] => {
      const field = disputed.get(told.claim.id);
      if (field !== undefined)
        return [{ told, why: `it disputes “${fieldName(field)}”`, weight: 2 - told.claim.confidence }];
      if (told.claim.confidence >= SURE) return [];
      if (told.claim.byModel !== undefined)
        return [{ told, why: `model ${told.claim.byModel} read it, which was not measured`, weight: 1 }];
      const rate = Math.round(told.claim.confidence * 100);
      return [{ told, why: `its rule is right in ${rate} of 100`, weight: 1 - told.claim.confidence }];
    })
    .sort((a, b) => b.weight - a.weight);
}

/** Claims that give a value of a disputed field other than the preferred one. */
function disputedClaims(desk: Desk): ReadonlyMap<ClaimId, string> {
  const found = new Map<ClaimId, string>();
  for (const thread of desk.threads) {
    for (const field of thread.fields.filter((one) => one.disputed)) {
      for (const given of field.values.slice(1).filter(({ standing }) => standing === "standing")) {
        for (const { claim } of given.by) found.set(claim, field.name);
      }
    }
  }
  return found;
}
