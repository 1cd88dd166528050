import { briefOf } from "../../../briefs/brief-of.ts";
import type { BriefLine, Footnote } from "../../../model/brief.ts";
import type { Desk } from "../../desk.ts";
import type { Page } from "../page.ts";
import { Empty } from "../parts/empty.tsx";

/** Where the process stands, in sentences; each is footnoted to the words of the reports. */
export function briefPage(desk: Desk): Page {
  const brief = briefOf({ ...desk.dossier, threads: desk.threads });
  return {
    title: "Brief",
    body: (
      <article class="brief">
        <header class="lead">
          <h1>{brief.headline}</h1>
          <p class="standfirst">
            {brief.process.name}, as of <time datetime={brief.day}>{brief.day}</time>. Each sentence is footnoted to the
            reports that carry it; print the page to hand it on.
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
      {line.text}{" "}
      {line.notes.map((number) => (
        <sup>
          <a href={`#note-${number}`} aria-label={`Note ${number}`}>
            {number}
          </a>{" "}
        </sup>
      ))}
      {line.thread === undefined ? null : <a href={desk.to(`threads/${line.thread}`)}>story</a>}
    </li>
  );
}

function Note({ desk, note }: { readonly desk: Desk; readonly note: Footnote }) {
  const head = [note.outlet, note.published].filter((part) => part !== undefined).join(", ");
  return (
    <li id={`note-${note.number}`}>
      {head}: <a href={desk.to(`reports/${note.article}`)}>{note.title}</a> <q>{note.words}</q>
    </li>
  );
}
