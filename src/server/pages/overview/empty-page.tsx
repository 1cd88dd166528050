import { sourcesHealthLately } from "../../../app/sources/source-health.ts";
import { mayDo } from "../../access/may-do.ts";
import type { Desk } from "../../desk.ts";
import { longDate } from "../../words/date-words.ts";
import { countWords, listWords } from "../../words/list-words.ts";
import type { Page } from "../page.ts";

/** The overview of a process of which nothing was read yet: how its first facts come in. */
export async function emptyPage(desk: Desk): Promise<Page> {
  const { process } = desk.dossier;
  const isPast = desk.ask.asOf !== undefined;
  const sources = mayDo(desk.ask, "read") ? (await sourcesHealthLately(desk.world)).length : 0;
  return {
    title: process.name,
    body: (
      <>
        <header class="lead">
          <p class="kicker">Where things stand · {longDate(desk.day)}</p>
          <h1>
            <bdi>{process.name}</bdi>
          </h1>
          <p class="standfirst">
            {isPast ? `No report of this process had been read by ${longDate(desk.day)}.` : "No report of it yet."}{" "}
            {isPast ? null : `A report belongs here when it speaks of two of ${listWords(namesOf(desk))}.`}
          </p>
        </header>
        {isPast ? (
          <p>
            <a href={desk.to("", { asOf: undefined })}>Back to the latest</a>
          </p>
        ) : (
          <FirstSteps desk={desk} sources={sources} />
        )}
      </>
    ),
  };
}

function namesOf({ dossier: { process } }: Desk): readonly string[] {
  return [...process.parties, ...process.mediators];
}

function FirstSteps({ desk, sources }: { readonly desk: Desk; readonly sources: number }) {
  const { id } = desk.dossier.process;
  return (
    <section aria-labelledby="first-steps">
      <h2 id="first-steps">How its first facts come in</h2>
      <ul class="first-steps">
        {mayDo(desk.ask, "read") ? (
          <li>
            <a class={sources === 0 ? "button first" : "button"} href="/sources">
              Choose sources
            </a>
            <span>
              {sources === 0
                ? "None is followed yet. A new one is looked at within seconds."
                : `${countWords(sources, "source is", "sources are")} followed; what they bring about it shows here by itself.`}
            </span>
          </li>
        ) : null}
        {mayDo(desk.ask, "add", id) ? (
          <li>
            <a class={sources === 0 ? "button" : "button first"} href={desk.to("add")}>
              Add a report
            </a>
            <span>Paste one or drop a file; it is read at once.</span>
          </li>
        ) : null}
        <li>
          <a class="button" href={desk.to("definition")}>
            What belongs to it
          </a>
          <span>Change names and days; reports already in the record count at once.</span>
        </li>
      </ul>
    </section>
  );
}
