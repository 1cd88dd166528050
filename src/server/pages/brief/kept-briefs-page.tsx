import { nextDue } from "../../../app/brief-schedule/due-times.ts";
import { briefScheduleOf } from "../../../app/brief-schedule/schedule-settings.ts";
import type { BriefSchedule } from "../../../model/brief-schedule.ts";
import type { NotedNotice } from "../../../model/notice.ts";
import type { Desk } from "../../desk.ts";
import { countWords } from "../../words/list-words.ts";
import type { Page } from "../page.ts";
import { Empty } from "../parts/empty.tsx";
import { Moment } from "../parts/moment.tsx";
import { ScheduleForm } from "./schedule-form.tsx";
import { scheduleWords } from "./schedule-words.ts";

const SHOWN = 100;

/** The briefs of a process that were made by themselves, and when they are made. */
export async function keptBriefsPage(desk: Desk): Promise<Page> {
  const { alerts } = desk.world.store;
  const process = desk.dossier.process.id;
  const kept = await alerts.notices({ process, rule: "brief", limit: SHOWN });
  const schedule = await briefScheduleOf(desk.world, process);
  const channels = await alerts.channels(process);
  return {
    title: "Briefs by schedule",
    body: (
      <>
        <header class="lead">
          <p class="kicker">
            <a href={desk.to("brief")}>The brief as of now</a>
          </p>
          <h1>Briefs by schedule</h1>
          <p class="standfirst">
            Made by themselves, kept as they were, and sent to{" "}
            <a href={desk.to("notices/settings#channels")}>
              {channels.length === 0 ? "no address yet" : countWords(channels.length, "address", "addresses")}
            </a>{" "}
            and into the <a href={desk.to("notices.atom", { asOf: undefined })}>feed of notices</a>.
          </p>
          <When desk={desk} schedule={schedule} />
        </header>
        <ScheduleForm desk={desk} schedule={schedule} />
        <section aria-labelledby="kept">
          <h2 id="kept">Kept</h2>
          {kept.length === 0 ? <Empty>None was made yet.</Empty> : null}
          <ul class="lines">
            {kept.map((notice) => (
              <li>
                <KeptLine desk={desk} notice={notice} />
              </li>
            ))}
          </ul>
        </section>
      </>
    ),
  };
}

function When({ desk, schedule }: { readonly desk: Desk; readonly schedule: BriefSchedule | undefined }) {
  const { until } = desk.dossier.process;
  const now = desk.world.now();
  if (schedule === undefined) return <p class="by">None is made by itself now.</p>;
  if (until !== undefined && until < now.slice(0, 10)) {
    return <p class="by">This process is over: no further brief of it is made by itself.</p>;
  }
  return (
    <p class="by">
      {scheduleWords(schedule)}; the next one on <Moment at={nextDue(schedule, now)} />.
    </p>
  );
}

function KeptLine({ desk, notice }: { readonly desk: Desk; readonly notice: NotedNotice }) {
  const { brief, id, changes } = notice;
  return (
    <span class="report-line">
      <a href={desk.to(`briefs/${id}`)}>
        <bdi>{brief?.brief.headline ?? changes[0].words}</bdi>
      </a>{" "}
      <span class="quiet">
        <Moment at={brief?.due ?? notice.at} />
      </span>
    </span>
  );
}
