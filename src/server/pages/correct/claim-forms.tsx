import { slotOf } from "../../../app/amend-claim.ts";
import type { Claim } from "../../../model/claim.ts";
import { claimSlots, claimStatuses, type SlotType } from "../../../model/claim-slots.ts";
import type { Desk } from "../../desk.ts";
import { fieldName } from "../../words/labels.ts";
import { CorrectForm, mayCorrect, Signed } from "./correct-form.tsx";

interface ClaimFormProps {
  readonly desk: Desk;
  readonly claim: Claim;
  /** Where the page stands again after the act. */
  readonly anchor: string;
}

/** Confirm or reject a claim: one press each. */
export function VerdictForm({ desk, claim, anchor }: ClaimFormProps) {
  return (
    <CorrectForm desk={desk} anchor={anchor} about={{ claim: claim.id }} class="verdict">
      <button type="submit" name="act" value="confirm" data-key="y">
        Confirm
      </button>
      <button type="submit" name="act" value="reject" data-key="n">
        Reject
      </button>
    </CorrectForm>
  );
}

/** Change one slot of a claim, or take its words out as a happening of their own. */
export function AmendForm({ desk, claim, anchor }: ClaimFormProps) {
  if (!mayCorrect(desk)) return null;
  const id = `amend-${claim.id}`;
  return (
    <details class="correct no-print" data-key="e">
      <summary>Amend</summary>
      <CorrectForm desk={desk} anchor={anchor} about={{ claim: claim.id }} amends>
        <label class="choice">
          <span>What</span>
          <select name="slot">
            {slotsOf(claim).map(([slot, now]) => (
              <option value={slot} data-now={now}>
                {`${fieldName(slot)}: ${now === "" ? "empty" : now}`}
              </option>
            ))}
          </select>
        </label>
        <label class="choice">
          <span>Right is</span>
          <input name="value" aria-describedby={`${id}-hint`} />
        </label>
        <p class="hint" id={`${id}-hint`}>
          Names parted by commas; a date as 2025-07-23, 2025-07 or 2025-07-23/2025-07-25; empty takes the value away.
          Status: {claimStatuses[claim.kind].join(", ")}.
        </p>
        <Signed desk={desk} act="amend" button="Amend" />
      </CorrectForm>
    </details>
  );
}

/** Every slot of a claim that a person may change, with what it holds, as a person would write it. */
function slotsOf(claim: Claim): readonly (readonly [string, string])[] {
  const slots: Readonly<Record<string, SlotType>> = claimSlots[claim.kind];
  return ["status", ...Object.keys(slots), "when", "where", "voice"].map((slot) => {
    const now = slotOf(claim, slot);
    return [slot, now === null ? "" : Array.isArray(now) ? now.join(", ") : String(now)] as const;
  });
}
