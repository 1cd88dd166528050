import { addDays, daysInMonth, weekdayOf } from "../../../model/time.ts";
import type { Desk } from "../../desk.ts";
import calendar from "../../words/calendar-names.json" with { type: "json" };
import { longDate, monthWords, shortDate } from "../../words/date-words.ts";
import { stateName } from "../../words/labels.ts";
import { threadTitle } from "../../words/thread-title.ts";
import type { Page } from "../page.ts";
import { State } from "../parts/badges.tsx";
import { Empty } from "../parts/empty.tsx";
import { Icon, KindIcon } from "../parts/icon.tsx";
import { type Entry, entriesOf } from "./entries.ts";

/** The calendar of a process: one month as a grid, and the same as an agenda. */
export function calendarPage(desk: Desk): Page {
  const asked = desk.ask.query["month"];
  const month = asked !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : desk.day.slice(0, 7);
  const [first, last] = monthEdges(month);
  const entries = entriesOf(desk).filter((entry) => entry.first <= last && entry.last >= first);
  const before = addDays(first, -1).slice(0, 7);
  const after = addDays(last, 1).slice(0, 7);
  return {
    title: `Calendar, ${monthWords(first)}`,
    body: (
      <>
        <header class="lead calendar-head">
          <h1>{monthWords(first)}</h1>
          <nav class="choices" aria-label="Months">
            <a href={desk.to("calendar", { month: before })} rel="prev">
              <Icon name="left" />
              {monthWords(`${before}-01`)}
            </a>
            <a href={desk.to("calendar", { month: after })} rel="next">
              {monthWords(`${after}-01`)}
              <Icon name="right" />
            </a>
          </nav>
          <a class="button no-print" href={desk.to("exports")}>
            Subscribe
          </a>
        </header>
        <MonthGrid desk={desk} month={month} entries={entries} />
        <Agenda desk={desk} entries={entries} />
      </>
    ),
  };
}

function monthEdges(month: string): readonly [string, string] {
  const [year, number] = month.split("-").map(Number);
  return [`${month}-01`, `${month}-${String(daysInMonth(year ?? 1970, number ?? 1)).padStart(2, "0")}`];
}

interface Part {
  readonly desk: Desk;
  readonly entries: readonly Entry[];
}

function MonthGrid({ desk, month, entries }: Part & { readonly month: string }) {
  const [first, last] = monthEdges(month);
  const start = addDays(first, 1 - weekdayOf(first));
  const weeks = [0, 1, 2, 3, 4, 5].map((week) => addDays(start, week * 7)).filter((monday) => monday <= last);
  return (
    <table class="month">
      <caption class="unseen">{monthWords(first)}</caption>
      <thead>
        <tr>
          {calendar.days.map((day) => (
            <th scope="col">
              <abbr title={day}>{day.slice(0, 3)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((monday) => (
          <tr>
            {[0, 1, 2, 3, 4, 5, 6].map((offset) => (
              <DayCell desk={desk} day={addDays(monday, offset)} month={month} entries={entries} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ desk, day, month, entries }: Part & { readonly day: string; readonly month: string }) {
  const mine = entries.filter((entry) => showsOn(entry, day));
  const kinds = [day.startsWith(month) ? "" : "other", day === desk.day ? "now" : ""].join(" ").trim();
  return (
    <td class={kinds}>
      <span class="day-number">{Number(day.slice(8))}</span>
      {day === desk.day ? <span class="unseen"> (the day on which you stand)</span> : null}
      <ul>
        {mine.map((entry) => (
          <li class={classOf(entry)}>
            <a class={`k-${entry.thread.kind}`} href={desk.to(`threads/${entry.thread.id}`)} title={noteOf(entry)}>
              <KindIcon kind={entry.thread.kind} /> <span>{threadTitle(entry.thread) + betweenWords(entry)}</span>
            </a>
          </li>
        ))}
      </ul>
    </td>
  );
}

function betweenWords({ first, last, vague }: Entry): string {
  return vague ? `, some day ${shortDate(first, last)} to ${shortDate(last, first)}` : "";
}

/** An entry whose day is not sure stands on its first day only, with the days between which it may fall. */
function showsOn({ first, last, vague }: Entry, day: string): boolean {
  return vague ? day === first : first <= day && day <= last;
}

function classOf({ vague, overtaken }: Entry): string {
  return ["entry", vague ? "vague" : "", overtaken ? "overtaken" : ""].join(" ").trim();
}

function noteOf({ thread, vague, overtaken }: Entry): string {
  return [stateName(thread.state), vague ? "the day is not sure" : "", overtaken ? "moved since" : ""]
    .filter((part) => part !== "")
    .join(", ");
}

function Agenda({ desk, entries }: Part) {
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda">Agenda</h2>
      {entries.length === 0 ? <Empty>Nothing is dated in this month.</Empty> : null}
      <ol class="day-list">
        {entries.map((entry) => (
          <li class={classOf(entry)}>
            <span class="day-list-date">
              {entry.first === entry.last
                ? longDate(entry.first)
                : `${longDate(entry.first)} to ${longDate(entry.last)}`}
            </span>
            <span>
              <KindIcon kind={entry.thread.kind} />{" "}
              <a href={desk.to(`threads/${entry.thread.id}`)}>{threadTitle(entry.thread)}</a>{" "}
              <State state={entry.thread.state} />
              {entry.overtaken ? <span class="quiet"> moved since</span> : null}
              {entry.vague ? <span class="quiet"> day not sure</span> : null}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
