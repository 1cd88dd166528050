import type { apiDocument } from "../../api/document.ts";
import { PROBLEMS } from "../../api/problem.ts";
import type { Page } from "../page.ts";
import { OperationPart } from "./operation-part.tsx";
import { operationsOf } from "./operations.ts";
import { SchemaPart } from "./schema-part.tsx";
import { schemasOf } from "./schemas.ts";
import { Ticked } from "./ticked.tsx";

const EXAMPLE = `curl -s 'http://127.0.0.1:4777/api/v1/processes/russia-ukraine/threads?kind=talks&asOf=2025-07-22'
curl -s -X POST -H 'Content-Type: application/json' http://127.0.0.1:4777/api/v1/corrections \\
     -d '{"act":"reject","claim":"CLAIM-ID","by":"Ada","why":"the report says the opposite"}'`;

/** The page that describes the JSON interface, drawn from its own description. */
export function apiPage(document: ReturnType<typeof apiDocument>): Page {
  const operations = operationsOf(document);
  const schemas = schemasOf(document);
  return {
    title: "For programs",
    body: (
      <>
        <header class="lead">
          <h1>For programs</h1>
          {(document.info.description ?? "").split("\n\n").map((paragraph) => (
            <p class="standfirst">
              <Ticked text={paragraph} />
            </p>
          ))}
          <p>
            All addresses begin with <code>/api/v1</code>. The same as a file:{" "}
            <a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI 3.1). Assistants ask at <code>/mcp</code>.
          </p>
        </header>
        <pre class="example" tabindex={0}>
          {EXAMPLE}
        </pre>
        {(document.tags ?? []).map(({ name, description }) => (
          <section aria-label={name}>
            <h2>{name}</h2>
            <p class="quiet">{description}</p>
            {operations
              .filter(({ tag }) => tag === name)
              .map((operation) => (
                <OperationPart operation={operation} />
              ))}
          </section>
        ))}
        <section aria-labelledby="values">
          <h2 id="values">What is given and taken</h2>
          <details class="all-schemas">
            <summary>{schemas.length} named values, each with its parts</summary>
            {schemas.map((schema) => (
              <SchemaPart schema={schema} />
            ))}
          </details>
        </section>
        <Problems />
      </>
    ),
  };
}

function Problems() {
  return (
    <section aria-labelledby="problems">
      <h2 id="problems">Problems</h2>
      <p class="quiet">
        Sent as <code>application/problem+json</code>; <code>type</code> leads here, <code>detail</code> says what to
        change.
      </p>
      <div class="scroll" tabindex={0}>
        <table class="cards">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Status</th>
              <th scope="col">What</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(PROBLEMS).map(([name, { status, title }]) => (
              <tr id={name}>
                <th scope="row">
                  <code>{name}</code>
                </th>
                <td data-label="status">{status}</td>
                <td>{title}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
