import { addDays } from "../../../model/time.ts";
import type { Desk } from "../../desk.ts";
import { silentSince } from "../../look-ups.ts";
import { longDate, plainDate } from "../../words/date-words.ts";
import { DemoTag } from "./badges.tsx";
import { Icon } from "./icon.tsx";

/** On which day the page stands, and how to stand on another: only what had been reported by then is shown. */
export function AsOfBar({ desk }: { readonly desk: Desk }) {
  const { day, ask, dossier } = desk;
  const last = silentSince(desk, ask);
  const at = (asOf: string | undefined) => sameAddress(desk, asOf);
  return (
    <nav class="as-of" aria-label="The day on which you stand">
      {dossier.process.demo === true ? <DemoTag /> : null}
      <span class="as-of-text">
        {ask.asOf === undefined ? "The record on " : "As it was reported by "}
        <strong>{longDate(day)}</strong>
      </span>
      <div class="as-of-steps">
        <a class="step" href={at(addDays(day, -1))} rel="prev" title="The day before">
          <Icon name="left" />
          <span class="unseen">The day before</span>
        </a>
        <a class="step" href={at(addDays(day, 1))} rel="next" title="The day after">
          <Icon name="right" />
          <span class="unseen">The day after</span>
        </a>
        <form class="as-of-form" method="get" action={ask.path}>
          {Object.entries(ask.query)
            .filter(([name]) => name !== "asOf")
            .map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
          <label class="unseen" for="as-of-day">
            Stand on another day
          </label>
          <input id="as-of-day" type="date" name="asOf" value={day} />
          <button type="submit">Go</button>
        </form>
      </div>
      {ask.asOf === undefined ? null : <a href={at(undefined)}>Back to the latest</a>}
      {last === undefined ? null : (
        <span class="no-print">
          The last report is of {plainDate(last)}. <a href={at(last)}>Stand on that day</a>
        </span>
      )}
    </nav>
  );
}

/** The address of this very page on another day. */
function sameAddress({ ask }: Desk, asOf: string | undefined): string {
  const { asOf: _asked, ...rest } = ask.query;
  const search = new URLSearchParams({ ...rest, ...(asOf === undefined ? {} : { asOf }) }).toString();
  return `${ask.path}${search === "" ? "" : `?${search}`}`;
}
