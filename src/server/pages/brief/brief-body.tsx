import type { Brief, BriefLine, Footnote } from "../../../model/brief.ts";
import type { Desk } from "../../desk.ts";
import { plainDate } from "../../words/date-words.ts";
import { ByModelTag } from "../parts/badges.tsx";

/** The sections of a brief with their footnotes, linked to threads and reports. */
export function BriefBody({ desk, brief }: { readonly desk: Desk; readonly brief: Brief }) {
  return (
    <>
      {brief.standfirst === undefined ? null : (
        <p class="brief-standfirst">
          <strong>
            <Sentence line={brief.standfirst} />
          </strong>
        </p>
      )}
      {brief.summary.length === 0 ? null : (
        <section aria-label="In brief">
          <h2>In brief</h2>
          <p>
            {brief.summary.map((line) => (
              <Sentence line={line} />
            ))}
          </p>
        </section>
      )}
      {brief.sections.map(({ heading, lines }) => (
        <section aria-label={heading}>
          <h2>{heading}</h2>
          {lines.map((line) => (
            <Line desk={desk} line={line} />
          ))}
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
    </>
  );
}

function Line({ desk, line }: { readonly desk: Desk; readonly line: BriefLine }) {
  return (
    <p class="brief-line">
      <Sentence line={line} />
      {line.thread === undefined ? null : (
        <a class="no-print" href={desk.to(`threads/${line.thread}`)}>
          thread
        </a>
      )}
    </p>
  );
}

function Sentence({ line }: { readonly line: BriefLine }) {
  return (
    <>
      <bdi>{line.text}</bdi>{" "}
      {line.notes.map((number) => (
        <sup>
          <a href={`#note-${number}`} aria-label={`Note ${number}`}>
            {number}
          </a>{" "}
        </sup>
      ))}
    </>
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
