import type { Article } from "../../../model/article.ts";
import type { ClaimKindName } from "../../../model/claim.ts";
import { claimSlots, claimStatuses, type SlotType } from "../../../model/claim-slots.ts";
import type { Desk } from "../../desk.ts";
import { fieldName, kindName, stateName } from "../../words/labels.ts";
import { KindIcon } from "../parts/icon.tsx";
import { CorrectForm, mayCorrect, Signed } from "./correct-form.tsx";

const KINDS = Object.keys(claimSlots) as readonly ClaimKindName[];

/** Add a claim that the machine did not read: choose a kind, mark or copy the words, fill in what they say. */
export function AddClaimForm({ desk, article }: { readonly desk: Desk; readonly article: Article }) {
  if (!mayCorrect(desk)) return null;
  const { add = "", start = "", end = "" } = desk.ask.query;
  const kind = KINDS.find((name) => name === add);
  return (
    <section class="no-print" aria-labelledby="add-claim" id="add" data-add="">
      <h2 id="add-claim">Add a claim</h2>
      <p class="by">Mark words in the text, or begin here. Of what kind is it?</p>
      <p class="choices kinds">
        {KINDS.map((name) => (
          <a
            class={`k-${name}`}
            data-kind={name}
            href={desk.to(`reports/${article.id}#add`, { add: name, start, end })}
            aria-current={name === kind ? "true" : undefined}
          >
            <KindIcon kind={name} /> {kindName(name)}
          </a>
        ))}
      </p>
      {kind === undefined ? null : <Slots desk={desk} article={article} kind={kind} />}
    </section>
  );
}

function Slots(props: { readonly desk: Desk; readonly article: Article; readonly kind: ClaimKindName }) {
  const { desk, article, kind } = props;
  const { start = "", end = "" } = desk.ask.query;
  const marked = start !== "" && end !== "" ? article.text.slice(Number(start), Number(end)) : "";
  const span = marked === "" ? {} : { start, end };
  const slots: Readonly<Record<string, SlotType>> = claimSlots[kind];
  return (
    <CorrectForm desk={desk} anchor="claims" about={{ article: article.id, kind, ...span }}>
      <label class="choice wide-choice">
        <span>The words, as they stand in the report</span>
        <textarea name="words" rows={3} required readonly={marked !== ""}>
          {marked}
        </textarea>
      </label>
      <label class="choice">
        <span>{fieldName("status")}</span>
        <select name="status">
          {claimStatuses[kind].map((status) => (
            <option value={status}>{stateName(status)}</option>
          ))}
        </select>
      </label>
      {Object.entries(slots).map(([slot, type]) => (
        <Slot slot={slot} type={type} />
      ))}
      <label class="choice">
        <span>{fieldName("when")} (2025-07-23, 2025-07)</span>
        <input name="when" />
      </label>
      <label class="choice">
        <span>{fieldName("where")}</span>
        <input name="where" />
      </label>
      <Signed desk={desk} act="add" button="Add the claim" />
    </CorrectForm>
  );
}

const HINTS = {
  names: " (names, parted by commas)",
  number: " (a number)",
  date: " (2025-09-02)",
  duration: " (P50D is 50 days)",
  text: "",
};

function Slot({ slot, type }: { readonly slot: string; readonly type: SlotType }) {
  const name = `slot-${slot}`;
  if (typeof type === "string") {
    return (
      <label class="choice">
        <span>{fieldName(slot) + HINTS[type]}</span>
        <input name={name} />
      </label>
    );
  }
  return (
    <label class="choice">
      <span>{fieldName(slot)}</span>
      <select name={name}>
        <option value="">–</option>
        {type.map((word) => (
          <option value={word}>{word}</option>
        ))}
      </select>
    </label>
  );
}
