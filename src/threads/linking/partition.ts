import { byTelling } from "./by-telling.ts";
import type { Facets } from "./facets.ts";

/** A family of so many claims is weighed whole, each against each. */
export const WHOLE = 600;

/** Most claims that are weighed against one another where a family has more. */
export const PART = 120;

/** A day, as a day number, with its claims in the order of telling. */
export type Day = readonly [number, readonly Facets[]];

/** The claims of a family by the day on which they lie; claims come in the order of telling. */
export function daysOf(facets: readonly Facets[]): readonly Day[] {
  const byDay = new Map<number, Facets[]>();
  for (const item of facets) {
    const day = anchorOf(item);
    const known = byDay.get(day);
    if (known === undefined) byDay.set(day, [item]);
    else known.push(item);
  }
  return [...byDay].sort(([a], [b]) => a - b);
}

/**
 * Parts the days of a family into stretches that are linked apart, cut where it is quietest. A function of the set
 * alone, so that a new claim changes the stretch it falls into and seldom another. Small records are one stretch and
 * lose nothing.
 */
export function stretchesOf(days: readonly Day[], most: number = WHOLE): readonly (readonly Day[])[] {
  const count = days.reduce((sum, [, items]) => sum + items.length, 0);
  if (count <= most || days.length <= 1) return [days];
  const cut = cutOf(days, count);
  return [...stretchesOf(days.slice(0, cut), PART), ...stretchesOf(days.slice(cut), PART)];
}

/** The lots of a stretch, each in the order of telling: one, but for a day too full, which is parted by who and where. */
export function lotsOf(stretch: readonly Day[]): readonly (readonly Facets[])[] {
  const items = stretch.flatMap(([, day]) => day).sort((a, b) => byTelling(a.told, b.told));
  return partBy(items, sceneOf).flatMap((scene) => partBy(scene, ({ places }) => places.join(" ")));
}

/** Long stretches are told as they stand at the report; all else lies at its own first day. */
export function anchorOf({ stated, from, to, published }: Facets): number {
  return stated && to - from <= 62 ? from : published;
}

/**
 * Where to cut: in the middle half of the claims at the widest gap, and among equal gaps at the day that divides by the
 * highest power of two, so that one claim more seldom moves the cut.
 */
function cutOf(days: readonly Day[], count: number): number {
  let best = { cut: 1, gap: -1, strength: -1 };
  let before = 0;
  for (let cut = 1; cut < days.length; cut += 1) {
    before += days[cut - 1]?.[1].length ?? 0;
    const day = days[cut]?.[0] ?? 0;
    const gap = Math.abs(before / count - 0.5) > 0.25 ? 0 : day - (days[cut - 1]?.[0] ?? 0);
    const strength = day & -day;
    if (gap > best.gap || (gap === best.gap && strength > best.strength)) best = { cut, gap, strength };
  }
  return best.cut;
}

function sceneOf({ sides }: Facets): string {
  return sides.join("|");
}

function partBy(items: readonly Facets[], keyOf: (item: Facets) => string): readonly (readonly Facets[])[] {
  if (items.length <= WHOLE) return [items];
  const parts = new Map<string, Facets[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = parts.get(key);
    if (known === undefined) parts.set(key, [item]);
    else known.push(item);
  }
  return [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
}
