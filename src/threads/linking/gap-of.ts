import type { Facets } from "./facets.ts";

/** Days between two claims' happenings; 0 where their ranges meet. */
export function gapOf(a: Facets, b: Facets): number {
  return Math.max(0, a.from - b.to, b.from - a.to);
}
