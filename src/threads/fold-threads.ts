import type { NonEmpty } from "../model/span.ts";
import type { Thread, Told } from "../model/thread.ts";
import { asOn } from "./as-on.ts";
import type { Facets } from "./linking/facets.ts";
import { link } from "./linking/link.ts";
import { threadOf } from "./thread-of.ts";
import { tieThreads } from "./ties/tie-threads.ts";

/** What a fold may be told besides its claims. */
export interface FoldOptions {
  /** Civil date on which the record is looked at: what was due before it and not reported has lapsed. */
  readonly today?: string;
}

/**
 * The threads of a set of claims: the same set gives the same threads, whatever its order. Threads are sorted by the
 * day on which they were first reported, then by id.
 */
export function foldThreads(told: readonly Told[], options: FoldOptions = {}): readonly Thread[] {
  const threads = tieThreads(link(told).map((group) => threadOf(group as unknown as NonEmpty<Facets>)));
  const dated = options.today === undefined ? threads : threads.map((thread) => asOn(thread, options.today as string));
  return [...dated].sort((a, b) => compare(a.opened ?? "", b.opened ?? "") || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
