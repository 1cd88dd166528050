import type { ExportFormat } from "../../../exports/export-format.ts";
import { EXPORT_FORMATS } from "../../../exports/index.ts";
import { PrivateAddresses } from "../../access/pages/private-addresses.tsx";
import { addressOf, type Desk } from "../../desk.ts";
import { plainDate } from "../../words/date-words.ts";
import type { Page } from "../page.ts";

/** What can be taken out of the record: each format with what it holds and what is lost, and the address of the calendar. */
export function exportsPage(desk: Desk): Page {
  return {
    title: "Exports",
    body: (
      <>
        <header class="lead">
          <h1>Exports</h1>
          <p class="standfirst">
            The process in formats that other programs read
            {desk.ask.asOf === undefined ? "" : `, as it was reported by ${plainDate(desk.ask.asOf)}`}. The same from
            the command line: <code>{commandOf(desk)}</code>.
          </p>
        </header>
        <CalendarAddress desk={desk} />
        <section aria-label="Formats">
          <h2>Formats</h2>
          <ul class="plain-list export-list">
            {EXPORT_FORMATS.map((format) => (
              <Format desk={desk} format={format} />
            ))}
          </ul>
        </section>
      </>
    ),
  };
}

function commandOf({ dossier, ask }: Desk): string {
  return `dragoman export ${dossier.process.id} --format csv${ask.asOf === undefined ? "" : ` --as-of ${ask.asOf}`}`;
}

/** The address to subscribe to. Without scripts the field can be selected whole, and the link opens the calendar program. */
function CalendarAddress({ desk }: { readonly desk: Desk }) {
  const address = `${addressOf(desk)}/export/calendar`;
  return (
    <section aria-label="Calendar">
      <h2>Calendar</h2>
      <p>Subscribe to this address in a calendar program. When talks or a deadline move, the entry moves with them.</p>
      <PrivateAddresses ask={desk.ask} />
      <p class="copy-row">
        <label class="unseen" for="calendar-address">
          Address of the calendar
        </label>
        <input id="calendar-address" class="copy-field" readonly value={address} />
        <button type="button" class="copy" data-copy="calendar-address" hidden>
          Copy
        </button>
        <a class="button" href={address.replace(/^https?:/, "webcal:")}>
          Open in a calendar program
        </a>
      </p>
    </section>
  );
}

function Format({ desk, format }: { readonly desk: Desk; readonly format: ExportFormat }) {
  return (
    <li id={`format-${format.name}`}>
      <h3>
        {format.title}{" "}
        <a class="download" href={desk.to(`export/${format.name}`)} download="">
          Download {format.name} (.{format.extension})
        </a>
      </h3>
      <p>
        <strong>Holds</strong> {format.holds}.
      </p>
      <p>
        <strong>Loses</strong> {format.loses}.
      </p>
      {format.codeBook === undefined ? null : (
        <p>
          <strong>Codes</strong> {format.codeBook}.
        </p>
      )}
    </li>
  );
}
