import type { Ask } from "../../ask.ts";
import type { Page } from "../page.ts";
import { ProcessForm } from "./process-form.tsx";

/** The form for a new process. */
export function newProcessPage(ask: Ask): Page {
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
        <ProcessForm ask={ask} action="/new" button="Follow it" />
        <section aria-labelledby="from-file">
          <h2 id="from-file">Or take it from a file</h2>
          <form class="stack big-form" method="post" action="/new/file" enctype="multipart/form-data">
            <input type="hidden" name="token" value={ask.token} />
            <div class="field-row">
              <label for="file">A definition</label>
              <p class="hint" id="file-hint">
                JSON or YAML, as another Dragoman gives it under “What belongs to this process”
              </p>
              <input
                id="file"
                name="file"
                type="file"
                accept=".json,.yaml,.yml"
                required
                aria-describedby="file-hint"
              />
            </div>
            <button type="submit">Follow it</button>
          </form>
        </section>
      </>
    ),
  };
}
