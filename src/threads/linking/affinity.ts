import type { ClaimKindName } from "../../model/claim.ts";
import { agreementAffinity } from "../agreement/affinity.ts";
import { aidAffinity } from "../aid/affinity.ts";
import { attackAffinity } from "../attack/affinity.ts";
import { ceasefireAffinity } from "../ceasefire/affinity.ts";
import { threatAffinity } from "../deadline/affinity.ts";
import { exchangeAffinity } from "../exchange/affinity.ts";
import { statementAffinity } from "../positions/affinity.ts";
import { sanctionsAffinity } from "../sanctions/affinity.ts";
import { talksAffinity } from "../talks/affinity.ts";
import { NEVER } from "./evidence.ts";
import type { Facets } from "./facets.ts";

/** Evidence for (above 0) or against (below 0) two claims being of one happening, as log odds are; `NEVER` where they cannot be. */
export type Affinity = (a: Facets, b: Facets) => number;

/** Kinds whose claims may be of one happening. */
export type FamilyName = "talks" | "exchange" | "truce" | "pressure" | "aid" | "attack" | "positions";

export const FAMILIES: Readonly<Record<ClaimKindName, FamilyName>> = {
  talks: "talks",
  exchange: "exchange",
  ceasefire: "truce",
  agreement: "truce",
  threat: "pressure",
  sanctions: "pressure",
  aid: "aid",
  attack: "attack",
  statement: "positions",
};

const AFFINITIES: Readonly<Record<ClaimKindName, Affinity>> = {
  talks: talksAffinity,
  exchange: exchangeAffinity,
  ceasefire: ceasefireAffinity,
  agreement: agreementAffinity,
  threat: threatAffinity,
  sanctions: sanctionsAffinity,
  aid: aidAffinity,
  attack: attackAffinity,
  statement: statementAffinity,
};

/** The affinity of two claims of one family. */
export function affinityOf(a: Facets, b: Facets): number {
  if (a.claim.kind === b.claim.kind) return AFFINITIES[a.claim.kind](a, b);
  const kinds = new Set([a.claim.kind, b.claim.kind]);
  if (kinds.has("threat") && kinds.has("sanctions")) return threatAffinity(a, b) - 0.3;
  return NEVER;
}
