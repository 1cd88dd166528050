import { tempoOf } from "../../../measures/tempo-of.ts";
import { type Bounds, tollsOf } from "../../../measures/tolls-of.ts";
import { addDays } from "../../../model/time.ts";
import type { Desk } from "../../desk.ts";
import { perDossier } from "../../per-dossier.ts";
import { monthWords, plainDate } from "../../words/date-words.ts";
import { countWords, figure } from "../../words/list-words.ts";

const DAYS = 185;

const measured = perDossier(({ threads, dossier }) => {
  const since = [dossier.process.since ?? "", addDays(dossier.day, -DAYS)].sort()[1] ?? "";
  const span = { first: since, last: dossier.day, step: "month" } as const;
  return { tempo: tempoOf(threads, span), tolls: tollsOf(threads, span) };
});

/** Month by month: talks held, attacks told, and what these killed and wounded, between the bounds that sources leave. */
export function MonthTable({ desk }: { readonly desk: Desk }) {
  const { tempo, tolls } = measured(desk);
  const months = tolls.series
    .map((toll, index) => ({ toll, held: tempo.series[index]?.held ?? 0 }))
    .filter(({ toll, held }) => toll.attacks > 0 || held > 0);
  if (months.length < 2) return null;
  const most = {
    held: Math.max(1, ...months.map(({ held }) => held)),
    attacks: Math.max(1, ...months.map(({ toll }) => toll.attacks)),
  };
  return (
    <section aria-labelledby="months">
      <h2 id="months">Month by month</h2>
      <div class="scroll" tabindex={0}>
        <table class="cards">
          <thead>
            <tr>
              <th scope="col">Month</th>
              <th scope="col">Talks held</th>
              <th scope="col">Attacks told</th>
              <th scope="col">Killed in them</th>
              <th scope="col">Wounded</th>
            </tr>
          </thead>
          <tbody>
            {months.toReversed().map(({ toll, held }) => (
              <tr>
                <th scope="row">{monthWords(toll.from)}</th>
                <td data-label="talks held">
                  <Bar count={held} most={most.held} kind="talks" />
                </td>
                <td data-label="attacks told">
                  <Bar count={toll.attacks} most={most.attacks} kind="attack" />
                </td>
                <td data-label="killed">
                  {toll.withToll === 0 ? <span class="quiet">not told</span> : boundsWords(toll.killed)}
                </td>
                <td data-label="wounded">
                  {toll.wounded.most === 0 ? <span class="quiet">not told</span> : boundsWords(toll.wounded)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="by">
        {tempo.medianGap === undefined || tempo.last === undefined
          ? ""
          : `Meetings held on known days lie ${countWords(tempo.medianGap, "day")} apart in the middle; the last was on ${plainDate(tempo.last)}. `}
        Tolls are sums of single attacks, from the lowest to the highest that sources give; most attacks are told
        without one.
      </p>
    </section>
  );
}

function Bar({ count, most, kind }: { readonly count: number; readonly most: number; readonly kind: string }) {
  return (
    <span class={`bar k-${kind}${count === 0 ? " none" : ""}`}>
      <svg viewBox="0 0 60 8" width="60" height="8" preserveAspectRatio="none" aria-hidden="true">
        <rect width={(60 * count) / most} height="8" />
      </svg>{" "}
      {figure(count)}
    </span>
  );
}

function boundsWords({ least, most }: Bounds): string {
  if (most === undefined) return `at least ${figure(least)}`;
  return most === least ? figure(least) : `${figure(least)} to ${figure(most)}`;
}
