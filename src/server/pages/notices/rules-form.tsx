import { alertRules } from "../../../alerts/index.ts";
import { type AlertSettings, grades } from "../../../model/alert-settings.ts";
import type { Grade } from "../../../model/thread.ts";
import type { Desk } from "../../desk.ts";
import { FieldRow } from "../parts/field-row.tsx";
import { formAddress } from "./form-address.ts";

/** From which grade on a change is told. */
const TOLD_BY: Readonly<Record<Grade, string>> = {
  "one origin": "even one source says so",
  "several origins": "several independent sources say so",
  "party concerned": "a party concerned says so itself",
  "both sides": "both sides say so",
};

/** The form of the rules: which are on, from which grade, and when notices are sent. */
export function RulesForm({ desk, settings }: { readonly desk: Desk; readonly settings: AlertSettings }) {
  const { daysBefore, tolls, coolDownHours, quiet, digest, zone } = settings;
  return (
    <form class="stack big-form" method="post" action={formAddress(desk, "settings")}>
      <input type="hidden" name="token" value={desk.ask.token} />
      <fieldset>
        <legend>Watch for</legend>
        {alertRules.map(({ name, label, explanation }) => (
          <label class="check">
            <input type="checkbox" name="on" value={name} checked={!settings.off.includes(name)} />
            <span>
              <strong>{label}.</strong> {explanation}
            </span>
          </label>
        ))}
      </fieldset>
      <FieldRow name="grade" label="Tell it when" hint="What is borne out less is told once it is borne out so well.">
        <select id="grade" name="grade" aria-describedby="grade-hint">
          {grades.map((grade) => (
            <option value={grade} selected={grade === settings.grade}>
              {TOLD_BY[grade]}
            </option>
          ))}
        </select>
      </FieldRow>
      <Text name="days-before" label="Days before a deadline" hint="Such as: 7, 3, 1" value={daysBefore.join(", ")} />
      <Text
        name="tolls"
        label="Killed in one attack, at least"
        hint="Such as: 10, 50, 100"
        value={tolls.toSorted((a, b) => a - b).join(", ")}
      />
      <Text
        name="cool-down"
        label="Hours before one happening is told again"
        hint="Further changes of it wait so long; deadlines do not."
        value={String(coolDownHours)}
      />
      <Text
        name="digest"
        type="time"
        label="Send once a day, at"
        hint="Empty: each notice is sent at once."
        value={digest ?? ""}
      />
      <div class="pair">
        <Text name="quiet-from" type="time" label="Quiet from" hint="May be empty" value={quiet?.from ?? ""} />
        <Text name="quiet-to" type="time" label="Quiet to" hint="Then it is sent together" value={quiet?.to ?? ""} />
      </div>
      <Text name="zone" label="Time zone of these hours" hint="Such as: Europe/Kyiv" value={zone} list="zones" />
      <datalist id="zones">
        {Intl.supportedValuesOf("timeZone").map((name) => (
          <option value={name} />
        ))}
      </datalist>
      <button type="submit">Keep these settings</button>
    </form>
  );
}

function Text(props: {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly type?: "time";
  readonly list?: string;
}) {
  const { name, label, hint, value, type = "text", list } = props;
  return (
    <FieldRow name={name} label={label} hint={hint}>
      <input id={name} name={name} type={type} value={value} list={list} aria-describedby={`${name}-hint`} />
    </FieldRow>
  );
}
