import { fieldOf, type Given, standingIn, type Thread, type ThreadId } from "../model/thread.ts";
import { daysBetween } from "../model/time.ts";
import { type Period, periodOf, periodsBetween, type Step } from "./period.ts";

/** Least and most that sources allow; `most` is absent where only lower bounds are told. */
export interface Bounds {
  readonly least: number;
  readonly most?: number;
}

/** What single attacks of a period killed and wounded, summed by bounds. */
export interface TollPoint extends Period {
  readonly killed: Bounds;
  readonly wounded: Bounds;
  /** Attacks in the period, and how many of them have a toll. */
  readonly attacks: number;
  readonly withToll: number;
}

/** A tally over a longer stretch as a source told it: these are not summed, for they hold the single attacks and one another. */
export interface Tally {
  readonly thread: ThreadId;
  readonly killed: Bounds;
  readonly from?: string;
  readonly to?: string;
}

/** Days beyond which a toll is a tally. */
const SINGLE = 3;

/** Tolls over time. A part of a barrage is left out of the sum where the barrage has a toll of its own. */
export function tollsOf(
  threads: readonly Thread[],
  span: { readonly first: string; readonly last: string; readonly step: Step },
): { readonly series: readonly TollPoint[]; readonly tallies: readonly Tally[] } {
  const attacks = threads.filter(({ kind, state }) => kind === "attack" && state !== "planned" && state !== "denied");
  const counted = new Set(attacks.filter((thread) => fieldOf(thread, "killed") !== undefined).map(({ id }) => id));
  const single = attacks.filter((thread) => isSingle(thread) && !isWithin(thread, counted));
  const byPeriod = new Map<string, Thread[]>();
  for (const thread of single) {
    const { from } = periodOf(thread.begins ?? "", span.step);
    byPeriod.set(from, [...(byPeriod.get(from) ?? []), thread]);
  }
  return {
    series: periodsBetween(span.first, span.last, span.step).map((period) =>
      pointOf(period, byPeriod.get(period.from) ?? []),
    ),
    tallies: attacks.filter((thread) => !isSingle(thread)).flatMap(tallyOf),
  };
}

function isSingle({ begins, ends }: Thread): boolean {
  return begins !== undefined && ends !== undefined && daysBetween(begins, ends) < SINGLE;
}

function isWithin(thread: Thread, counted: ReadonlySet<ThreadId>): boolean {
  return thread.ties.some(({ tie, thread: whole }) => tie === "part of" && counted.has(whole));
}

function pointOf(period: Period, threads: readonly Thread[]): TollPoint {
  const killed = threads.flatMap((thread) => boundsIn(thread, "killed") ?? []);
  const wounded = threads.flatMap((thread) => boundsIn(thread, "wounded") ?? []);
  return {
    ...period,
    killed: sumOf(killed),
    wounded: sumOf(wounded),
    attacks: threads.length,
    withToll: killed.length,
  };
}

function tallyOf(thread: Thread): readonly Tally[] {
  const killed = boundsIn(thread, "killed");
  if (killed === undefined) return [];
  const { begins, ends } = thread;
  return [
    {
      thread: thread.id,
      killed,
      ...(begins === undefined ? {} : { from: begins }),
      ...(ends === undefined ? {} : { to: ends }),
    },
  ];
}

/** The bounds that all standing values of a toll leave: the lowest to the highest that some source gives. */
export function boundsIn(thread: Thread, name: "killed" | "wounded"): Bounds | undefined {
  const values = standingIn(fieldOf(thread, name));
  if (values.length === 0) return undefined;
  const lows = values.map((given) => (given.bound === "most" ? 0 : Number(given.value)));
  const open = values.some(({ bound }) => bound === "least");
  const most = Math.max(...values.map((given) => highOf(given)));
  return { least: Math.min(...lows), ...(open ? {} : { most }) };
}

function highOf({ value, bound }: Given): number {
  return bound === "about" ? Math.ceil(Number(value) * 1.1) : Number(value);
}

function sumOf(bounds: readonly Bounds[]): Bounds {
  const least = bounds.reduce((sum, item) => sum + item.least, 0);
  if (bounds.some(({ most }) => most === undefined)) return { least };
  return { least, most: bounds.reduce((sum, { most }) => sum + (most ?? 0), 0) };
}
