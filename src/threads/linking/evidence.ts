import type { Facets } from "./facets.ts";
import { type Bag, jaccardOf, overlapOf, shared } from "./words.ts";

/** Evidence that two claims cannot be of one happening, whatever else they share. */
export const NEVER = Number.NEGATIVE_INFINITY;

/** Days between two claims' happenings; 0 where their ranges meet. */
export function gapOf(a: Facets, b: Facets): number {
  return Math.max(0, a.from - b.to, b.from - a.to);
}

/** Length in days of the wider of the two stated ranges. */
export function widthOf(a: Facets, b: Facets): number {
  return Math.max(a.stated ? a.to - a.from + 1 : 0, b.stated ? b.to - b.from + 1 : 0);
}

/** How sharply a kind of happening is dated. */
export interface Clockwork {
  /** Days by which two reports of one happening may differ. */
  readonly slack: number;
  /** Evidence against, for each day beyond the slack. */
  readonly perDay: number;
  /** Days between two undated reports in which they probably tell of the same. */
  readonly news: number;
}

/** Evidence from when: for a shared day most, for a shared month some; against, the further apart. */
export function timeEvidence(a: Facets, b: Facets, clockwork: Clockwork): number {
  if (a.stated && b.stated) return statedEvidence(a, b, clockwork);
  if (a.stated !== b.stated) return a.stated ? halfStated(a, b, clockwork) : halfStated(b, a, clockwork);
  const apart = Math.abs(a.published - b.published);
  return apart <= clockwork.news ? 0.3 : Math.max(-2.5, -(apart - clockwork.news) / (4 * clockwork.news));
}

function statedEvidence(a: Facets, b: Facets, clockwork: Clockwork): number {
  const gap = gapOf(a, b);
  if (gap > 0) return Math.max(-6, -0.4 - Math.max(0, gap - clockwork.slack) * clockwork.perDay);
  const narrower = Math.min(a.to - a.from, b.to - b.from) + 1;
  const wider = widthOf(a, b);
  if (wider <= 3) return 1.5;
  if (wider / narrower < 1.5) return 1.2;
  return wider <= 10 ? 0.8 : wider <= 62 ? 0.4 : 0;
}

/** One dated, the other not: the undated one is taken for something recent, or soon to come. */
function halfStated(dated: Facets, undated: Facets, clockwork: Clockwork): number {
  const gap = gapOf(dated, undated);
  if (gap > 0) return Math.max(-3, -0.8 - gap / 7);
  const apart = Math.min(Math.abs(dated.from - undated.published), Math.abs(dated.to - undated.published));
  const within = dated.from <= undated.published && undated.published <= dated.to;
  if (within || apart <= clockwork.news) return 0.3;
  return Math.max(-2, -(apart - clockwork.news) / (6 * clockwork.news));
}

/** Evidence from who takes part, each set of names as lower-case canonical names. */
export function partyEvidence(a: Bag, b: Bag): number {
  if (a.length === 0 || b.length === 0) return 0;
  const common = shared(a, b);
  if (common === 0) return NEVER;
  if (common === a.length && common === b.length) return common === 1 ? 0.6 : 1.5;
  if (common === 1) return Math.min(a.length, b.length) === 1 ? 0 : -2.5;
  return common === Math.min(a.length, b.length) ? 0.9 : 0.2;
}

/** Evidence from one actor slot: same name for, another name against, nothing where one report is silent. */
export function slotEvidence(a: Bag, b: Bag, same: number, other: number): number {
  if (a.length === 0 || b.length === 0) return 0;
  return shared(a, b) > 0 ? same * (0.5 + 0.5 * jaccardOf(a, b)) : other;
}

/** Evidence from where: words of the place names. */
export function placeEvidence(a: Facets, b: Facets, same: number, other: number): number {
  return slotEvidence(a.places, b.places, same, other);
}

/** Evidence from the reports' own words: 0 for none in common, about 1 for half of them, near 3 for a copy. */
export function wordEvidence(a: Facets, b: Facets): number {
  return Math.min(2.5, 0.6 * overlapOf(a.subject, b.subject) + 3 * jaccardOf(a.said, b.said));
}

/** Evidence from two figures: equal for, unequal against, absent nothing. */
export function figureEvidence(a: number | undefined, b: number | undefined, same: number, other: number): number {
  if (a === undefined || b === undefined) return 0;
  return a === b ? same : other;
}
