import type { Weighed } from "./weigh.ts";

/** Days between two claims' happenings; 0 where their ranges meet. */
export function gapOf(a: Weighed, b: Weighed): number {
  return Math.max(0, a.from - b.to, b.from - a.to);
}
