import { writeBrief } from "../../../app/write-brief.ts";
import { BRIEF_FORMATS } from "../../brief-route.ts";
import type { Desk } from "../../desk.ts";
import { plainDate } from "../../words/date-words.ts";
import type { Page } from "../page.ts";
import { Empty } from "../parts/empty.tsx";
import { BriefBody } from "./brief-body.tsx";

/** Where the process stands, in sentences; each is footnoted to the words of the reports. */
export function briefPage(desk: Desk): Page {
  const brief = writeBrief({ ...desk.dossier, threads: desk.threads });
  return {
    title: "Brief",
    body: (
      <article class="brief">
        <header class="lead">
          <h1>
            <bdi>{brief.headline}</bdi>
          </h1>
          <p class="standfirst">
            <bdi>{brief.process.name}</bdi>, as of <time datetime={brief.day}>{plainDate(brief.day)}</time>. Each
            sentence is footnoted to the words of the reports that carry it.
          </p>
          <p class="no-print by">
            Print the page to hand it on: it fits on two sheets. Or take it as{" "}
            {Object.keys(BRIEF_FORMATS).map((name, index) => (
              <>
                {index === 0 ? "" : " · "}
                <a href={desk.to(`brief/${name}`)}>{name}</a>
              </>
            ))}
            . <a href={desk.to("briefs", { asOf: undefined })}>Briefs made by themselves, every day or week</a>
          </p>
        </header>
        {brief.sections.length === 0 ? <Empty>The reports tell nothing new by this day.</Empty> : null}
        <BriefBody desk={desk} brief={brief} />
      </article>
    ),
  };
}
