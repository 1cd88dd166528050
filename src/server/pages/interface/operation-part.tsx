import { NameTable } from "./name-table.tsx";
import { type Operation, type Parameter, schemaWords } from "./operations.ts";
import { SchemaLink } from "./schema-part.tsx";
import { Ticked } from "./ticked.tsx";

/** One operation of the interface: what it takes and what it answers. */
export function OperationPart({ operation }: { readonly operation: Operation }) {
  const { method, path, summary, description, parameters, body, answers } = operation;
  return (
    <details class="operation">
      <summary>
        <code>
          {method} {path}
        </code>{" "}
        {summary}
      </summary>
      {description === undefined ? null : (
        <p>
          <Ticked text={description} />
        </p>
      )}
      {parameters.length === 0 ? null : <Parameters parameters={parameters} />}
      {body === undefined ? null : (
        <p>
          Takes <SchemaLink name={body} /> as JSON.
        </p>
      )}
      <ul>
        {answers.map(({ status, words, schema }) => (
          <li>
            <code>{status}</code> {words} {schema === undefined ? null : <SchemaLink name={schema} />}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Parameters({ parameters }: { readonly parameters: readonly Parameter[] }) {
  return (
    <NameTable second="In">
      {parameters.map(({ name, place, required, words, schema }) => (
        <tr>
          <th scope="row">
            <code>{name}</code>
          </th>
          <td>{place}</td>
          <td>
            <Ticked text={words} /> <span class="quiet">{schemaWords(schema)}</span>
            {required ? <strong> required</strong> : null}
          </td>
        </tr>
      ))}
    </NameTable>
  );
}
