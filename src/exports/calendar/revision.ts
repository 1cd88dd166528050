import type { ClaimId } from "../../model/claim.ts";
import type { NonEmpty } from "../../model/span.ts";
import { preferredOf, type Thread, type Told } from "../../model/thread.ts";
import { byTelling } from "../../threads/linking/by-telling.ts";
import { type Facets, facetsOf } from "../../threads/linking/facets.ts";
import { threadOf } from "../../threads/thread-of.ts";
import { happeningOf } from "./happening.ts";

/** How often a thread's calendar entry has changed, and the day of publication of the report that changed it last. */
export interface Revision {
  readonly sequence: number;
  readonly day?: string;
}

/**
 * The revision of a thread's entry: its reports are told over again, day of publication by day, and each day that leaves the
 * entry with other days, another status or another place counts one. A later look at the same reports counts the same.
 */
export function revisionOf(thread: Thread, told: ReadonlyMap<ClaimId, Told>): Revision {
  const claims = thread.steps.flatMap(({ claim }) => told.get(claim) ?? []).sort(byTelling);
  let [sequence, last, day] = [-1, "", claims[0]?.article.published];
  const facets = claims.map(facetsOf);
  for (const end of endsOfDays(claims)) {
    const entry = nameOf(threadOf(facets.slice(0, end + 1) as unknown as NonEmpty<Facets>));
    if (entry === last) continue;
    [sequence, last, day] = [sequence + 1, entry, claims[end]?.article.published];
  }
  // People's word is in the thread, and in no report.
  if (nameOf(thread) !== last) sequence += 1;
  return { sequence: Math.max(0, sequence), ...(day === undefined ? {} : { day }) };
}

/** Where the claims of each day of publication end. */
function endsOfDays(claims: readonly Told[]): readonly number[] {
  return claims.flatMap(({ article }, at) => (article.published === claims[at + 1]?.article.published ? [] : at));
}

/** Everything of an entry of which a subscriber should be told when it changes. */
function nameOf(thread: Thread): string {
  const happening = happeningOf(thread);
  if (happening === undefined) return "";
  return [happening.first, happening.last, happening.status, preferredOf(thread, "place")].join("|");
}
