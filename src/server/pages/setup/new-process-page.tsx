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
      </>
    ),
  };
}
