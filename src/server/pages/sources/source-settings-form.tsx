import type { Source } from "../../../model/source.ts";
import type { Ask } from "../../ask.ts";
import { FieldRow } from "../parts/field-row.tsx";

/** The form that changes what is said of a source after it was added. */
export function SourceSettingsForm({ source, ask }: { readonly source: Source; readonly ask: Ask }) {
  const { name, outlet = "", country = "", language = "", family = "", everyMinutes, state } = source;
  return (
    <details class="source-settings">
      <summary>Change its name, interval and flags</summary>
      <form class="stack big-form" method="post" action={`/sources/${source.id}/set`}>
        <input type="hidden" name="token" value={ask.token} />
        <Text name="name" label="Name" hint="What you call it" value={name} required />
        <Text name="outlet" label="Outlet" hint="Of reports that name none themselves" value={outlet} />
        <FieldRow name="every" label="Minutes between two looks, at least" hint="Empty: an hour">
          <input
            id="every"
            name="every"
            type="number"
            min="1"
            max="10080"
            value={everyMinutes === undefined ? "" : String(everyMinutes)}
            aria-describedby="every-hint"
          />
        </FieldRow>
        <div class="pair">
          <Text name="country" label="Country" hint="By ISO 3166, such as: UA" value={country} />
          <Text name="language" label="Language" hint="Such as: en" value={language} />
        </div>
        <Text name="family" label="Publisher" hint="Sources of one publisher are not independent" value={family} />
        <FieldRow name="state" label="In whose hand" hint="Shown beside what it says">
          <select id="state" name="state" aria-describedby="state-hint">
            {(
              [
                ["", "not said"],
                ["no", "no state's"],
                ["yes", "a state's"],
                ["public", "public, independent by law"],
              ] as const
            ).map(([value, words]) => (
              <option value={value} selected={value === stateValue(state)}>
                {words}
              </option>
            ))}
          </select>
        </FieldRow>
        <Flag name="feedOnly" words="Take what the feed itself says, and fetch no page" on={source.feedOnly === true} />
        <Flag
          name="onlyRelevant"
          words="Keep only reports that concern a process of this record"
          on={source.onlyRelevant === true}
        />
        <button type="submit">Keep these settings</button>
      </form>
    </details>
  );
}

function stateValue(state: Source["state"]): string {
  if (state === undefined) return "";
  return state === "public" ? "public" : state ? "yes" : "no";
}

function Text(props: {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly required?: boolean;
}) {
  const { name, label, hint, value, required = false } = props;
  return (
    <FieldRow name={name} label={label} hint={hint}>
      <input
        id={name}
        name={name}
        value={value}
        required={required}
        maxlength={200}
        aria-describedby={`${name}-hint`}
      />
    </FieldRow>
  );
}

function Flag({ name, words, on }: { readonly name: string; readonly words: string; readonly on: boolean }) {
  return (
    <label class="check">
      <input type="checkbox" name={name} value="yes" checked={on} />
      <span>{words}</span>
    </label>
  );
}
