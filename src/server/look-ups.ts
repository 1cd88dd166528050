import {
  type Field,
  fieldOf,
  type Given,
  type Step,
  type Thread,
  type ThreadId,
  type ThreadKindName,
} from "../model/thread.ts";
import { addDays, dayRange, daysBetween } from "../model/time.ts";
import type { View } from "./desk.ts";
import { perDossier } from "./per-dossier.ts";
import { distanceWords } from "./words/date-words.ts";
import { stateTone } from "./words/labels.ts";
import { voiceInSentence } from "./words/voice-words.ts";

/** Whether nothing more is awaited of a thread, by its state. */
export function isOpen(thread: Thread): boolean {
  return ["open", "coming", "live"].includes(stateTone(thread.state));
}

/** Threads of some kinds. */
export function threadsOf(view: View, ...kinds: readonly ThreadKindName[]): readonly Thread[] {
  return view.threads.filter((thread) => kinds.includes(thread.kind));
}

const SILENT = 21;

/** The day of the last report, where the view stands on today and no report has come for weeks: an archive, or sources that fell silent. */
export function silentSince(view: View, { asOf }: { readonly asOf?: string | undefined }): string | undefined {
  const { day, dossier } = view;
  if (asOf !== undefined || (dossier.process.until ?? day) < day) return undefined;
  const last = lastReport(view);
  return last !== "" && daysBetween(last, day) > SILENT ? last : undefined;
}

/** The day of the last report; nothing where there is none. */
const lastReport = perDossier(({ dossier }) =>
  dossier.articles.reduce((latest, { published = "" }) => (published > latest ? published : latest), "").slice(0, 10),
);

const STALE = 45;
const A_WEEK = 7;
const A_MONTH = 31;

/**
 * Talks that are still to come: those on a day or in a week first, planned before proposed, soonest first, then those with a vaguer date, then those
 * without one that were spoken of lately, the latest word first.
 */
export function comingTalks(view: View): readonly Thread[] {
  return threadsOf(view, "talks", "leaders")
    .filter((thread) => isOpen(thread) && (lastDay(thread) ?? view.day) >= view.day)
    .filter((thread) => vagueness(thread) < 2 || daysBetween(thread.last ?? view.day, view.day) <= STALE)
    .sort(
      (a, b) =>
        vagueness(a) - vagueness(b) ||
        Number(stateTone(a.state) === "open") - Number(stateTone(b.state) === "open") ||
        (vagueness(a) < 2 ? compare(a.begins ?? "", b.begins ?? "") : 0) ||
        compare(b.last ?? "", a.last ?? ""),
    );
}

const SOON = 60;
const LATELY = 10;

/** What leads the overview: the next talks on a known day or week that somebody plans; else the talks last held, if lately. */
export function leadingTalks(view: View): Thread | undefined {
  const planned = comingTalks(view).find(
    (thread) =>
      vagueness(thread) === 0 &&
      ["coming", "live"].includes(stateTone(thread.state)) &&
      daysBetween(view.day, thread.begins ?? view.day) <= SOON,
  );
  if (planned !== undefined) return planned;
  return threadsOf(view, "talks", "leaders")
    .filter((thread) => thread.state === "held" && vagueness(thread) === 0)
    .filter(({ begins = "" }) => begins <= view.day && daysBetween(begins, view.day) <= LATELY)
    .sort((a, b) => compare(b.begins ?? "", a.begins ?? "") || b.corroboration.reports - a.corroboration.reports)[0];
}

/** 0: known to the week; 1: to the month; 2: vaguer, or not at all. */
function vagueness({ begins, ends }: Thread): number {
  if (begins === undefined) return 2;
  const days = daysBetween(begins, ends ?? begins);
  return days <= A_WEEK ? 0 : days <= A_MONTH ? 1 : 2;
}

/** How the day of a thread stands to the day on which we stand; nothing while the one falls into the other. */
export function distanceOf(view: View, { begins, ends = begins }: Thread): string | undefined {
  if (begins === undefined || ends === undefined) return undefined;
  if (begins === ends || begins > view.day) return distanceWords(begins, view.day);
  return ends < view.day ? distanceWords(ends, view.day) : undefined;
}

