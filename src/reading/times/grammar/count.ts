import type { Atom } from "../atoms.ts";
import { after, isHyphen, lowerAt } from "./walk.ts";

/** A number in front of a unit; `value` is absent for "a few". */
export interface Count {
  readonly value?: number;
  readonly next: number;
  readonly mod?: string;
  /** "a" or "an", which counts only before some units. */
  readonly article?: boolean;
}

const BOUNDS: readonly (readonly [string, string])[] = [
  ["at least", "EQUAL_OR_MORE"],
  ["no less than", "EQUAL_OR_MORE"],
  ["not less than", "EQUAL_OR_MORE"],
  ["no fewer than", "EQUAL_OR_MORE"],
  ["no more than", "EQUAL_OR_LESS"],
  ["not more than", "EQUAL_OR_LESS"],
  ["at most", "EQUAL_OR_LESS"],
  ["up to", "EQUAL_OR_LESS"],
  ["as long as", "EQUAL_OR_LESS"],
  ["as much as", "EQUAL_OR_LESS"],
  ["more than", "MORE_THAN"],
  ["less than", "LESS_THAN"],
  ["fewer than", "LESS_THAN"],
  ["well over", "MORE_THAN"],
  ["just over", "MORE_THAN"],
  ["just under", "LESS_THAN"],
];

/** "about", "at least", "more than": the modifier and where it ends. */
export function boundAt(
  atoms: readonly Atom[],
  at: number,
): { readonly mod: string; readonly next: number } | undefined {
  for (const [phrase, mod] of BOUNDS) {
    const next = after(atoms, at, phrase);
    if (next !== undefined) return { mod, next };
  }
  // "over the past year" is no bound.
  if (lowerAt(atoms, at) === "over" && lowerAt(atoms, at + 1) === "the") return undefined;
  const mod = atoms[at]?.word.approximation;
  return mod === undefined ? undefined : { mod, next: at + 1 };
}

/** A count with its bound: "about 30", "at least twenty-three", "a few", "a", "a couple of". */
export function countAt(atoms: readonly Atom[], at: number): Count | undefined {
  const bound = boundAt(atoms, at);
  const count = bareCountAt(atoms, bound?.next ?? at) ?? (bound === undefined ? undefined : bareCountAt(atoms, at));
  if (count === undefined || bound === undefined || bound.mod === "") return count;
  return { ...count, mod: bound.mod };
}

function bareCountAt(atoms: readonly Atom[], at: number): Count | undefined {
  return vagueAt(atoms, at) ?? halfAt(atoms, at) ?? figureAt(atoms, at) ?? articleAt(atoms, at);
}

function vagueAt(atoms: readonly Atom[], at: number): Count | undefined {
  const start = lowerAt(atoms, at) === "a" || lowerAt(atoms, at) === "the" ? at + 1 : at;
  const vague = atoms[start]?.word.vague;
  if (vague === undefined || (start > at && vague !== "2" && lowerAt(atoms, start) !== "few")) return undefined;
  const next = lowerAt(atoms, start + 1) === "of" ? start + 2 : start + 1;
  if (vague === "2") return { value: 2, next, mod: "APPROX" };
  return lowerAt(atoms, next) === "more" ? { next: next + 1 } : { next };
}

function halfAt(atoms: readonly Atom[], at: number): Count | undefined {
  for (const phrase of ["half an", "half a", "a half"]) {
    const next = after(atoms, at, phrase);
    if (next !== undefined) return { value: 0.5, next: isHyphen(atoms, next) ? next + 1 : next };
  }
  return undefined;
}

function articleAt(atoms: readonly Atom[], at: number): Count | undefined {
  const lower = lowerAt(atoms, at);
  if (lower !== "a" && lower !== "an") return undefined;
  const scale = atoms[at + 1]?.word.scale;
  if (scale !== undefined && scale >= 100) return { value: scale, next: at + 2 };
  if (scale === 12) return { value: 12, next: at + 2 };
  return { value: 1, next: at + 1, article: true };
}

/** A number in digits or words, with "and a half". */
export function figureAt(atoms: readonly Atom[], at: number): Count | undefined {
  const digits = atoms[at]?.digits;
  const whole = digits !== undefined ? { value: digits, next: at + 1 } : wordsAt(atoms, at);
  if (whole === undefined || Number.isNaN(whole.value)) return undefined;
  const scaled = scaleAt(atoms, whole);
  for (const phrase of ["and a half", "- and - a - half", "1 / 2"]) {
    const next = after(atoms, scaled.next, phrase);
    if (next !== undefined) return { value: scaled.value + 0.5, next };
  }
  return scaled;
}

function scaleAt(atoms: readonly Atom[], whole: { value: number; next: number }): { value: number; next: number } {
  const scale = atoms[whole.next]?.word.scale;
  if (scale === undefined || atoms[whole.next]?.lower.length === 1) return whole;
  return { value: whole.value * scale, next: whole.next + 1 };
}

function wordsAt(atoms: readonly Atom[], at: number): { value: number; next: number } | undefined {
  const first = atoms[at]?.word.number;
  if (first === undefined) return undefined;
  if (first < 20) return { value: first, next: at + 1 };
  const unitAt = isHyphen(atoms, at + 1) ? at + 2 : at + 1;
  const ones = atoms[unitAt]?.word.number;
  if (ones === undefined || ones === 0 || ones > 9) return { value: first, next: at + 1 };
  return { value: first + ones, next: unitAt + 1 };
}
