import { dateWords } from "../../briefs/words.ts";
import type { ProcessId } from "../../model/process.ts";
import type { DayCount, FetchState, Source, SourceId } from "../../model/source.ts";
import { addDays, daysBetween } from "../../model/time.ts";
import type { Store } from "../../record/store.ts";
import type { World } from "../world.ts";
import { minutesBetween } from "./next-look.ts";

/** How a source does, in one word: what a list is sorted and coloured by. */
export type SourceCondition = "well" | "waiting" | "paused" | "failing" | "silent";

/** So many new items on one day. */
export interface ItemsOfDay {
  readonly day: string;
  readonly count: number;
}

/** How much of what a source brought concerns a process. */
export interface Relevance {
  readonly process: ProcessId;
  readonly concerned: number;
}

/** How a source does: what a person wants to know of it. */
export interface SourceHealth {
  readonly source: Source;
  readonly state?: FetchState;
  readonly condition: SourceCondition;
  /** The same in plain words. */
  readonly words: string;
  /** New items by day, oldest first, days without any included. */
  readonly days: readonly ItemsOfDay[];
  /** New items over these days, and what is odd about them. */
  readonly total: number;
  readonly changed: number;
  readonly undated: number;
  readonly future: number;
  readonly relevance: readonly Relevance[];
  /** Days without anything new after which it is called silent; absent while its habit is not known. */
  readonly habitDays?: number;
}

/** Something about a source that a person should be told. */
export interface SourceNotice {
  readonly source: SourceId;
  readonly name: string;
  readonly kind: "silent" | "failing";
  /** Instant since when. */
  readonly since: string;
  readonly words: string;
}

/** So many days are looked back on. */
export const DAYS = 28;
/** Fewer items than this make no habit. */
const HABIT_ITEMS = 5;
/** With a mean of `r` items a day, a pause of `7 / r` days comes by chance once in a thousand. */
const RARE = 7;
/** A row of failures is told from this one on: a single one mends itself mostly. */
const FAILURES_TOLD = 3;

/** How each source of the record does, in the order in which they were added. */
export async function sourcesHealth({ store, now }: World): Promise<readonly SourceHealth[]> {
  const at = now();
  const sources = await store.sources();
  const states = new Map((await store.fetching.states()).map((state) => [state.source, state]));
  const counts = new Map<SourceId, DayCount[]>();
  for (const count of await store.fetching.counts(addDays(at.slice(0, 10), 1 - DAYS))) {
    const held = counts.get(count.source);
    if (held === undefined) counts.set(count.source, [count]);
    else held.push(count);
  }
  return sources.map((source) => healthOf(source, states.get(source.id), counts.get(source.id) ?? [], at));
}

const lately = new WeakMap<Store, { readonly minute: string; readonly healths: Promise<readonly SourceHealth[]> }>();

/** The same, counted once a minute: for a corner of a page that is loaded often. */
export function sourcesHealthLately(world: World): Promise<readonly SourceHealth[]> {
  const minute = world.now().slice(0, 16);
  const held = lately.get(world.store);
  if (held?.minute === minute) return held.healths;
  const healths = sourcesHealth(world);
  lately.set(world.store, { minute, healths });
  healths.catch(() => lately.delete(world.store));
  return healths;
}

/** What a person should be told of the sources: those that fail again and again, and those silent against their habit. */
export function noticesOf(healths: readonly SourceHealth[]): readonly SourceNotice[] {
  return healths.flatMap((health) => noticeOf(health) ?? []);
}

function noticeOf({ source, state, condition, words }: SourceHealth): SourceNotice | undefined {
  const told = { source: source.id, name: source.name, words };
  if (condition === "silent") return { ...told, kind: "silent", since: state?.lastNew ?? "" };
  if (condition !== "failing" || (state?.failures ?? 0) < FAILURES_TOLD) return undefined;
  return { ...told, kind: "failing", since: state?.failingSince ?? "" };
}

