import { knownNames } from "../../../app/actor-names.ts";
import type { ClaimId } from "../../../model/claim.ts";
import type { Told } from "../../../model/thread.ts";
import { addDays } from "../../../model/time.ts";
import { namesIn } from "../../actor-naming.ts";
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

/** What is least sure and matters most: claims behind disputed values first, then names that are new, then claims whose rule errs most. Looked-at ones are left out. */
export function reviewQueue(desk: Desk): readonly Doubt[] {
  const disputed = disputedClaims(desk);
  const fresh = newNames(desk);
  return desk.dossier.told
    .filter(({ claim }) => (claim.corrections ?? []).length === 0)
    .flatMap((told): readonly Doubt[] => {
      const field = disputed.get(told.claim.id);
      if (field !== undefined)
        return [{ told, why: `it disputes “${fieldName(field)}”`, weight: 2 - told.claim.confidence }];
      const name = fresh.get(told.claim.id);
      if (name !== undefined) return [{ told, why: `it names “${name}” for the first time`, weight: 1 }];
      if (told.claim.confidence >= SURE) return [];
      if (told.claim.byModel !== undefined)
        return [{ told, why: `model ${told.claim.byModel} read it, which was not measured`, weight: 1 }];
      const rate = Math.round(told.claim.confidence * 100);
      return [{ told, why: `its rule is right in ${rate} of 100`, weight: 1 - told.claim.confidence }];
    })
    .sort((a, b) => b.weight - a.weight);
}

const NEW_DAYS = 7;

/** The first claim that names somebody whom the lexicon does not know, where that was in the last week; with the name. */
function newNames(desk: Desk): ReadonlyMap<ClaimId, string> {
  const known = knownNames();
  const seen = new Set([...desk.dossier.process.parties, ...desk.dossier.process.mediators]);
  const since = addDays(desk.day, -NEW_DAYS);
  const found = new Map<ClaimId, string>();
  for (const { claim, article } of desk.dossier.told) {
    for (const name of namesIn(desk, claim).filter((one) => !seen.has(one))) {
      seen.add(name);
      if (!known.has(name) && (article.published ?? "") >= since && !found.has(claim.id)) found.set(claim.id, name);
    }
  }
  return found;
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
