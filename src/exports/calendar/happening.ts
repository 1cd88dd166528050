import type { Thread } from "../../model/thread.ts";
import { addDays, dayRange } from "../../model/time.ts";

/** RFC 5545's word for how sure an entry is. */
export type EntryStatus = "TENTATIVE" | "CONFIRMED" | "CANCELLED";

/** The days on which a calendar shows a thread, and how sure that is. */
export interface Happening {
  readonly first: string;
  readonly last: string;
  /** The day, month or days as the record has them, in EDTF: `2025-05`. */
  readonly edtf: string;
  /** It falls on one of these days, not on all of them. */
  readonly vague: boolean;
  readonly status: EntryStatus;
}

/** Kinds whose stretch of days is how long they last, not how little is known. */
const LASTING: ReadonlySet<string> = new Set(["ceasefire"]);

/** A stretch of more days than this says too little for a calendar. */
const LONGEST = 31;

/** Kinds of thread that a calendar shows. */
const SHOWN: ReadonlySet<string> = new Set(["talks", "leaders", "exchange", "ceasefire", "agreement", "deadline"]);

/** Whether threads of this kind stand in a calendar at all. */
export function isShown({ kind }: Thread): boolean {
  return SHOWN.has(kind);
}

/** Where a thread stands in a calendar; undefined where no day, week or month is known of it. */
export function happeningOf(thread: Thread): Happening | undefined {
  return thread.kind === "deadline" ? deadlineOf(thread) : datedOf(thread);
}

function datedOf(thread: Thread): Happening | undefined {
  const date = thread.fields.find(({ name }) => name === "date");
  const edtf = date?.values[0].value ?? "";
  const range = dayRange(edtf);
  if (date === undefined || range === undefined || addDays(range.first, LONGEST) <= range.last) return undefined;
  const vague = range.first !== range.last && !LASTING.has(thread.kind);
  return { ...range, edtf, vague, status: statusOf(thread, vague || date.disputed) };
}

function deadlineOf(thread: Thread): Happening | undefined {
  const clock = thread.clocks.at(-1);
  const days = clock?.deadline ?? (clock?.notBefore === undefined ? undefined : `${clock.notBefore}/${clock.notAfter}`);
  const range = days === undefined ? undefined : dayRange(days);
  if (days === undefined || range === undefined || addDays(range.first, LONGEST * 2) <= range.last) return undefined;
  const vague = range.first !== range.last;
  const over = thread.state === "withdrawn" || thread.state === "met";
  return { ...range, edtf: days, vague, status: over ? "CANCELLED" : vague ? "TENTATIVE" : "CONFIRMED" };
}

const OFF: ReadonlySet<string> = new Set(["cancelled", "refused", "postponed", "rejected"]);
const OPEN: ReadonlySet<string> = new Set(["undecided", "proposed", "demanded", "drafting"]);

/** Off what no longer takes place on its day; tentative what is only proposed, or sure of no one day. That a day passes changes nothing. */
function statusOf(thread: Thread, unsure: boolean): EntryStatus {
  const state = thread.state === "lapsed" ? (thread.steps.at(-1)?.to ?? thread.state) : thread.state;
  if (OFF.has(state)) return "CANCELLED";
  return OPEN.has(state) || unsure ? "TENTATIVE" : "CONFIRMED";
}
