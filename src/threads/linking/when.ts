import type { EvidenceName, Note } from "./evidence.ts";
import type { Facets } from "./facets.ts";
import { gapOf } from "./gap-of.ts";

/**
 * Notes how two claims lie in time: both dated, one, or neither. `slack` is the days by which reports of one happening may
 * differ, `span` those after which reports of something undated count once more for two happenings.
 */
export function noteTimes(a: Facets, b: Facets, note: Note, slack: number, span = 7): void {
  if (a.stated && b.stated) noteStated(a, b, note, slack);
  else if (a.stated) noteHalfStated(a, b, note);
  else if (b.stated) noteHalfStated(b, a, note);
  else noteUndated(a, b, note, span);
  noteSupposed(a, b, note);
  note("reports apart", Math.min(1, Math.abs(a.published - b.published) / 30));
}

function noteStated(a: Facets, b: Facets, note: Note, slack: number): void {
  const gap = gapOf(a, b);
  if (gap === 0 && isFar(a) && isFar(b)) note("same far time");
  if (gap === 0) note(meetingOf(Math.min(lengthOf(a), lengthOf(b)), Math.max(lengthOf(a), lengthOf(b))));
  else if (gap === 1) note("day apart");
  else note("days apart", Math.min(1, gap / 7));
  if (gap <= Math.max(1, slack)) return;
  note("far apart", Math.min(3, (gap - slack) / 14));
  if (lengthOf(a) <= 2 && lengthOf(b) <= 2) note("sharply apart");
}

/** What nobody dates is of about the days in which it is told, so that reports far from one another mean two happenings. */
export function noteUndated(a: Facets, b: Facets, note: Note, span: number): void {
  note("undated");
  const days = Math.abs(a.published - b.published);
  if (days > 2) note("undated apart", Math.min(3, (days - 2) / span));
}

/** Where a report dates nothing, its course may: never a key, a hint. */
function noteSupposed(a: Facets, b: Facets, note: Note): void {
  if (a.supposed === undefined && b.supposed === undefined) return;
  const left = a.stated ? ([a.from, a.to] as const) : a.supposed;
  const right = b.stated ? ([b.from, b.to] as const) : b.supposed;
  if (left === undefined || right === undefined || left[1] - left[0] > 10 || right[1] - right[0] > 10) return;
  const gap = Math.max(0, left[0] - right[1], right[0] - left[1]);
  if (gap <= 1) note("supposed near");
  else note("supposed apart", Math.min(1, gap / 7));
}

/** What lies far behind the reports that tell it is background: few such happenings are told, so that the same time mostly means the same one. */
const FAR = 60;

function isFar(facets: Facets): boolean {
  const away = facets.published - facets.to;
  return away > FAR && lengthOf(facets) <= Math.max(31, Math.min(366, away));
}

/** How two stretches that meet compare in length. */
function meetingOf(narrower: number, wider: number): EvidenceName {
  if (wider <= 3) return "same day";
  if (wider / narrower < 1.5) return "same stretch";
  if (wider <= 10) return "within ten days";
  return wider <= 62 ? "within two months" : "within long";
}

/** One dated, the other not: the undated one is taken for something of the days about its report. */
function noteHalfStated(dated: Facets, undated: Facets, note: Note): void {
  const gap = gapOf(dated, undated);
  const away = Math.max(0, dated.from - undated.published, undated.published - dated.to);
  if (gap > 0) note("dated outside", Math.min(2, 0.5 + gap / 14));
  else if (away <= 7) note("dated near report");
  else note("dated far from report", Math.min(2, Math.log(away / 7)));
}

/** Length in days of the range in which a claim's happening lies. */
export function lengthOf(facets: Facets): number {
  return facets.to - facets.from + 1;
}
