import type { Doc } from "../../model/doc.ts";
import { daysBetween } from "../../model/time.ts";
import type { Found } from "./grammar/meaning.ts";
import { resolveCalendar } from "./resolve/calendar.ts";
import type { Run } from "./runs.ts";

/** A dateline is at most this many days older than its publication. */
const OLDEST = 3;

/** The day that "today" means in a report: that of its dateline ("MUSCAT, March 12 —") where it has one, else of its publication. */
export function reportToday(
  doc: Doc<"sentences">,
  proposals: readonly (Found & { readonly run: Run })[],
): string | undefined {
  const { published } = doc.article;
  if (published === undefined) return undefined;
  for (const { meaning, run } of proposals) {
    if (doc.sentences[run.sentence]?.section !== "dateline") continue;
    if (meaning.kind !== "calendar" || meaning.day === undefined) continue;
    const day = resolveCalendar(meaning, { today: published, tense: "past" })?.first;
    const age = day === undefined ? -1 : daysBetween(day, published);
    if (age >= 0 && age <= OLDEST) return day;
  }
  return published;
}
