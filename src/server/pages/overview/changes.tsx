import { addDays } from "../../../model/time.ts";
import { isRealDay } from "../../ask.ts";
import type { Desk } from "../../desk.ts";
import { type Change, changesLearnt, changesSince } from "../../look-ups.ts";
import { longDate, plainDate } from "../../words/date-words.ts";
import { partWords, stateName } from "../../words/labels.ts";
import { threadTitle } from "../../words/thread-title.ts";
import { voiceWords } from "../../words/voice-words.ts";
import { Empty } from "../parts/empty.tsx";
import { KindIcon } from "../parts/icon.tsx";
import { Moment } from "../parts/moment.tsx";
import { claimAddress } from "../parts/source.tsx";

const SHOWN = 16;
const FEW = 8;

/** What changed since a day or since the reader's last visit, by day, the latest first. */
export function Changes({ desk }: { readonly desk: Desk }) {
  const { lastVisit } = desk.ask;
  const since = sinceOf(desk);
  const after = (since === VISIT ? changesLearnt(desk, lastVisit ?? "") : changesSince(desk, since)).slice(0, SHOWN);
  const changes = after.length > 0 ? after : changesSince(desk, "").slice(0, FEW);
  const days = [...new Set(changes.map(({ step }) => step.published ?? ""))];
  const choices = [1, 7, 30].map(
    (count) => [addDays(desk.day, -count), count === 1 ? "yesterday" : `${count} days ago`] as const,
  );
  return (
    <section aria-labelledby="changed">
      <h2 id="changed">What changed</h2>
      <p class="choices">
        since{" "}
        {[...(isRemembered(desk) ? [[VISIT, "your last visit"] as const] : []), ...choices].map(([value, words]) => (
          <a href={desk.to("", { since: value })} aria-current={value === since ? "true" : undefined}>
            {words}
          </a>
        ))}
      </p>
      {after.length > 0 ? null : (
        <Empty>
          Nothing has changed since{" "}
          {since === VISIT ? (
            <>
              your last visit on <Moment at={lastVisit ?? ""} />
            </>
          ) : (
            plainDate(since)
          )}
          .{changes.length > 0 ? " The latest before that:" : ""}
        </Empty>
      )}
      {days.map((day) => (
        <>
          <h3 class="day-head">{day === "" ? "Undated" : longDate(day)}</h3>
          <ul class="changes">
            {changes
              .filter(({ step }) => (step.published ?? "") === day)
              .map((change) => (
                <li>
                  <ChangeLine desk={desk} change={change} />
                </li>
              ))}
          </ul>
        </>
      ))}
    </section>
  );
}

const VISIT = "visit";

/** Whether the browser remembers a visit; who stands on a past day looks at what was known then, not at what came since. */
function isRemembered({ ask }: Desk): boolean {
  return ask.lastVisit !== undefined && ask.asOf === undefined;
}

/** Since when changes are told: as asked; else since the last visit; else for a week. */
function sinceOf(desk: Desk): string {
  const { since = "" } = desk.ask.query;
  if (isRealDay(since)) return since;
  return isRemembered(desk) ? VISIT : addDays(desk.day, -7);
}

function ChangeLine({ desk, change: { thread, step } }: { readonly desk: Desk; readonly change: Change }) {
  const told = desk.told.get(step.claim);
  const moved = step.from !== undefined && step.from !== step.to;
  return (
    <>
      <KindIcon kind={thread.kind} />
      <div>
        <a href={desk.to(`threads/${thread.id}`)}>{threadTitle(thread)}</a>
        <span class="move">
          {moved
            ? `${stateName(step.from ?? "")} → ${stateName(step.to)}`
            : `${stateName(step.to)}, ${partWords(step.part)}`}
        </span>
        {told === undefined ? null : (
          <a class="move-source" href={claimAddress(desk, told)}>
            <bdi>{voiceWords(told.claim.voice)}</bdi>
          </a>
        )}
      </div>
    </>
  );
}
