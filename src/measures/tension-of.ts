import { dayNumber } from "../model/time.ts";
import type { Interaction } from "./interaction.ts";
import { type Period, periodOf, periodsBetween, type Step } from "./period.ts";
import scores from "./scores.json" with { type: "json" };

/** Tension in one period: 10 is war, -10 is concord. */
export interface TensionPoint extends Period {
  /** Mean of what happened in the period; absent where nothing did. */
  readonly tension?: number;
  /** Mean of the past, recent days counting more; absent until something has happened and after long silence. */
  readonly smoothed?: number;
  /** Interactions in the period: a mean of one is an anecdote. */
  readonly count: number;
}

/** Days in which the weight of an interaction falls to half. */
const HALF_LIFE = 7;
/** Half-lives after which silence says nothing any more. */
const SILENCE = 4;

/**
 * Tension between two actors over time, from the scores of their interactions in either direction. The scores are ours,
 * in the order of Goldstein's conflict scale (1992): from assault (-10) to aid and retreat (7), turned so that up is tense.
 */
export function tensionOf(
  interactions: readonly Interaction[],
  between: readonly [string, string],
  span: { readonly first: string; readonly last: string; readonly step: Step },
): readonly TensionPoint[] {
  const theirs = interactions.filter(({ source, target }) => isBetween(source, target, between));
  const byPeriod = new Map<string, number[]>();
  for (const { day, type } of theirs) {
    const { from } = periodOf(day, span.step);
    const inside = byPeriod.get(from);
    if (inside === undefined) byPeriod.set(from, [-scores[type]]);
    else inside.push(-scores[type]);
  }
  const dated = theirs
    .map(({ day, type }) => ({ day: dayNumber(day), score: -scores[type] }))
    .sort((a, b) => a.day - b.day);
  return periodsBetween(span.first, span.last, span.step).map((period) => {
    const inside = byPeriod.get(period.from) ?? [];
    const smoothed = smoothedAt(dayNumber(period.to), dated);
    return {
      ...period,
      count: inside.length,
      ...(inside.length === 0
        ? {}
        : { tension: rounded(inside.reduce((sum, score) => sum + score, 0) / inside.length) }),
      ...(smoothed === undefined ? {} : { smoothed: rounded(smoothed) }),
    };
  });
}

function isBetween(source: string, target: string, [a, b]: readonly [string, string]): boolean {
  return (source === a && target === b) || (source === b && target === a);
}

/** An interaction by its day number. */
interface Dated {
  readonly day: number;
  readonly score: number;
}

/** The weighed mean of what happened in the days before; `dated` is in order of days. */
function smoothedAt(day: number, dated: readonly Dated[]): number | undefined {
  let sum = 0;
  let weights = 0;
  for (let at = firstSince(day - HALF_LIFE * SILENCE, dated); at < dated.length; at += 1) {
    const item = dated[at] as Dated;
    if (item.day > day) break;
    const weight = 0.5 ** ((day - item.day) / HALF_LIFE);
    sum += weight * item.score;
    weights += weight;
  }
  return weights === 0 ? undefined : sum / weights;
}

/** Where the first interaction on or after a day stands, by halving. */
function firstSince(day: number, dated: readonly Dated[]): number {
  let [low, high] = [0, dated.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dated[middle] as Dated).day < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
