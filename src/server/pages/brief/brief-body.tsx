import type { Brief, BriefLine, Footnote } from "../../../model/brief.ts";
import type { Desk } from "../../desk.ts";
import { plainDate } from "../../words/date-words.ts";
import { ByModelTag } from "../parts/badges.tsx";

/** The sections of a brief with their footnotes, linked to threads and reports. */
export function BriefBody({ desk, brief }: { readonly desk: Desk; readonly brief: Brief }) {
  return (
    <>
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
    </>
  );
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
