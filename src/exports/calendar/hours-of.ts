import type { ClaimId } from "../../model/claim.ts";
import { fieldOf, type Thread, type Told } from "../../model/thread.ts";

/** An hour at which a happening begins, as a report tells it. */
export interface Hour {
  /** What the clocks show there: `2025-07-23T19:00`. */
  readonly local: string;
  /** An offset (`+03:00`), an IANA zone, or `local`: that of the place; absent where the report gives none. */
  readonly zone?: string;
  /** ISO 3166-1 alpha-2 of the place, where it is known. */
  readonly country?: string;
}

/**
 * The hours that reports give on the preferred day of a thread: of the last day of publication that gives any, each once. An hour
 * without a zone is the same as one with a zone that shows the same figures.
 */
export function hoursOf(thread: Thread, told: ReadonlyMap<ClaimId, Told>): readonly Hour[] {
  const day = fieldOf(thread, "date")?.values[0];
  const givers = (day?.by ?? []).flatMap(({ claim }) => told.get(claim) ?? []);
  const given = givers.flatMap((one) => {
    const hour = hourIn(one, day?.value ?? "");
    return hour === undefined ? [] : [{ hour, published: one.article.published ?? "" }];
  });
  const latest = given
    .map(({ published }) => published)
    .sort()
    .at(-1);
  const hours = given.filter(({ published }) => published === latest).map(({ hour }) => hour);
  const zoned = hours.filter(({ zone }) => zone !== undefined);
  const rest = hours.filter(({ zone, local }) => zone === undefined && !zoned.some((one) => one.local === local));
  return [...new Map([...zoned, ...rest].map((hour) => [`${hour.local} ${hour.zone} ${hour.country}`, hour])).values()];
}

/** `2025-07-23T19:00`, but no part of a day (`TEV`). */
const CLOCK = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

function hourIn({ claim: { when, where } }: Told, day: string): Hour | undefined {
  const [local] = CLOCK.exec(when?.timex ?? "") ?? [];
  if (when === undefined || local === undefined || !local.startsWith(day) || when.bound !== undefined) return undefined;
  const country = where[0]?.country;
  return {
    local,
    ...(when.zone === undefined || when.zone === "" ? {} : { zone: when.zone }),
    ...(country === undefined ? {} : { country }),
  };
}

/** An hour in words: `19:00 local time`, `19:00 (Europe/Moscow)`, `19:00 (zone not given)`. */
export function hourWords({ local, zone }: Hour): string {
  const clock = local.slice("2025-07-23T".length);
  if (zone === "local") return `${clock} local time`;
  return `${clock} (${zone === undefined ? "zone not given" : /^[+-]/.test(zone) ? `UTC${zone}` : zone})`;
}