/** Threats, those whose clock runs first, soonest first; then those without a day, latest word first. */
export function clocksByDue(view: View): readonly Thread[] {
  const due = (thread: Thread) => dueOf(thread) ?? "9999";
  return [...threadsOf(view, "deadline")].sort(
    (a, b) => Number(isOpen(b)) - Number(isOpen(a)) || compare(due(a), due(b)) || compare(b.last ?? "", a.last ?? ""),
  );
}

/** The last day on which a threat's clock may run out. */
export function dueOf(thread: Thread): string | undefined {
  const clock = thread.clocks.at(-1);
  return clock?.deadline ?? clock?.notAfter;
}

/** Attacks, latest first. */
export function latestAttacks(view: View, count: number): readonly Thread[] {
  return [...threadsOf(view, "attack")]
    .sort((a, b) => compare(b.begins ?? b.last ?? "", a.begins ?? a.last ?? ""))
    .slice(0, count);
}

/** A step of a thread with the thread. */
export interface Change {
  readonly thread: Thread;
  readonly step: Step;
}

/** What moved after a day: steps that told something new, the latest first. */
export function changesSince(view: View, since: string): readonly Change[] {
  const lately = view.threads.filter(({ last = "" }) => last > since || since === "");
  return changesWhere(lately, ({ published = "" }) => published > since);
}

/** Reports that were published longer ago than this before a visit are no news, though the record got them since. */
const NEWS_DAYS = 14;

/** What the record has learnt since an instant, but for old news: steps that told something new, the latest first. */
export function changesLearnt(view: View, since: string): readonly Change[] {
  const oldest = addDays(since.slice(0, 10), -NEWS_DAYS);
  return changesWhere(
    view.threads,
    ({ claim, published = oldest }) => published >= oldest && (view.told.get(claim)?.recordedAt ?? "") > since,
  );
}

function changesWhere(threads: readonly Thread[], isWanted: (step: Step) => boolean): readonly Change[] {
  return threads
    .filter((thread) => thread.kind !== "positions")
    .flatMap((thread) =>
      thread.steps
        .filter((step) => step.part !== "repeats" && step.part !== "late" && isWanted(step))
        .map((step) => ({ thread, step })),
    )
    .sort((a, b) => compare(b.step.published ?? "", a.step.published ?? ""));
}

/** The names of those who give a value, each once, in the order in which they spoke. */
export function givers(given: Given): readonly string[] {
  return [...new Set(given.by.map(({ voice, outlet }) => voiceInSentence(voice, outlet)))];
}

/** Values of a field that stand beside the preferred one and cannot be true together with it. */
export function rivals(field: Field): readonly Given[] {
  const [preferred, ...others] = field.values;
  if (field.holds === "many") return [];
  return others.filter((given) => given.standing !== "superseded" && !agrees(field, preferred, given));
}

/** A field of a thread that sources dispute: the day first. */
export function disputes(thread: Thread): readonly Field[] {
  return thread.fields.filter((field) => field.disputed);
}

/** The last day that a thread's own date may mean. */
export function lastDay(thread: Thread): string | undefined {
  return thread.ends ?? thread.begins;
}

/** The EDTF value of a thread's preferred date or deadline. */
export function dateOf(thread: Thread): string | undefined {
  const [first, second] =
    thread.kind === "deadline" ? (["deadline", "date"] as const) : (["date", "deadline"] as const);
  return (fieldOf(thread, first) ?? fieldOf(thread, second))?.values[0].value;
}

/** Dates agree where their days overlap; anything else where it is equal. */
function agrees(field: Field, a: Given, b: Given): boolean {
  if (field.name !== "date") return a.value === b.value;
  const first = dayRange(a.value);
  const second = dayRange(b.value);
  return first !== undefined && second !== undefined && first.first <= second.last && second.first <= first.last;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The thread of that id, or the only one whose id begins so. */
export function threadNamed({ threads, threadById }: View, name: string): Thread | undefined {
  const exact = threadById.get(name as ThreadId);
  if (exact !== undefined || name.length < SHORTEST_ID) return exact;
  const near = threads.filter(({ id }) => id.startsWith(name));
  return near.length === 1 ? near[0] : undefined;
}

const SHORTEST_ID = 6;
