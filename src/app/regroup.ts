import type { ClaimId } from "../model/claim.ts";
import type { NonEmpty } from "../model/span.ts";
import type { Thread, Told } from "../model/thread.ts";
import { type Facets, facetsOf } from "../threads/linking/facets.ts";
import { byTelling } from "../threads/linking/link.ts";
import { threadOf } from "../threads/thread-of.ts";

type ToldById = ReadonlyMap<ClaimId, Told>;

/** Threads of which the named claims have left theirs and made one of their own. */
export function split(threads: readonly Thread[], told: ToldById, named: ReadonlySet<ClaimId>): readonly Thread[] {
  const touched = threads.filter((thread) => holds(thread, named));
  const rests = touched.map((thread) => claimsOf(thread).filter((id) => !named.has(id)));
  const made = [...rests, [...named]].filter((ids) => ids.length > 0).map((ids) => threadOfClaims(ids, told));
  return [...threads.filter((thread) => !touched.includes(thread)), ...made];
}

/** Threads of which those that hold a named claim have become one. */
export function merged(threads: readonly Thread[], told: ToldById, named: ReadonlySet<ClaimId>): readonly Thread[] {
  const touched = threads.filter((thread) => holds(thread, named));
  if (touched.length < 2) return threads;
  const one = threadOfClaims(touched.flatMap(claimsOf), told);
  return [...threads.filter((thread) => !touched.includes(thread)), one];
}

function holds({ steps }: Thread, named: ReadonlySet<ClaimId>): boolean {
  return steps.some(({ claim }) => named.has(claim));
}

function claimsOf({ steps }: Thread): readonly ClaimId[] {
  return steps.map(({ claim }) => claim);
}

function threadOfClaims(ids: readonly ClaimId[], told: ToldById): Thread {
  const group = ids.flatMap((id) => told.get(id) ?? []).sort(byTelling);
  return threadOf(group.map(facetsOf) as unknown as NonEmpty<Facets>);
}
