import type { Ask } from "../../ask.ts";
import type { Page } from "../page.ts";
import { FieldRow } from "../parts/field-row.tsx";
import { StarterList } from "../sources/starter-list.tsx";
import { ProcessForm } from "./process-form.tsx";

/** The form for a new process, with the sources on offer; `there` are the ids of those that are followed already. */
export function newProcessPage(ask: Ask, there: ReadonlySet<string>): Page {
  return {
    title: "Follow a process",
    body: (
      <>
        <header class="lead">
          <h1>Follow a process</h1>
          <p class="standfirst">
            Say who negotiates or fights, and who goes between. Every report in the record that speaks of them is then
            part of the process, those already there included.
          </p>
        </header>
        <ProcessForm ask={ask} action="/new" button="Follow it">
          <fieldset class="starter-field">
            <legend>Whose reports to read</legend>
            <p class="hint">
              Choose some, or none: <a href="/sources">Sources</a> adds others later. They are looked at as soon as you
              follow the process, and its first facts show within minutes.
            </p>
            <StarterList there={there} />
          </fieldset>
        </ProcessForm>
        <section aria-labelledby="from-file">
          <h2 id="from-file">Or take it from a file</h2>
          <form class="stack big-form" method="post" action="/new/file" enctype="multipart/form-data">
            <input type="hidden" name="token" value={ask.token} />
            <FieldRow
              name="file"
              label="A definition, or a whole process"
              hint="JSON or YAML, as another Dragoman gives it under “What belongs to this process”; or JSON Lines from its page of exports, with all reports and corrections"
            >
              <input
                id="file"
                name="file"
                type="file"
                accept=".json,.yaml,.yml,.jsonl"
                required
                aria-describedby="file-hint"
              />
            </FieldRow>
            <button type="submit">Take it in</button>
          </form>
        </section>
      </>
    ),
  };
}
