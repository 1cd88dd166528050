import { writeBrief } from "../../../app/write-brief.ts";
import { WINDOW } from "../../../briefs/choose.ts";
import type { Brief } from "../../../model/brief.ts";
import { addDays } from "../../../model/time.ts";
import { BRIEF_FORMATS } from "../../brief-route.ts";
import type { Desk } from "../../desk.ts";
import { changesSince } from "../../look-ups.ts";
import { plainDate } from "../../words/date-words.ts";
import type { Page } from "../page.ts";
import { ThreadLines } from "../parts/thread-line.tsx";
import { BriefBody, BriefStandfirst } from "./brief-body.tsx";

const LISTED = 8;

/** What single reports of the last week say and the brief does not: it waits for a second source, a day or a number. */
function Untold({ desk, brief }: { readonly desk: Desk; readonly brief: Brief }) {
  const told = new Set(brief.sections.flatMap(({ lines }) => lines.map(({ thread }) => thread)));
  const moved = changesSince(desk, addDays(desk.day, -WINDOW)).map(({ thread }) => thread);
  const untold = [...new Set(moved)].filter(({ id }) => !told.has(id));
  if (untold.length === 0) return null;
  return (
    <section class="no-print" aria-labelledby="untold">
      <h2 id="untold">Too thinly told for a sentence</h2>
      <p class="by">
        The last week holds this too. A brief says it once a second independent source does, or one that gives its day
        or number.
      </p>
      <ThreadLines desk={desk} threads={untold.slice(0, LISTED)} />
      {untold.length <= LISTED ? null : <a href={desk.to("threads")}>All threads</a>}
    </section>
  );
}

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
          <BriefStandfirst brief={brief} />
          <p class="by">
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
        <BriefBody desk={desk} brief={brief} empty="No report of the last week is firm enough to be told in a brief." />
        <Untold desk={desk} brief={brief} />
      </article>
    ),
  };
}
