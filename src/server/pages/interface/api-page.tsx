import type { apiDocument } from "../../api/document.ts";
import { PROBLEMS } from "../../api/problem.ts";
import type { Page } from "../page.ts";
import { type Operation, operationsOf, type Parameter, schemaWords } from "./operations.ts";

/** The page that describes the JSON interface, drawn from its own description. */
export function apiPage(document: ReturnType<typeof apiDocument>): Page {
  const operations = operationsOf(document);
  return {
    title: "JSON interface",
    body: (
      <>
        <header class="lead">
          <h1>JSON interface</h1>
          {(document.info.description ?? "").split("\n\n").map((paragraph) => (
            <p class="standfirst">{paragraph}</p>
          ))}
          <p>
            All addresses begin with <code>/api/v1</code>. The same as a file for programs:{" "}
            <a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI 3.1). Assistants ask at <code>/mcp</code>.
          </p>
        </header>
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
        <Problems />
      </>
    ),
  };
}

function OperationPart({ operation }: { readonly operation: Operation }) {
  const { method, path, summary, description, parameters, body, answers } = operation;
  return (
    <details>
      <summary>
        <code>
          {method} {path}
        </code>{" "}
        {summary}
      </summary>
      {description === undefined ? null : <p>{description}</p>}
      {parameters.length === 0 ? null : <Parameters parameters={parameters} />}
      {body === undefined ? null : (
        <p>
          Takes <code>{body}</code> as JSON.
        </p>
      )}
      <ul>
        {answers.map(({ status, words, schema }) => (
          <li>
            <code>{status}</code> {words} {schema === undefined ? null : <code>{schema}</code>}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Parameters({ parameters }: { readonly parameters: readonly Parameter[] }) {
  return (
    <div class="scroll" tabindex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">In</th>
            <th scope="col">What</th>
          </tr>
        </thead>
        <tbody>
          {parameters.map(({ name, place, required, words, schema }) => (
            <tr>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>{place}</td>
              <td>
                {words} <span class="quiet">{schemaWords(schema)}</span>
                {required ? <strong> required</strong> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Problems() {
  return (
    <section aria-labelledby="problems">
      <h2 id="problems">Problems</h2>
      <p class="quiet">
        Sent as <code>application/problem+json</code>; <code>type</code> leads here, <code>detail</code> says what to
        change.
      </p>
      <dl>
        {Object.entries(PROBLEMS).map(([name, { status, title }]) => (
          <>
            <dt id={name}>
              <code>{name}</code> {status}
            </dt>
            <dd>{title}</dd>
          </>
        ))}
      </dl>
    </section>
  );
}
