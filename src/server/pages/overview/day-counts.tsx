import { type DayCount, sinceAndUntil } from "../../../measures/since-and-until.ts";
import type { Thread } from "../../../model/thread.ts";
import { daysBetween } from "../../../model/time.ts";
import type { Desk } from "../../desk.ts";
import { silentSince } from "../../look-ups.ts";
import { perDossier } from "../../per-dossier.ts";
import { plainDate } from "../../words/date-words.ts";
import labels from "../../words/labels.json" with { type: "json" };
import { figure } from "../../words/list-words.ts";
import { threadTitle } from "../../words/thread-title.ts";

/** Of what is to come only the soonest of each are counted down to. */
const COMING = 2;

/** A count of days, of attacks also since one was told. */
type Count = Omit<DayCount, "what"> & { readonly what: DayCount["what"] | "since attack told" };

const counts = perDossier(({ threads, dossier }) => {
  const all = sinceAndUntil(threads, dossier.day).map((count) => laterTold(count, threads, dossier.day));
  const coming = (what: DayCount["what"]) => all.filter((count) => count.what === what).slice(0, COMING);
  const past = all.filter(({ what }) => what.startsWith("since"));
  return [...coming("until talks"), ...coming("until deadline"), ...past];
});

/** Days until the next talks and deadlines, and since the last talks, exchange, attack and truce. */
export function DayCounts({ desk }: { readonly desk: Desk }) {
  // Where no report came for weeks, days since say how old the record is, not how calm the world.
  const isSilent = silentSince(desk, desk.ask) !== undefined;
  const shown = counts(desk).filter(({ what }) => !isSilent || what.startsWith("until"));
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

/** Most attacks are told without their day: one that was told after the last that has one is nearer. */
function laterTold(count: Count, threads: readonly Thread[], today: string): Count {
  if (count.what !== "since attack") return count;
  const [told] = threads
    .filter(({ kind, state, ends, opened }) => kind === "attack" && state === "reported" && !ends && opened)
    .filter(({ opened = "" }) => opened > count.day && opened <= today)
    .sort((a, b) => ((a.opened ?? "") < (b.opened ?? "") ? 1 : -1));
  if (told?.opened === undefined) return count;
  const days = daysBetween(told.opened, today);
  return { thread: told.id, kind: "attack", what: "since attack told", day: told.opened, days };
}

function DayCountItem({ desk, count }: { readonly desk: Desk; readonly count: Count }) {
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
