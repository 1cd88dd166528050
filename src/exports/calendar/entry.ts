import { threadTitle } from "../../briefs/thread-title.ts";
import { capitalised, dateWords } from "../../briefs/words.ts";
import { readBy } from "../../model/read-by.ts";
import { type Field, fieldOf, preferredOf, standingIn, type Thread, type Told } from "../../model/thread.ts";
import { addDays } from "../../model/time.ts";
import type { Revision, Setting } from "../export-format.ts";
import { oneLine } from "../text/one-line.ts";
import { webAddress } from "../text/web-address.ts";
import { contentLine, textValue } from "./content-line.ts";
import type { Happening } from "./happening.ts";
import { type Hour, hourWords } from "./hours-of.ts";

/** What a calendar entry is made from. */
export interface EntryParts {
  readonly thread: Thread;
  readonly happening: Happening;
  /** The hours that reports give on its day. */
  readonly hours: readonly Hour[];
  readonly revision: Revision;
  /** The claim whose words the entry cites. */
  readonly told: Told | undefined;
}

/** Days before a deadline on which a subscriber is told. */
const ALARMS = [7, 3, 1];
/** As many rival days are named. */
const MOST = 4;

/** A thread as a VEVENT (RFC 5545, 3.6.1): at its instant where one hour with a known zone is given, else on whole days; no hour is made up. */
export function entryOf(parts: EntryParts, setting: Setting): string {
  const { thread, happening, revision } = parts;
  const { vague, status } = happening;
  const title = threadTitle(thread);
  const deadline = thread.kind === "deadline";
  const summary = `${deadline ? "Deadline: " : ""}${title}${vague ? ` (${vagueWords(happening, setting.day)})` : ""}`;
  const place = preferredOf(thread, "place");
  const stamp = basicInstant(revision.day ?? setting.day);
  return [
    contentLine("BEGIN", "VEVENT"),
    contentLine("UID", textValue(`${thread.id}.${setting.process.id}@dragoman`)),
    contentLine("DTSTAMP", stamp),
    contentLine("LAST-MODIFIED", stamp),
    contentLine("SEQUENCE", String(revision.sequence)),
    ...timeLines(parts, setting),
    contentLine("STATUS", status),
    contentLine("TRANSP", "TRANSPARENT"),
    contentLine("SUMMARY", textValue(oneLine(summary))),
    contentLine("DESCRIPTION", textValue(descriptionOf(parts, setting.day))),
    ...(place === undefined ? [] : [contentLine("LOCATION", textValue(oneLine(place)))]),
    contentLine("CATEGORIES", textValue(thread.kind)),
    ...(setting.address === undefined ? [] : [contentLine("URL", `${setting.address}/threads/${thread.id}`)]),
    ...(deadline && status === "CONFIRMED" ? ALARMS.map((days) => alarmOf(days, title)) : []),
    contentLine("END", "VEVENT"),
  ].join("");
}

/** The start: an instant in UTC where all hours given are one, and its zone is known; else whole days. */
function timeLines({ hours, happening: { first, last } }: EntryParts, setting: Setting): readonly string[] {
  const instants = new Set(hours.map((hour) => setting.instantOfHour?.(hour)));
  const [instant] = instants;
  if (instants.size === 1 && instant !== undefined) return [contentLine("DTSTART", basicInstant(instant))];
  return [
    contentLine("DTSTART;VALUE=DATE", basicDay(first)),
    contentLine("DTEND;VALUE=DATE", basicDay(addDays(last, 1))),
  ];
}

function alarmOf(days: number, title: string): string {
  const lead = days === 1 ? "Tomorrow" : `In ${days} days`;
  return [
    contentLine("BEGIN", "VALARM"),
    contentLine("ACTION", "DISPLAY"),
    contentLine("TRIGGER", `-P${days}D`),
    contentLine("DESCRIPTION", textValue(oneLine(`${lead}: ${title}`))),
    contentLine("END", "VALARM"),
  ].join("");
}

/** "some day in May", "one day between 23 and 25 May". */
function vagueWords({ edtf }: Happening, day: string): string {
  return edtf.includes("/") ? `one day ${dateWords(edtf, day)}` : `some day in ${dateWords(edtf, day)}`;
}

/** State, how well it is borne out, rival days with who gives them, and the words of one report. */
function descriptionOf({ thread, told, happening, hours }: EntryParts, day: string): string {
  const date = fieldOf(thread, "date");
  const lines = [
    `${capitalised(thread.state.replaceAll("-", " "))}. Borne out by: ${thread.corroboration.grade}.`,
    ...(thread.state === "lapsed" ? ["The day has passed, and no report says that it took place."] : []),
    ...(happening.vague ? [`The day is not known: ${vagueWords(happening, day)}.`] : []),
    ...(hours.length === 0 ? [] : [`Begins at ${hours.map(hourWords).join("; or at ")}, as reported.`]),
    ...(date?.disputed === true ? [`Reports disagree on the day: ${rivals(date, day)}.`] : []),
    ...earlierDeadlines(thread, day),
    ...(told === undefined ? [] : [wordsOf(told)]),
    ...(thread.demo === true ? ["Demo: made of reports written for the tour."] : []),
  ];
  return lines.map(oneLine).join("\n");
}

function rivals(field: Field, day: string): string {
  const standing = standingIn(field);
  const told = standing.slice(0, MOST).map(({ value, by: [giver] }) => `${dateWords(value, day)} (${giver.origin})`);
  return [...told, ...(standing.length > MOST ? [`and ${standing.length - MOST} more`] : [])].join("; ");
}

function earlierDeadlines({ clocks }: Thread, day: string): readonly string[] {
  const moved = clocks.slice(0, -1).flatMap(({ deadline }) => (deadline === undefined ? [] : dateWords(deadline, day)));
  return moved.length === 0 ? [] : [`Moved; earlier it was ${moved.join(", then ")}.`];
}

function wordsOf({ claim, article }: Told): string {
  const head = [article.outlet, article.published].filter((part) => part !== undefined).join(", ");
  const url = webAddress(article.url);
  const by = readBy(claim);
  return `${head === "" ? "A report" : head}${by === undefined ? "" : `, ${by}`}: “${claim.cites[0].words}”${url === undefined ? "" : ` ${url}`}`;
}

/** A civil date as RFC 5545 writes it: `20250723`. */
function basicDay(date: string): string {
  return date.slice(0, 10).replaceAll("-", "");
}

/** An instant, or the beginning of a civil day, in UTC as RFC 5545 writes it: `20250723T160000Z`. */
function basicInstant(value: string): string {
  return value.length === 10 ? `${basicDay(value)}T000000Z` : `${value.slice(0, 19).replace(/[-:]/g, "")}Z`;
}
