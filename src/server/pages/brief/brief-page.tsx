import { briefOf } from "../../../briefs/brief-of.ts";
import type { BriefLine, Footnote } from "../../../model/brief.ts";
import { BRIEF_FORMATS } from "../../brief-route.ts";
import type { Desk } from "../../desk.ts";
import { plainDate } from "../../words/date-words.ts";
import type { Page } from "../page.ts";
import { ByModelTag } from "../parts/badges.tsx";
import { Empty } from "../parts/empty.tsx";

/** Where the process stands, in sentences; each is footnoted to the words of the reports. */
export function briefPage(desk: Desk): Page {
  const brief = briefOf({ ...desk.dossier, threads: desk.threads });
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
            .
          </p>
        </header>
        {brief.sections.length === 0 ? <Empty>The reports tell nothing new by this day.</Empty> : null}
        {brief.sections.map(({ heading, lines }) => (
          <section aria-label={heading}>
            <h2>{heading}</h2>
            <ul class="brief-lines">
              {lines.map((line) => (
                <Line desk={desk} line={line} />
              ))}
            </ul>
          </section>
        ))}
        {brief.footnotes.length === 0 ? null : (
          <section aria-label="Reports" class="brief-notes">
            <h2>Reports</h2>
            <ol>
              {brief.footnotes.map((note) => (
                <Note desk={desk} note={note} />
              ))}
            </ol>
          </section>
        )}
      </article>
    ),
  };
}

function Line({ desk, line }: { readonly desk: Desk; readonly line: BriefLine }) {
  return (
    <li>
      <bdi>{line.text}</bdi>{" "}
      {line.notes.map((number) => (
        <sup>
          <a href={`#note-${number}`} aria-label={`Note ${number}`}>
            {number}
          </a>{" "}
        </sup>
      ))}
      {line.thread === undefined ? null : (
        <a class="no-print" href={desk.to(`threads/${line.thread}`)}>
          thread
        </a>
      )}
    </li>
  );
}

function Note({ desk, note }: { readonly desk: Desk; readonly note: Footnote }) {
  const { outlet, published, title, words, article, number } = note;
  return (
    <li id={`note-${number}`} value={number}>
      <bdi>{outlet ?? "No outlet"}</bdi>
      {published === undefined ? "" : `, ${plainDate(published)}`}:{" "}
      <a href={desk.to(`reports/${article}`)}>
        <bdi>{title}</bdi>
      </a>
      {words === title ? null : (
        <>
          {" "}
          <q>
            <bdi>{words}</bdi>
          </q>
        </>
      )}{" "}
      <ByModelTag byModel={note.byModel} />
    </li>
  );
}
