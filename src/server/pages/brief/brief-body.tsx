import type { Brief, BriefLine, Footnote } from "../../../model/brief.ts";
import type { Desk } from "../../desk.ts";
import { plainDate } from "../../words/date-words.ts";
import { ByModelTag } from "../parts/badges.tsx";
import { Empty } from "../parts/empty.tsx";

/** The sections of a brief with their footnotes, linked to threads and reports. */
export function BriefBody(props: {
  readonly desk: Desk;
  readonly brief: Brief;
  /** What is said where the brief has no sentence. */
  readonly empty: string;
}) {
  const { desk, brief, empty } = props;
  return (
    <>
      <div>
        {brief.sections.length === 0 ? <Empty>{empty}</Empty> : null}
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
      </div>
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

/** What leads the brief, under its headline. */
export function BriefStandfirst({ brief }: { readonly brief: Brief }) {
  if (brief.standfirst === undefined) return null;
  return (
    <p class="standfirst brief-standfirst">
      <Sentence line={brief.standfirst} />
    </p>
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
      <bdi>{line.text}</bdi>
      {line.notes.map((number, index) => (
        <sup>
          {index === 0 ? "" : "\u00a0"}
          <a href={`#note-${number}`} aria-label={`Note ${number}`}>
            {number}
          </a>
        </sup>
      ))}{" "}
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
