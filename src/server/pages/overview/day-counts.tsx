import { type DayCount, sinceAndUntil } from "../../../measures/since-and-until.ts";
import type { Desk } from "../../desk.ts";
import { perDossier } from "../../per-dossier.ts";
import { plainDate } from "../../words/date-words.ts";
import labels from "../../words/labels.json" with { type: "json" };
import { figure } from "../../words/list-words.ts";
import { threadTitle } from "../../words/thread-title.ts";

/** Of what is to come only the soonest of each are counted down to. */
const COMING = 2;

const counts = perDossier(({ threads, dossier }) => {
  const all = sinceAndUntil(threads, dossier.day);
  const coming = (what: DayCount["what"]) => all.filter((count) => count.what === what).slice(0, COMING);
  const past = all.filter(({ what }) => what.startsWith("since"));
  return [...coming("until talks"), ...coming("until deadline"), ...past];
});

/** Days until the next talks and deadlines, and since the last talks, exchange, attack and truce. */
export function DayCounts({ desk }: { readonly desk: Desk }) {
  const shown = counts(desk);
  if (shown.length === 0) return null;
  return (
    <ul class="day-counts" aria-label="Days until and since">
      {shown.map((count) => (
        <li>
          <DayCountItem desk={desk} count={count} />
        </li>
      ))}
    </ul>
  );
}

function DayCountItem({ desk, count }: { readonly desk: Desk; readonly count: DayCount }) {
  const { thread: id, kind, what, day, days, latest } = count;
  const thread = desk.threadById.get(id);
  const title = thread === undefined ? "" : threadTitle(thread);
  return (
    <a class={`day-count k-${kind}`} href={desk.to(`threads/${id}`)} title={`${title}, ${plainDate(day)}`}>
      <strong>
        {figure(days)}
        {latest === undefined ? "" : "+"}
      </strong>{" "}
      <span>
        {days === 1 ? "day" : "days"} {labels.counts[what]}
      </span>
    </a>
  );
}
