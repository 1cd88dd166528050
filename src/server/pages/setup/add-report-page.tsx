import type { Desk } from "../../desk.ts";
import type { Page } from "../page.ts";
import { FieldRow } from "../parts/field-row.tsx";

/** The form for a report: paste its text, or choose or drop a file. */
export function addReportPage(desk: Desk): Page {
  return {
    title: "Add a report",
    body: (
      <>
        <header class="lead">
          <h1>Add a report</h1>
          <p class="standfirst">
            It is read at once, and what it says joins the threads of every process that it concerns.
          </p>
        </header>
        <form
          class="stack big-form"
          method="post"
          action={desk.to("add").split("?")[0]}
          enctype="multipart/form-data"
          data-drop=""
        >
          <input type="hidden" name="token" value={desk.ask.token} />
          <FieldRow
            name="file"
            label="A file"
            hint="HTML, PDF, text, Markdown, JSON, JSONL, EML or WARC; or drop it anywhere on this page"
          >
            <input id="file" name="file" type="file" aria-describedby="file-hint" />
          </FieldRow>
          <p class="or">or paste it:</p>
          <Row name="title" label="Title" />
          <Row name="outlet" label="Outlet" />
          <Row
            name="published"
            label="Published"
            type="date"
            hint="Without a date, words such as “on Wednesday” stay unresolved"
          />
          <Row name="url" label="Address" type="url" />
          <div class="field-row">
            <label for="text">Text</label>
            <textarea id="text" name="text" rows={14} />
          </div>
          <button type="submit">Read it</button>
        </form>
      </>
    ),
  };
}

function Row(props: { readonly name: string; readonly label: string; readonly type?: string; readonly hint?: string }) {
  const { name, label, type = "text", hint } = props;
  return (
    <div class="field-row">
      <label for={name}>{label}</label>
      {hint === undefined ? null : (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <input id={name} name={name} type={type} aria-describedby={hint === undefined ? undefined : `${name}-hint`} />
    </div>
  );
}
