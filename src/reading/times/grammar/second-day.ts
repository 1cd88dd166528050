import { daysInMonth } from "../../../model/time.ts";
import type { Atom } from "../atoms.ts";
import type { Found } from "./meaning.ts";
import { lowerAt } from "./walk.ts";

/** The second day of "April 24 and 25": its month, and the year where one is told, are the first one's. */
export function secondDay(atoms: readonly Atom[], found: Found): (Found & { readonly from: number }) | undefined {
  const { meaning, next } = found;
  if (meaning.kind !== "calendar" || meaning.month === undefined || meaning.day === undefined) return undefined;
  if (lowerAt(atoms, next) !== "and" || atoms[next - 1]?.digits !== meaning.day) return undefined;
  const day = atoms[next + 1];
  if (day?.digits === undefined || !/^\d{1,2}$/.test(day.lower) || day.digits <= meaning.day) return undefined;
  const follower = atoms[next + 2];
  const counts =
    follower !== undefined && (follower.word.unit ?? follower.word.scale ?? follower.word.month) !== undefined;
  const glued = follower?.joined === true && !/^[.,;:)]/.test(follower.lower);
  if (day.digits > daysInMonth(2000, meaning.month) || glued || counts) return undefined;
  return { from: next + 1, next: next + 2, meaning: { ...meaning, day: day.digits } };
}
