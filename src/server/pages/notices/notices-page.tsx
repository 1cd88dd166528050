import type { NotedNotice } from "../../../model/notice.ts";
import { mayDo } from "../../access/may-do.ts";
import { PrivateAddresses } from "../../access/pages/private-addresses.tsx";
import type { Desk } from "../../desk.ts";
import { longDate } from "../../words/date-words.ts";
import { countWords } from "../../words/list-words.ts";
import type { Page } from "../page.ts";
import { Empty } from "../parts/empty.tsx";
import { NoticeItem } from "./notice-item.tsx";

const PER_PAGE = 20;

/** What changed and is worth a person's attention, the newest first; what is new since the last visit at the head. */
export async function noticesPage(desk: Desk): Promise<Page> {
  const { alerts } = desk.world.store;
  const process = desk.dossier.process.id;
  const before = numberOf(desk.ask.query["before"]);
  const found = await alerts.notices({ process, limit: PER_PAGE + 1, ...(before === undefined ? {} : { before }) });
  const shown = found.slice(0, PER_PAGE).filter(({ day }) => desk.ask.asOf === undefined || day <= desk.ask.asOf);
  const seen = desk.ask.lastNotice;
  const unread = shown.filter(({ seq }) => seen !== undefined && seq > seen);
  const dead = await alerts.deliveries({ process, state: "dead", limit: 20 });
  const oldest = found.length > PER_PAGE ? shown.at(-1)?.seq : undefined;
  return {
    title: "Notices",
    body: (
      <>
        <header class="lead">
          <h1>Notices</h1>
          <p class="standfirst">
            What changed and is worth a person’s attention: once for each happening, however many reports tell it.
          </p>
          <p class="choices">
            {mayDo(desk.ask, "define", process) ? (
              <a href={desk.to("notices/settings")}>What is watched, and where it is sent</a>
            ) : null}
            <a href={desk.to("notices.atom", { asOf: undefined })}>Atom feed</a>
            <a href={desk.to("notices.json", { asOf: undefined })}>JSON feed</a>
          </p>
          <PrivateAddresses ask={desk.ask} />
        </header>
        {dead.length === 0 || !mayDo(desk.ask, "define", process) ? null : (
          <p class="notice wrong">
            {countWords(dead.length, "message")} could not be delivered.{" "}
            <a href={desk.to("notices/settings#deliveries")}>See why, and send again</a>
          </p>
        )}
        {shown.length === 0 ? <Nothing desk={desk} watched={(await alerts.watch(process)) !== undefined} /> : null}
        {unread.length === 0 ? null : <Days desk={desk} title="Since your last visit" notices={unread} unread />}
        <Days
          desk={desk}
          title={unread.length === 0 ? "The latest" : "Before that"}
          notices={shown.filter((notice) => !unread.includes(notice))}
        />
        {oldest === undefined ? null : <a href={desk.to("notices", { before: String(oldest) })}>Earlier notices</a>}
      </>
    ),
  };
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function Nothing({ desk, watched }: { readonly desk: Desk; readonly watched: boolean }) {
  if (desk.ask.asOf !== undefined) return <Empty>Nothing had been noticed by {longDate(desk.ask.asOf)}.</Empty>;
  if (!watched && desk.dossier.process.demo === true)
    return <Empty>The server is going through the demo day by day. Its notices stand here in a minute.</Empty>;
  return (
    <Empty>
      {watched
        ? "Nothing was noticed yet. What was there when the watch began is known; changes from then on are told here."
        : "This process is not watched yet. The server begins to watch when it runs; a process whose last day is past is not watched."}
    </Empty>
  );
}

/** Notices under the days on which they were given. */
function Days(props: {
  readonly desk: Desk;
  readonly title: string;
  readonly notices: readonly NotedNotice[];
  readonly unread?: boolean;
}) {
  const { desk, title, notices, unread = false } = props;
  if (notices.length === 0) return null;
  const days = [...new Set(notices.map(({ day }) => day))];
  return (
    <section class="noticed-list">
      <h2>{title}</h2>
      {days.map((day) => (
        <>
          <p class="day-head">{longDate(day)}</p>
          {notices
            .filter((notice) => notice.day === day)
            .map((notice) => (
              <NoticeItem desk={desk} notice={notice} unread={unread} />
            ))}
        </>
      ))}
    </section>
  );
}
