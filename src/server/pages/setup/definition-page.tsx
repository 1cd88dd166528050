import type { Desk } from "../../desk.ts";
import type { Page } from "../page.ts";
import { ProcessForm } from "./process-form.tsx";

/** How a process is defined, to be changed, and to be taken elsewhere as a file. */
export function definitionPage(desk: Desk): Page {
  const { process } = desk.dossier;
  return {
    title: "Definition",
    body: (
      <>
        <header class="lead">
          <h1>What belongs to this process</h1>
          <p class="standfirst">
            Reports and claims belong to it by these names and days. A change counts at once, for reports already read
            as well.
          </p>
          <p>
            <a href={desk.to("definition.json")} download={`${process.id}.json`}>
              Take it as a file
            </a>{" "}
            <span class="quiet">that “dragoman process create” reads</span>
          </p>
        </header>
        <ProcessForm ask={desk.ask} action={desk.to("define").split("?")[0]} process={process} button="Change it" />
      </>
    ),
  };
}
