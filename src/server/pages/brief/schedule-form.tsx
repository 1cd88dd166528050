import { capitalised } from "../../../briefs/words.ts";
import { type BriefSchedule, weekdayNames } from "../../../model/brief-schedule.ts";
import { mayDo } from "../../access/may-do.ts";
import type { Desk } from "../../desk.ts";
import { FieldRow } from "../parts/field-row.tsx";

/** The form that says when briefs are made by themselves, or that they are not. */
export function ScheduleForm({
  desk,
  schedule,
}: {
  readonly desk: Desk;
  readonly schedule: BriefSchedule | undefined;
}) {
  if (!mayDo(desk.ask, "define", desk.dossier.process.id)) return null;
  const { at = "08:00", zone = "UTC" } = schedule ?? {};
  const chosen = schedule === undefined ? "no" : schedule.every === "day" ? "day" : String(schedule.weekday ?? 1);
  return (
    <form
      class="stack big-form"
      method="post"
      action={`/p/${encodeURIComponent(desk.dossier.process.id)}/briefs/schedule`}
    >
      <input type="hidden" name="token" value={desk.ask.token} />
      <FieldRow name="every" label="Make a brief" hint="It tells what the record learnt since the one before.">
        <select id="every" name="every" aria-describedby="every-hint">
          <option value="no" selected={chosen === "no"}>
            not by itself
          </option>
          <option value="day" selected={chosen === "day"}>
            every day
          </option>
          {weekdayNames.map((name, index) => (
            <option value={String(index + 1)} selected={chosen === String(index + 1)}>
              every {capitalised(name)}
            </option>
          ))}
        </select>
      </FieldRow>
      <div class="pair">
        <FieldRow name="at" label="At" hint="Such as: 08:00">
          <input id="at" name="at" type="time" value={at} aria-describedby="at-hint" />
        </FieldRow>
        <FieldRow name="zone" label="Time zone" hint="Such as: Europe/Kyiv">
          <input id="zone" name="zone" value={zone} list="zones" aria-describedby="zone-hint" />
        </FieldRow>
      </div>
      <datalist id="zones">
        {Intl.supportedValuesOf("timeZone").map((name) => (
          <option value={name} />
        ))}
      </datalist>
      <button type="submit">Keep this schedule</button>
    </form>
  );
}
