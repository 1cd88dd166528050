import type { Given, Step, Thread } from "../../../model/thread.ts";
import type { Desk } from "../../desk.ts";
import { plainDate } from "../../words/date-words.ts";
import { fieldName, partWords, stateName } from "../../words/labels.ts";
import { listWords } from "../../words/list-words.ts";
import { State } from "../parts/badges.tsx";
import { ClaimHistory } from "../parts/claim-history.tsx";
import { SourceLine, Words } from "../parts/source.tsx";

/** The steps of a happening in the order of telling, each with its words and its source. */
export function Story({ desk, thread }: { readonly desk: Desk; readonly thread: Thread }) {
  return (
    <section aria-labelledby="story">
      <h2 id="story">How it was told</h2>
      <ol class="story">
        {thread.steps.map((step) => (
          <li class={`told told-${step.part}`}>
            <StepItem desk={desk} thread={thread} step={step} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Fields of which a claim gives a value that disputes the preferred one. */
function disputedBy(thread: Thread, { claim }: Step): readonly string[] {
  return thread.fields
    .filter(({ disputed, values }) => disputed && values.slice(1).some((given) => givesStanding(given, claim)))
    .map(({ name }) => fieldName(name).toLowerCase());
}

function givesStanding({ standing, by }: Given, claim: Step["claim"]): boolean {
  return standing === "standing" && by.some((giver) => giver.claim === claim);
}

function StepItem({ desk, thread, step }: { readonly desk: Desk; readonly thread: Thread; readonly step: Step }) {
  const disputes = disputedBy(thread, step);
  const told = desk.told.get(step.claim);
  const moved = step.from !== undefined && step.from !== step.to;
  return (
    <>
      <p class="told-head">
        <time datetime={step.published}>{step.published === undefined ? "undated" : plainDate(step.published)}</time>
        <span class="told-part">{partWords(step.part)}</span>
        {disputes.length === 0 ? null : <span class="dispute">disputes {listWords(disputes)}</span>}
        {step.part === "repeats" ? null : (
          <span class="facts">
            {moved ? <span>{stateName(step.from ?? "")} →</span> : null}
            <State state={step.to} />
          </span>
        )}
      </p>
      {told === undefined ? (
        <p class="empty">The claim of this step is not in sight on this day.</p>
      ) : (
        <>
          <Words desk={desk} told={told} />
          <SourceLine desk={desk} told={told} />
          <ClaimHistory claim={told.claim} />
        </>
      )}
    </>
  );
}
