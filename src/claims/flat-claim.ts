import type { Claim } from "../model/claim.ts";
import { namesOfJoint } from "../model/joint-names.ts";

/** A claim in the flat vocabulary of `docs/formats/readings.md`: the kind's slots beside `kind`, `status`, `date`, `place`, `source` and `evidence`. */
export type FlatClaim = Readonly<Record<string, unknown>> & { readonly kind: string; readonly status: string };

/** The flat form of a claim: absent slots are null, evidence is offsets into the reading's text. */
export function flatClaim(claim: Claim): FlatClaim {
  return {
    kind: claim.kind,
    status: claim.status,
    date: (claim.when ?? claim.supposedWhen)?.edtf?.replace(/[~?]/g, "") ?? null,
    ...(claim.when === undefined && claim.supposedWhen !== undefined ? { date_supposed: true } : {}),
    place: claim.where[0]?.name ?? null,
    source: claim.voice.name ?? null,
    ...claim.body,
    ...jointIssuers(claim),
    evidence: claim.cites.map(({ start, end }) => ({ start, end })),
    confidence: claim.confidence,
    rule: claim.rule,
  };
}

/** Who threatens together stands as a list. */
function jointIssuers(claim: Claim): Readonly<Record<string, readonly string[]>> {
  const issuers = claim.kind === "threat" ? namesOfJoint(claim.body.issuer) : [];
  return issuers.length > 1 ? { issuer: issuers } : {};
}
