import { sourcesHealthLately } from "../../../app/sources/source-health.ts";
import { fieldOf, type Thread } from "../../../model/thread.ts";
import { mayDo } from "../../access/may-do.ts";
import type { Desk } from "../../desk.ts";
import { givers, leadingTalks, rivals } from "../../look-ups.ts";
import { edtfWords, longDate } from "../../words/date-words.ts";
import { talksHeadline } from "../../words/lead.ts";
import { countWords, listWords } from "../../words/list-words.ts";
import type { Page } from "../page.ts";
import { SourcesCorner } from "../sources/sources-corner.tsx";
import { Changes } from "./changes.tsx";
import { ClockList } from "./clock-list.tsx";
import { DayCounts } from "./day-counts.tsx";
import { emptyPage } from "./empty-page.tsx";
import { LatestAttacks } from "./latest-attacks.tsx";
import { MonthTable } from "./month-table.tsx";
import { NextTalks } from "./next-talks.tsx";
import { OpenMatters } from "./open-matters.tsx";
import { Outlets } from "./outlets.tsx";
import { Tension } from "./tension.tsx";

/** The overview of a process: where things stand, on one screen. */
export async function overviewPage(desk: Desk): Promise<Page> {
  const { process } = desk.dossier;
  if (desk.dossier.told.length === 0) return emptyPage(desk);
  const lead = leadingTalks(desk);
  const healths = await sourcesHealthLately(desk.world);
  return {
    title: process.name,
    body: (
      <>
        <Lead desk={desk} lead={lead} />
        <DayCounts desk={desk} />
        <div class="front">
          <div class="front-main">
            <div>
              <NextTalks desk={desk} />
              <ClockList desk={desk} />
            </div>
            <div>
              <OpenMatters desk={desk} />
              <LatestAttacks desk={desk} />
            </div>
          </div>
          <div class="front-side">
            <Changes desk={desk} />
            {desk.ask.asOf === undefined && mayDo(desk.ask, "read") ? <SourcesCorner healths={healths} /> : null}
          </div>
        </div>
        <Tension desk={desk} />
        <MonthTable desk={desk} />
        <Outlets desk={desk} />
      </>
    ),
  };
}

function Lead({ desk, lead }: { readonly desk: Desk; readonly lead: Thread | undefined }) {
  const { process, told, articles } = desk.dossier;
  return (
    <header class="lead">
      <p class="kicker">Where things stand · {longDate(desk.day)}</p>
      <h1>{lead === undefined ? process.name : <a href={desk.to(`threads/${lead.id}`)}>{talksHeadline(lead)}</a>}</h1>
      {lead === undefined ? null : <Standfirst lead={lead} />}
      {lead === undefined && process.summary !== undefined ? <p class="standfirst">{process.summary}</p> : null}
      <p class="lead-count">
        From {countWords(articles.length, "report")} with {countWords(told.length, "claim")} in{" "}
        <a href={desk.to("threads")}>{countWords(desk.threads.length, "thread")}</a>.
      </p>
    </header>
  );
}

/** By whose word the next talks stand where they stand, and who says otherwise. */
function Standfirst({ lead }: { readonly lead: Thread }) {
  const date = fieldOf(lead, "date");
  const word = listWords(givers((date ?? lead.fields[0])?.values[0] ?? noGiven()).slice(0, 4));
  const others = date === undefined ? [] : rivals(date);
  return (
    <p class="standfirst">
      By the word of {word}.{" "}
      {others.map((given) => (
        <strong>
          {edtfWords(given.value)} is given by {listWords(givers(given))}.{" "}
        </strong>
      ))}
    </p>
  );
}

function noGiven(): never {
  throw new Error("a thread has no field; every kind has at least one: see src/threads");
}
