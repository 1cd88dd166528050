import type { Process } from "../../../model/process.ts";
import { mayDo } from "../../access/may-do.ts";
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
        {mayDo(desk.ask, "define", process.id) ? (
          <ProcessForm ask={desk.ask} action={desk.to("define").split("?")[0]} process={process} button="Change it" />
        ) : (
          <Defined process={process} />
        )}
      </>
    ),
  };
}

/** The definition for those who may read and not change it. */
function Defined({ process }: { readonly process: Process }) {
  const lists = [
    ["Parties", process.parties],
    ["Mediators", process.mediators],
    ["Other names", process.names],
    ["Places", process.places],
  ] as const;
  return (
    <dl class="changed">
      {lists
        .filter(([, held]) => held.length > 0)
        .map(([name, held]) => (
          <>
            <dt>{name}</dt>
            <dd>
              <bdi>{held.join(", ")}</bdi>
            </dd>
          </>
        ))}
    </dl>
  );
}
