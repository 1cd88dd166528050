import type { Thread } from "../../../model/thread.ts";
import type { Desk } from "../../desk.ts";
import { fieldName } from "../../words/labels.ts";
import { threadTitle } from "../../words/thread-title.ts";
import { valueWords } from "../../words/value-words.ts";
import { CorrectForm, mayCorrect, Signed } from "./correct-form.tsx";

interface ThreadFormProps {
  readonly desk: Desk;
  readonly thread: Thread;
}

/** Correct a thread: pin a value, take some words out of it, or join another thread with it. */
export function ThreadForms({ desk, thread }: ThreadFormProps) {
  if (!mayCorrect(desk)) return null;
  return (
    <section class="no-print" aria-labelledby="correct">
      <h2 id="correct">Correct it</h2>
      <PinForm desk={desk} thread={thread} />
      <MergeForm desk={desk} thread={thread} />
      <SplitForm desk={desk} thread={thread} />
    </section>
  );
}

function PinForm({ desk, thread }: ThreadFormProps) {
  return (
    <details class="correct">
      <summary>Pin a value</summary>
      <CorrectForm desk={desk} about={{ thread: thread.id }}>
        <label class="choice">
          <span>What</span>
          <select name="field">
            <option value="state">State: {thread.state}</option>
            {thread.fields.map((field) => (
              <option value={field.name}>{`${fieldName(field.name)}: ${valueWords(field, field.values[0])}`}</option>
            ))}
          </select>
        </label>
        <label class="choice">
          <span>It is</span>
          <input name="value" required />
        </label>
        <p class="hint">The value holds whatever reports say, until the pin is undone. A date as 2025-07-23.</p>
        <Signed desk={desk} act="pin" button="Pin" />
      </CorrectForm>
    </details>
  );
}

const OFFERED = 60;

function MergeForm({ desk, thread }: ThreadFormProps) {
  const near = desk.threads
    .filter((other) => other.kind === thread.kind && other.id !== thread.id)
    .toReversed()
    .slice(0, OFFERED);
  if (near.length === 0) return null;
  return (
    <details class="correct">
      <summary>Merge with another thread</summary>
      <CorrectForm desk={desk} about={{ thread: thread.id }}>
        <label class="choice">
          <span>The same happening as</span>
          <select name="thread">
            {near.map((other) => (
              <option
                value={other.id}
              >{`${threadTitle(other)}${other.begins === undefined ? "" : `, ${other.begins}`}`}</option>
            ))}
          </select>
        </label>
        <Signed desk={desk} act="merge" button="Merge" />
      </CorrectForm>
    </details>
  );
}

const WORDS = 110;

function SplitForm({ desk, thread }: ThreadFormProps) {
  if (thread.steps.length < 2) return null;
  return (
    <details class="correct">
      <summary>Take words out</summary>
      <CorrectForm desk={desk} about={{}}>
        <fieldset>
          <legend>These words tell of another happening:</legend>
          {thread.steps.map((step) => {
            const words = desk.told.get(step.claim)?.claim.cites[0].words ?? "";
            return (
              <label class="check">
                <input type="checkbox" name="claim" value={step.claim} />
                <span>
                  {step.published ?? "undated"}: <bdi>{words.length > WORDS ? `${words.slice(0, WORDS)}…` : words}</bdi>
                </span>
              </label>
            );
          })}
        </fieldset>
        <Signed desk={desk} act="split" button="Split" />
      </CorrectForm>
    </details>
  );
}
