import type { Thread } from "../../../model/thread.ts";
import { daysBetween } from "../../../model/time.ts";
import type { Desk } from "../../desk.ts";
import { clocksByDue, isOpen } from "../../look-ups.ts";
import { countWords } from "../../words/list-words.ts";
import { threadTitle } from "../../words/thread-title.ts";
import type { Page } from "../page.ts";
import { GradeMeter, State } from "../parts/badges.tsx";
import { Empty } from "../parts/empty.tsx";
import { KindIcon } from "../parts/icon.tsx";
import { ClockTable } from "../thread/clock-history.tsx";
import { ClockDrawing } from "./clock-drawing.tsx";

/** Every threat with its clock and the clock's history; those without a day after them. */
export function clocksPage(desk: Desk): Page {
  const threats = clocksByDue(desk);
  const timed = threats.filter((thread) => thread.clocks.length > 0);
  const untimed = threats.filter((thread) => thread.clocks.length === 0);
  const running = timed.filter(isOpen).length;
  return {
    title: "Clocks",
    body: (
      <>
        <header class="lead">
          <h1>Clocks</h1>
          <p class="standfirst">
            Threats that are to be carried out by a day unless something is done: when they were set, moved, met or ran
            out. {running === 0 ? "None runs today." : `${countWords(running, "clock")} running.`}
          </p>
        </header>
        {threats.length === 0 ? <Empty>No threat has been reported by this day.</Empty> : null}
        {timed.map((thread) => (
          <ClockSection desk={desk} thread={thread} />
        ))}
        {untimed.length === 0 ? null : <Untimed desk={desk} threats={untimed} />}
      </>
    ),
  };
}

function ClockSection({ desk, thread }: { readonly desk: Desk; readonly thread: Thread }) {
  return (
    <section aria-label={threadTitle(thread)} class="clock-section">
      <h2>
        <KindIcon kind="deadline" /> <a href={desk.to(`threads/${thread.id}`)}>{threadTitle(thread)}</a>
      </h2>
      <p class="facts">
        <State state={thread.state} />
        <GradeMeter thread={thread} />
        <span>{lengthOf(thread)}</span>
      </p>
      <ClockDrawing desk={desk} thread={thread} />
      <ClockTable desk={desk} thread={thread} />
    </section>
  );
}

function lengthOf({ opened, last }: Thread): string {
  if (opened === undefined || last === undefined || opened === last) return "";
  return `spoken of for ${countWords(daysBetween(opened, last), "day")}`;
}

function Untimed({ desk, threats }: { readonly desk: Desk; readonly threats: readonly Thread[] }) {
  return (
    <section aria-labelledby="untimed">
      <h2 id="untimed">Threats without a day</h2>
      <ul class="rows">
        {threats.map((thread) => (
          <li>
            <h3>
              <KindIcon kind="deadline" /> <a href={desk.to(`threads/${thread.id}`)}>{threadTitle(thread)}</a>
            </h3>
            <p class="facts">
              <State state={thread.state} />
              <GradeMeter thread={thread} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
