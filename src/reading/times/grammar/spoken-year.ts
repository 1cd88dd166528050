import type { Atom } from "../atoms.ts";
import { figureAt } from "./count.ts";
import { after, lowerAt, skipHyphen } from "./walk.ts";

/** A year in words, as broadcasts are written down: "nineteen ninety-four", "the year two thousand". */
export function spokenYearAt(
  atoms: readonly Atom[],
  at: number,
): { readonly year: number; readonly next: number } | undefined {
  const lower = lowerAt(atoms, at);
  if (lower === "two" && lowerAt(atoms, at - 1) === "year") {
    const thousand = after(atoms, at, "two thousand");
    if (thousand !== undefined) return { year: 2000, next: thousand };
  }
  if (lower !== "nineteen" && lower !== "eighteen") return undefined;
  const rest = figureAt(atoms, skipHyphen(atoms, at + 1));
  if (rest?.value === undefined || rest.value < 10 || rest.value > 99) return undefined;
  return { year: (lower === "nineteen" ? 1900 : 1800) + rest.value, next: rest.next };
}
