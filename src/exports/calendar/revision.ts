import type { ClaimId } from "../../model/claim.ts";
import type { NonEmpty } from "../../model/span.ts";
import { preferredOf, type Thread, type Told } from "../../model/thread.ts";
import { byTelling } from "../../threads/linking/by-telling.ts";
import { type Facets, facetsOf } from "../../threads/linking/facets.ts";
import { threadOf } from "../../threads/thread-of.ts";
import type { Revision } from "../export-format.ts";
import { happeningOf, isShown } from "./happening.ts";
import { hoursOf } from "./hours-of.ts";

/** What an entry was last told as, with its revision. */
export interface Revised extends Revision {
  readonly name: string;
}

/**
 * The revision of an entry that was handed out before: the same while it is told the same, else one more than then, and no less than
 * its reports alone give. Undefined where the calendar does not show the thread and never did.
 */
export function revisedBy(
  thread: Thread,
  told: ReadonlyMap<ClaimId, Told>,
  last: Revised | undefined,
  now: string,
): Revised | undefined {
  const name = isShown(thread) ? nameOf(thread, told) : "";
  if (last?.name === name) return last;
  if (last === undefined) return name === "" ? undefined : { ...revisionOf(thread, told), name };
  return { sequence: Math.max(last.sequence + 1, revisionOf(thread, told).sequence), day: now, name };
}

/**
 * The revision of a thread's entry: its reports are told over again, day of publication by day, and each day that leaves the
 * entry with other days, another status or another place counts one. A later look at the same reports counts the same.
 */
export function revisionOf(thread: Thread, told: ReadonlyMap<ClaimId, Told>): Revision {
  const claims = thread.steps.flatMap(({ claim }) => told.get(claim) ?? []).sort(byTelling);
  let [sequence, last, day] = [-1, "", claims[0]?.article.published];
  const name = (one: Thread): string => nameOf(one, told);
  const facets = claims.map(facetsOf);
  for (const end of endsOfDays(claims)) {
    const entry = name(threadOf(facets.slice(0, end + 1) as unknown as NonEmpty<Facets>));
    if (entry === last) continue;
    [sequence, last, day] = [sequence + 1, entry, claims[end]?.article.published];
  }
  // People's word is in the thread, and in no report.
  if (name(thread) !== last) sequence += 1;
  return { sequence: Math.max(0, sequence), ...(day === undefined ? {} : { day }) };
}

/** Where the claims of each day of publication end. */
function endsOfDays(claims: readonly Told[]): readonly number[] {
  return claims.flatMap(({ article }, at) => (article.published === claims[at + 1]?.article.published ? [] : at));
}

/** Everything of an entry of which a subscriber should be told when it changes. */
function nameOf(thread: Thread, told: ReadonlyMap<ClaimId, Told>): string {
  const happening = happeningOf(thread);
  if (happening === undefined) return "";
  const hours = hoursOf(thread, told).map(({ local, zone = "" }) => `${local} ${zone}`);
  return [happening.first, happening.last, happening.status, preferredOf(thread, "place"), ...hours].join("|");
}
