import type { NoticeId } from "../../../model/notice.ts";
import type { Desk } from "../../desk.ts";
import { plainDate } from "../../words/date-words.ts";
import { notFoundPage } from "../error-pages.tsx";
import type { Page } from "../page.ts";
import { Moment } from "../parts/moment.tsx";
import { BriefBody, BriefStandfirst } from "./brief-body.tsx";

/** A brief that was made by its schedule, as it was then. */
export async function keptBriefPage(desk: Desk, params: Readonly<Record<string, string>>): Promise<Page> {
  const notice = await desk.world.store.alerts.notice(params["brief"] as NoticeId);
  if (notice?.brief === undefined || notice.process !== desk.dossier.process.id) {
    return notFoundPage("The record keeps no such brief.", desk.to("briefs"));
  }
  const { brief, due, since } = notice.brief;
  return {
    title: brief.headline,
    body: (
      <article class="brief">
        <header class="lead">
          <p class="kicker">
            <a href={desk.to("briefs")}>Briefs by schedule</a>
          </p>
          <h1>
            <bdi>{brief.headline}</bdi>
          </h1>
          <BriefStandfirst brief={brief} />
          <p class="by">
            <bdi>{brief.process.name}</bdi>, as of <time datetime={brief.day}>{plainDate(brief.day)}</time>. Due on{" "}
            <Moment at={due} /> and kept as it was then; new in it is what the record learnt since <Moment at={since} />
            . <a href={desk.to("brief")}>The brief as of now</a>
          </p>
        </header>
        <BriefBody desk={desk} brief={brief} empty="No report by then was firm enough to be told in a brief." />
      </article>
    ),
  };
}
