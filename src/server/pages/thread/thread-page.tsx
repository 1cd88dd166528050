import { capitalised } from "../../../briefs/words.ts";
import { threadJsonLd } from "../../../exports/schema-org/schema-org-format.ts";
import { modelsWords } from "../../../model/read-by.ts";
import type { Thread } from "../../../model/thread.ts";
import { addressOf, type Desk } from "../../desk.ts";
import { dateOf, disputes, distanceOf } from "../../look-ups.ts";
import { plainDate } from "../../words/date-words.ts";
import { fieldName } from "../../words/labels.ts";
import { countWords, listWords } from "../../words/list-words.ts";
import { threadTitle } from "../../words/thread-title.ts";
import { ThreadForms } from "../correct/thread-forms.tsx";
import { notFoundPage } from "../error-pages.tsx";
import type { Page } from "../page.ts";
import { DemoTag, GradeMeter, KindLabel, State } from "../parts/badges.tsx";
import { DateLeaf, Distance } from "../parts/dates.tsx";
import { JsonLd } from "../parts/json-ld.tsx";
import { ClockHistory } from "./clock-history.tsx";
import { Fields } from "./fields.tsx";
import { Story } from "./story.tsx";
import { ThreadCorrections } from "./thread-corrections.tsx";
import { Ties } from "./ties.tsx";

/** The page of one happening: what is known and by whom, how it came about step by step, how well it is borne out. */
export function threadPage(desk: Desk, params: Readonly<Record<string, string>>): Page {
  const thread = desk.threads.find(({ id }) => id === params["thread"]);
  if (thread === undefined) return missing(desk);
  const title = threadTitle(thread);
  return {
    title,
    body: (
      <>
        <JsonLd json={threadJsonLd(thread, desk.dossier, { address: addressOf(desk) })} />
        <Head desk={desk} thread={thread} title={title} />
        <div class="front">
          <div class="thread-main">
            <Fields desk={desk} thread={thread} />
            <ClockHistory desk={desk} thread={thread} />
            <Story desk={desk} thread={thread} />
          </div>
          <aside class="front-side">
            <Origins thread={thread} />
            <ThreadCorrections desk={desk} thread={thread} />
            <ThreadForms desk={desk} thread={thread} />
            <Ties desk={desk} thread={thread} />
          </aside>
        </div>
      </>
    ),
  };
}

function missing(desk: Desk): Page {
  const when = desk.ask.asOf === undefined ? "" : ` on ${plainDate(desk.day)}`;
  return notFoundPage(
    `The record has no such thread${when}. A thread is known from the day of its first report; a correction may also have joined it with another.`,
    desk.to(),
  );
}

function Head({ desk, thread, title }: { readonly desk: Desk; readonly thread: Thread; readonly title: string }) {
  const disputed = disputes(thread);
  const byModels = modelsWords(thread, desk.told);
  return (
    <header class="thread-head">
      <DateLeaf edtf={dateOf(thread)} />
      <div>
        <p class="facts">
          <KindLabel kind={thread.kind} />
          {thread.demo === true ? <DemoTag /> : null}
        </p>
        <h1>
          <bdi>{title}</bdi>
        </h1>
        <p class="facts big">
          <State state={thread.state} />
          <Distance words={distanceOf(desk, thread)} />
          <GradeMeter thread={thread} />
          <span>{countWords(thread.corroboration.reports, "report")}</span>
          {byModels === undefined ? null : <span class="unread-tag">{capitalised(byModels)}</span>}
        </p>
        {disputed.length === 0 ? null : (
          <p class="dispute">
            Sources disagree about: {listWords(disputed.map(({ name }) => fieldName(name).toLowerCase()))}
          </p>
        )}
      </div>
    </header>
  );
}

/** The independent origins by name: copies and relays of one origin are not counted again. */
function Origins({ thread }: { readonly thread: Thread }) {
  const { origins, parties, reports } = thread.corroboration;
  return (
    <section aria-labelledby="origins">
      <h2 id="origins">Who says so</h2>
      <p>
        <GradeMeter thread={thread} />
      </p>
      <p class="by">
        {countWords(reports, "report")}, {countWords(origins.length, "independent origin")}. Copies and feeds of one
        publisher count once.
      </p>
      <ul class="origins">
        {origins.map((origin) => (
          <li>
            <bdi>{origin}</bdi>
            {parties.includes(origin) ? <span class="quiet"> (party concerned)</span> : null}
          </li>
        ))}
      </ul>
      {parties.length === 0 ? null : <p class="by">Parties that say so themselves: {listWords(parties)}.</p>}
    </section>
  );
}
