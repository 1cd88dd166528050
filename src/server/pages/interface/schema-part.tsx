import { NameTable } from "./name-table.tsx";
import type { NamedSchema, Slot } from "./schemas.ts";
import { Ticked } from "./ticked.tsx";

/** One named value: its slots, or what it may be. */
export function SchemaPart({ schema }: { readonly schema: NamedSchema }) {
  const { name, words, slots, oneOf } = schema;
  return (
    <details class="operation" id={`schema-${name}`}>
      <summary>
        <code>{name}</code>
      </summary>
      {words === "" ? null : (
        <p>
          <Ticked text={words} />
        </p>
      )}
      {oneOf.length === 0 ? null : (
        <ul>
          {oneOf.map((one) => (
            <li>
              <code>{one}</code>
            </li>
          ))}
        </ul>
      )}
      {slots.length === 0 ? null : <Slots slots={slots} />}
    </details>
  );
}

function Slots({ slots }: { readonly slots: readonly Slot[] }) {
  return (
    <NameTable second="Holds">
      {slots.map(({ name, holds, schema, isOptional, words }) => (
        <tr>
          <th scope="row">
            <code>{name}</code>
            {isOptional ? <span class="quiet"> or absent</span> : null}
          </th>
          <td>
            {holds} {schema === undefined ? null : <SchemaLink name={schema} />}
          </td>
          <td>
            <Ticked text={words} />
          </td>
        </tr>
      ))}
    </NameTable>
  );
}

/** A link to the words on a named value. */
export function SchemaLink({ name }: { readonly name: string }) {
  return (
    <a href={`#schema-${name}`}>
      <code>{name}</code>
    </a>
  );
}