/** How one source does, from its state and its counts of the last days. */
export function healthOf(
  source: Source,
  state: FetchState | undefined,
  counts: readonly DayCount[],
  at: string,
): SourceHealth {
  const today = at.slice(0, 10);
  const sum = (what: string): number => counts.reduce((all, one) => all + (one.what === what ? one.count : 0), 0);
  const news = new Map(counts.filter(({ what }) => what === "new").map(({ day, count }) => [day, count]));
  const days = Array.from({ length: DAYS }, (_, index) => addDays(today, index + 1 - DAYS)).map((day) => ({
    day,
    count: news.get(day) ?? 0,
  }));
  const concerned = counts.filter(({ what }) => what.startsWith("of:"));
  const processes = [...new Set(concerned.map(({ what }) => what))];
  const habitDays = habitOf(days);
  const condition = conditionOf(source, state, habitDays, at);
  return {
    source,
    ...(state === undefined ? {} : { state }),
    condition,
    words: wordsOf(condition, state, days, at),
    days,
    total: sum("new"),
    changed: sum("changed"),
    undated: sum("undated"),
    future: sum("future"),
    relevance: processes.map((what) => ({ process: what.slice(3) as ProcessId, concerned: sum(what) })),
    ...(habitDays === undefined ? {} : { habitDays }),
  };
}

/** After how many days without anything new a source is silent against its habit; unknown where it brought too little to tell. */
function habitOf(days: readonly ItemsOfDay[]): number | undefined {
  const active = days.filter(({ count }) => count > 0);
  const [first, last] = [active[0]?.day, active.at(-1)?.day];
  const total = active.reduce((all, { count }) => all + count, 0);
  if (first === undefined || last === undefined || active.length < 3 || total < HABIT_ITEMS) return undefined;
  const gaps = active.slice(1).map(({ day }, index) => daysBetween(active[index]?.day ?? day, day));
  const perDay = total / (daysBetween(first, last) + 1);
  return Math.ceil(Math.max(1, RARE / perDay, 1.5 * Math.max(...gaps)));
}

function conditionOf(
  { paused }: Source,
  state: FetchState | undefined,
  habitDays: number | undefined,
  at: string,
): SourceCondition {
  if (paused === true) return "paused";
  if (state === undefined) return "waiting";
  if (state.failures > 0) return "failing";
  const quiet = state.lastNew === undefined ? 0 : daysBetween(state.lastNew.slice(0, 10), at.slice(0, 10));
  return habitDays !== undefined && quiet > habitDays ? "silent" : "well";
}

function wordsOf(
  condition: SourceCondition,
  state: FetchState | undefined,
  days: readonly ItemsOfDay[],
  at: string,
): string {
  const looked =
    state?.lastSuccess === undefined ? "it has never answered" : `it last answered ${agoWords(state.lastSuccess, at)}`;
  if (condition === "paused") return state === undefined ? "Not looked at yet." : sentence(looked);
  if (condition === "waiting" || state === undefined) return "Not looked at yet.";
  if (condition === "failing") {
    const row = state.failures === 1 ? "The last look failed" : `${state.failures} looks in a row failed`;
    return `${row}: ${state.problem ?? "no reason is known"} ${sentence(looked)}`;
  }
  if (condition === "silent") {
    const since = state.lastNew ?? at;
    return `Nothing new since ${dateWords(since.slice(0, 10), at.slice(0, 10))}, though it used to bring ${perDayWords(days)}.`;
  }
  const found = state.lastNew === undefined ? "nothing new found yet" : `last new item ${agoWords(state.lastNew, at)}`;
  return sentence(`${looked}, ${found}`);
}

function perDayWords(days: readonly ItemsOfDay[]): string {
  const active = days.filter(({ count }) => count > 0);
  const span = daysBetween(active[0]?.day ?? "", active.at(-1)?.day ?? "") + 1;
  const mean = active.reduce((all, { count }) => all + count, 0) / Math.max(1, span);
  if (mean >= 1.5) return `about ${Math.round(mean)} a day`;
  return mean >= 0.7 ? "about one a day" : `about one in ${Math.round(1 / mean)} days`;
}

function sentence(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
}

/** How long ago an instant was: `5 minutes ago`. */
export function agoWords(instant: string, at: string): string {
  const minutes = Math.max(0, minutesBetween(instant, at));
  if (minutes < 1) return "just now";
  if (minutes < 60) return counted(minutes, "minute");
  if (minutes < 48 * 60) return counted(Math.floor(minutes / 60), "hour");
  return counted(Math.floor(minutes / (24 * 60)), "day");
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"} ago`;
}
