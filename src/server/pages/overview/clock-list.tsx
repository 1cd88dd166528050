import type { Thread } from "../../../model/thread.ts";
import { daysBetween } from "../../../model/time.ts";
import type { Desk } from "../../desk.ts";
import { clocksByDue, dueOf, isOpen } from "../../look-ups.ts";
import { distanceWords, longDate } from "../../words/date-words.ts";
import { countWords } from "../../words/list-words.ts";
import { threadTitle } from "../../words/thread-title.ts";
import { GradeMeter, State } from "../parts/badges.tsx";
import { Empty } from "../parts/empty.tsx";
import { KindIcon } from "../parts/icon.tsx";

/** The clocks that run: what was threatened, by when, how long that is, and whether the day was moved. */
export function ClockList({ desk }: { readonly desk: Desk }) {
  const running = clocksByDue(desk).filter(isOpen).slice(0, 5);
  return (
    <section aria-labelledby="clocks">
      <h2 id="clocks">
        <a href={desk.to("clocks")}>Running clocks</a>
      </h2>
      {running.length === 0 ? <Empty>No threat or deadline is running.</Empty> : null}
      <ol class="plain-list">
        {running.map((thread) => (
          <li class="clock-item">
            <h3>
              <KindIcon kind="deadline" /> <a href={desk.to(`threads/${thread.id}`)}>{threadTitle(thread)}</a>
            </h3>
            <Due desk={desk} thread={thread} />
            <p class="facts">
              <State state={thread.state} />
              <GradeMeter thread={thread} />
              <Moved thread={thread} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Due({ desk, thread }: { readonly desk: Desk; readonly thread: Thread }) {
  const clock = thread.clocks.at(-1);
  const due = dueOf(thread);
  if (clock === undefined || due === undefined) return <p class="due">No day is given.</p>;
  return (
    <div class="due">
      <p>
        <strong>{clock.deadline === undefined ? `not after ${longDate(due)}` : longDate(due)}</strong>,{" "}
        {distanceWords(due, desk.day)}
      </p>
      <TimeLeft opened={thread.opened ?? desk.day} due={due} day={desk.day} />
    </div>
  );
}

/** A bar from the day of the threat to the day that is due, filled up to now. */
export function TimeLeft({
  opened,
  due,
  day,
}: {
  readonly opened: string;
  readonly due: string;
  readonly day: string;
}) {
  const whole = Math.max(1, daysBetween(opened, due));
  const past = Math.min(whole, Math.max(0, daysBetween(opened, day)));
  return (
    <svg
      class="time-left"
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      role="img"
      aria-label={`${past} of ${whole} days are over`}
    >
      <rect class="void" x="0" y="0" width="100" height="4" />
      <rect class="full" x="0" y="0" width={(100 * past) / whole} height="4" />
    </svg>
  );
}

function Moved({ thread }: { readonly thread: Thread }) {
  const moved = thread.clocks.filter((clock) => clock.status === "moved").length;
  return moved === 0 ? null : <span>{`moved ${countWords(moved, "time")}`}</span>;
}
