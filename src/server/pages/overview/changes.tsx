import { addDays } from "../../../model/time.ts";
import type { Desk } from "../../desk.ts";
import { type Change, changesSince } from "../../look-ups.ts";
import { longDate, plainDate } from "../../words/date-words.ts";
import { partWords, stateName } from "../../words/labels.ts";
import { threadTitle } from "../../words/thread-title.ts";
import { voiceWords } from "../../words/voice-words.ts";
import { Empty } from "../parts/empty.tsx";
import { KindIcon } from "../parts/icon.tsx";
import { claimAddress } from "../parts/source.tsx";

const SHOWN = 24;
const FEW = 8;

/** What changed since a day, by day, the latest first. */
export function Changes({ desk, since }: { readonly desk: Desk; readonly since: string }) {
  const after = changesSince(desk, since).slice(0, SHOWN);
  const changes = after.length > 0 ? after : changesSince(desk, "").slice(0, FEW);
  const days = [...new Set(changes.map(({ step }) => step.published ?? ""))];
  return (
    <section aria-labelledby="changed">
      <h2 id="changed">What changed</h2>
      <p class="choices">
        since{" "}
        {[1, 7, 30].map((count) => {
          const day = addDays(desk.day, -count);
          return (
            <a href={desk.to("", { since: day })} aria-current={day === since ? "true" : undefined}>
              {count === 1 ? "yesterday" : `${count} days ago`}
            </a>
          );
        })}
        {desk.ask.lastVisit === undefined || desk.ask.lastVisit >= desk.day ? null : (
          <a
            href={desk.to("", { since: desk.ask.lastVisit })}
            aria-current={desk.ask.lastVisit === since ? "true" : undefined}
          >
            your last visit
          </a>
        )}
      </p>
      {after.length > 0 ? null : (
        <Empty>
          Nothing has changed since {plainDate(since)}.{changes.length > 0 ? " The latest before that:" : ""}
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
