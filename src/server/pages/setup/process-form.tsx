import type { Child } from "hono/jsx";
import { actorNames } from "../../../app/actor-names.ts";
import type { Process } from "../../../model/process.ts";
import type { Ask } from "../../ask.ts";
import { FieldRow } from "../parts/field-row.tsx";

/** The form that defines a process: parties and mediators with completion, other names, places, its time. */
export function ProcessForm(props: {
  readonly ask: Ask;
  readonly action: string | undefined;
  readonly process?: Process;
  readonly button: string;
  /** Further fields, above the button. */
  readonly children?: Child;
}) {
  const { ask, action, process, button, children } = props;
  const listed = (names: readonly string[] | undefined) => (names ?? []).join(", ");
  return (
    <form class="stack big-form" method="post" action={action}>
      <input type="hidden" name="token" value={ask.token} />
      <Field name="name" label="Name" hint="Such as: Sudan talks, 2026" value={process?.name} required />
      <Field
        name="parties"
        label="Parties"
        hint="At least two, parted by commas: Sudan, Rapid Support Forces"
        value={listed(process?.parties)}
        required
        completed
      />
      <Field
        name="mediators"
        label="Mediators and hosts"
        hint="States and bodies, parted by commas: African Union, Saudi Arabia"
        value={listed(process?.mediators)}
        completed
      />
      <LongField
        name="names"
        label="Other names"
        hint="By which reports speak of it or its people: Jeddah process, Burhan"
        value={listed(process?.names)}
      />
      <LongField
        name="places"
        label="Places"
        hint="Towns, regions and venues of its own: Khartoum, Geneva"
        value={listed(process?.places)}
      />
      <Field
        name="since"
        label="From"
        type="date"
        hint="First day of reports that count; empty for all"
        value={process?.since}
      />
      <Field
        name="until"
        label="To"
        type="date"
        hint="Last day of reports that count; empty while it goes on"
        value={process?.until}
      />
      <LongField name="summary" label="In a sentence" hint="May be empty" value={process?.summary} />
      {children}
      <button type="submit">{button}</button>
      <datalist id="actor-names">
        {actorNames().map((name) => (
          <option value={name} />
        ))}
      </datalist>
    </form>
  );
}

/** A field of which one line is too little. */
function LongField(props: {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value?: string | undefined;
}) {
  const { name, label, hint, value = "" } = props;
  return (
    <FieldRow name={name} label={label} hint={hint}>
      <textarea id={name} name={name} class="short" rows={value.length > 80 ? 3 : 1} aria-describedby={`${name}-hint`}>
        {value}
      </textarea>
    </FieldRow>
  );
}

function Field(props: {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value?: string | undefined;
  readonly required?: boolean;
  readonly completed?: boolean;
  readonly type?: "text" | "date";
}) {
  const { name, label, hint, value = "", required = false, completed = false, type = "text" } = props;
  return (
    <FieldRow name={name} label={label} hint={hint}>
      <input
        id={name}
        name={name}
        type={type}
        value={value}
        required={required}
        aria-describedby={`${name}-hint`}
        autocomplete="off"
        data-complete={completed ? "actor-names" : undefined}
      />
    </FieldRow>
  );
}
