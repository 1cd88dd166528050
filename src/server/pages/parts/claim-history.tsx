import type { Claim } from "../../../model/claim.ts";
import { fieldName } from "../../words/labels.ts";
import { writtenValue } from "../../words/written-value.ts";
import { Moment } from "./moment.tsx";

const ACTS = { confirm: "confirmed", amend: "amended", add: "added" } as const;

/** What people did to a claim, with what it said before; nothing where nobody did. */
export function ClaimHistory({ claim }: { readonly claim: Claim }) {
  if (claim.corrections === undefined || claim.corrections.length === 0) return null;
  return (
    <ul class="history">
      {claim.corrections.map(({ act, by, at, why, slot, before }) => (
        <li>
          {ACTS[act]} by <bdi>{by}</bdi> on <Moment at={at} />
          {slot === undefined ? null : `: ${fieldName(slot).toLowerCase()}, before ${writtenValue(before)}`}
          {why === undefined ? null : (
            <>
              {" — "}
              <bdi>{why}</bdi>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
