import { actorNames } from "../../../app/actor-names.ts";
import type { Ask } from "../../ask.ts";
import type { Page } from "../page.ts";

/** The form for a new process: parties and mediators with completion, other names, places, its time. */
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
        <form class="stack big-form" method="post" action="/new">
          <input type="hidden" name="token" value={ask.token} />
          <Field name="name" label="Name" hint="Such as: Sudan talks, 2026" required />
          <Field
            name="parties"
            label="Parties"
            hint="At least two, parted by commas: Sudan, Rapid Support Forces"
            required
            list
          />
          <Field
            name="mediators"
            label="Mediators and hosts"
            hint="States and bodies, parted by commas: African Union, Saudi Arabia"
            list
          />
          <Field
            name="names"
            label="Other names"
            hint="By which reports speak of it or its people: Jeddah process, Burhan"
          />
          <Field name="places" label="Places" hint="Towns, regions and venues of its own: Khartoum, Geneva" />
          <Field name="since" label="From" type="date" hint="First day of reports that count; empty for all" />
          <Field name="summary" label="In a sentence" hint="May be empty" />
          <button type="submit">Follow it</button>
          <datalist id="actor-names">
            {actorNames().map((name) => (
              <option value={name} />
            ))}
          </datalist>
        </form>
      </>
    ),
  };
}

function Field(props: {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly required?: boolean;
  readonly list?: boolean;
  readonly type?: "text" | "date";
}) {
  const { name, label, hint, required = false, list = false, type = "text" } = props;
  return (
    <div class="field-row">
      <label for={name}>{label}</label>
      <p class="hint" id={`${name}-hint`}>
        {hint}
      </p>
      <input
        id={name}
        name={name}
        type={type}
        required={required}
        aria-describedby={`${name}-hint`}
        autocomplete="off"
        data-complete={list ? "actor-names" : undefined}
      />
    </div>
  );
}
