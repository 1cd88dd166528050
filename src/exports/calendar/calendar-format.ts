import type { ClaimId } from "../../model/claim.ts";
import type { Dossier } from "../../model/dossier.ts";
import type { Thread, Told } from "../../model/thread.ts";
import type { DossierFormat, Setting } from "../export-format.ts";
import { oneLine } from "../text/one-line.ts";
import { contentLine, textValue } from "./content-line.ts";
import { entryOf } from "./entry.ts";
import { happeningOf, isShown } from "./happening.ts";
import { hoursOf } from "./hours-of.ts";
import { revisionOf } from "./revision.ts";

/**
 * A process as an iCalendar file (RFC 5545, with NAME and REFRESH-INTERVAL of RFC 7986): one entry for each
 * thread of talks, exchanges, truces, agreements and deadlines. The UID of an entry stays; when the day moves, its SEQUENCE
 * grows and the subscriber's entry moves.
 */
export const calendar: DossierFormat = {
  name: "calendar",
  title: "Calendar (iCalendar)",
  mediaType: "text/calendar; charset=utf-8",
  extension: "ics",
  holds:
    "talks, exchanges, truces, agreements and deadlines as entries, sure or tentative; at their hour where its zone is known, else on whole days; deadlines ring 7, 3 and 1 days before",
  loses:
    "attacks, aid, sanctions, statements; what has no date, or none nearer than a month; rival values other than the day",
  from: "dossier",
  write: calendarOf,
};

function* calendarOf(dossier: Dossier, setting: Setting): Generator<string> {
  const { process } = dossier;
  const name = textValue(oneLine(process.name));
  yield [
    contentLine("BEGIN", "VCALENDAR"),
    contentLine("VERSION", "2.0"),
    contentLine("PRODID", "-//Dragoman//Dragoman//EN"),
    contentLine("CALSCALE", "GREGORIAN"),
    contentLine("NAME", name),
    contentLine("X-WR-CALNAME", name),
    contentLine("REFRESH-INTERVAL;VALUE=DURATION", "PT1H"),
    contentLine("X-PUBLISHED-TTL", "PT1H"),
    ...(setting.address === undefined
      ? []
      : [contentLine("SOURCE;VALUE=URI", `${setting.address}/export/calendar`), contentLine("URL", setting.address)]),
  ].join("");
  const told = new Map(dossier.told.map((one) => [one.claim.id, one]));
  for (const thread of dossier.threads) {
    const happening = isShown(thread) ? happeningOf(thread) : undefined;
    if (happening === undefined) continue;
    const revision = setting.revisions?.get(thread.id) ?? revisionOf(thread, told);
    const hours = happening.first === happening.last ? hoursOf(thread, told) : [];
    yield entryOf({ thread, happening, hours, revision, told: citedBy(thread, told) }, setting);
  }
  yield contentLine("END", "VCALENDAR");
}

/** The claim that gives the preferred day, else the first of the thread. */
function citedBy(thread: Thread, told: ReadonlyMap<ClaimId, Told>): Told | undefined {
  const clock = thread.clocks.at(-1)?.claim;
  const date = thread.fields.find(({ name }) => name === "date")?.values[0].by[0].claim;
  return told.get(clock ?? date ?? thread.steps[0].claim);
}
