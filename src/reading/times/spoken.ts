import type { Found } from "./grammar/meaning.ts";
import type { Civil } from "./resolve/civil.ts";
import type { Point } from "./resolve/point.ts";

/** The times last spoken of, from which later expressions count. */
export type Spoken = Pick<Point, "focus" | "quarter">;

/** What is spoken of after an expression was read. */
export function hear(spoken: Spoken, found: Found, civil: Civil | undefined): Spoken {
  const { meaning } = found;
  // Results of nine months are no longer those of the quarter.
  if (meaning.kind === "duration" && meaning.unit === "M" && (meaning.amount === 9 || meaning.amount === 6)) {
    return spoken.focus === undefined ? {} : { focus: spoken.focus };
  }
  // "a year ago" looks back from the time spoken of, which stays what is spoken of.
  // A time given ("within 50 days") is not a day that was spoken of.
  const keeps =
    (meaning.kind === "offset" && meaning.sign > 0 && meaning.from !== "focus") ||
    (meaning.kind === "offset" && meaning.keepsGrain === true) ||
    (meaning.kind === "calendar" && meaning.likeFocus === true);
  if (civil === undefined || meaning.idle === true || keeps) return spoken;
  return civil.grain === "quarter" ? { focus: civil, quarter: civil } : { ...spoken, focus: civil };
}
