import type { Atom } from "../atoms.ts";
import type { Unit } from "../vocabulary.ts";
import { boundAt, type Count, countAt, figureAt } from "./count.ts";
import { yearAt } from "./dates.ts";
import type { DurationMeaning, Finder, Found } from "./meaning.ts";
import { after, isHyphen, lowerAt, skipHyphen, skipThe } from "./walk.ts";

const NO_LENGTH = new Set<Unit>(["PERIOD", "HALF", "TIME", "NIGHT"]);

/** A count of units and where it ends. */
export interface Length {
  readonly amount?: number;
  readonly unit: Unit;
  readonly next: number;
  readonly mod?: string;
  readonly article?: boolean;
}

/** "30 days", "a few weeks", "more than four hours", "two-and-a-half years", "20 more years", "five-year". */
export function lengthAt(atoms: readonly Atom[], at: number): Length | undefined {
  const lower = countAt(atoms, at);
  if (lower === undefined) return undefined;
  const count = rangeCount(atoms, lower);
  const more = ["more", "full", "straight", "consecutive", "additional", "fiscal", "other", "successive"];
  let next = skipHyphen(atoms, count.next);
  if (more.includes(lowerAt(atoms, next))) next++;
  const unit = unitAt(atoms, next);
  if (unit === undefined) return undefined;
  const { value, mod, article } = count;
  if (article === true && (unit === "S" || unit === "Q" || unit === "WEEKEND")) return undefined;
  if (count.next === at + 1 && yearAt(atoms, at) !== undefined && !lowerAt(atoms, next).endsWith("s")) return undefined;
  if (value === undefined && !lowerAt(atoms, next).endsWith("s")) return undefined;
  if (unit === "Q" && isHyphen(atoms, count.next) && lowerAt(atoms, next) === "quarters") return undefined;
  const half = value === undefined ? undefined : after(atoms, next + 1, "and a half");
  return {
    unit,
    next: half ?? next + 1,
    ...(value === undefined ? {} : { amount: half === undefined ? value : value + 0.5 }),
    ...(mod === undefined ? {} : { mod }),
    ...(article === true ? { article } : {}),
  };
}

/** "two to three weeks": the range is told by its lower figure. */
function rangeCount(atoms: readonly Atom[], count: Count): Count {
  const mark = lowerAt(atoms, count.next);
  if (count.value === undefined || (mark !== "to" && mark !== "or" && mark !== "-")) return count;
  const upper = figureAt(atoms, count.next + 1);
  return upper?.value === undefined || upper.value <= count.value ? count : { ...count, next: upper.next };
}

/** The unit at atom `at`, if lengths are told in it. */
export function unitAt(atoms: readonly Atom[], at: number): Unit | undefined {
  const unit = atoms[at]?.word.unit;
  return unit === undefined || NO_LENGTH.has(unit) ? undefined : unit;
}

/** "50 days", "five-year", "weeks", "a week", "half an hour". */
export const length: Finder = (atoms, at) => {
  const found = lengthAt(atoms, at);
  if (found === undefined) return bareLength(atoms, at);
  const next = skipTail(atoms, found.next);
  const { amount, unit, mod } = found;
  const old = oldAfter(atoms, found.next);
  if (old !== undefined) return { next: old, meaning: { ...durationOf(amount, unit, mod), idle: true } };
  const led = lowerAt(atoms, at - 1) === "in" ? { led: true } : {};
  return { next, meaning: { ...durationOf(amount, unit, mod), ...led } };
};

/** "35-year-old", "years old": the end of an age. */
function oldAfter(atoms: readonly Atom[], at: number): number | undefined {
  return after(atoms, at, "- old") ?? after(atoms, at, "old");
}

/** "-long" after "week", as in "a week-long truce". */
function skipTail(atoms: readonly Atom[], at: number): number {
  return isHyphen(atoms, at) && lowerAt(atoms, at + 1) === "long" ? at + 2 : at;
}

/** "for weeks", "decades of war", "day-long": a unit without a number. */
function bareLength(atoms: readonly Atom[], at: number): Found | undefined {
  const unit = unitAt(atoms, at);
  if (unit === undefined || (unit === "Q" && isHyphen(atoms, at - 1))) return undefined;
  const lower = lowerAt(atoms, at);
  const tail = skipTail(atoms, orUnits(atoms, at + 1));
  if (lower.endsWith("s") && lower !== "s") return { next: tail, meaning: durationOf(undefined, unit, undefined) };
  return tail > at + 1 ? { next: tail, meaning: durationOf(1, unit, undefined) } : undefined;
}

/** "weeks or months" is told by its first unit. */
function orUnits(atoms: readonly Atom[], at: number): number {
  const joins = lowerAt(atoms, at) === "or" || lowerAt(atoms, at) === "and";
  return joins && unitAt(atoms, at + 1) !== undefined && lowerAt(atoms, at + 1).endsWith("s") ? at + 2 : at;
}

/** "the past two months", "the next few years", "recent weeks", "the first nine months", "the weeks ahead". */
export const windowed: Finder = (atoms, at) => {
  const bound = boundAt(atoms, at);
  const start = skipThe(atoms, bound?.next ?? at);
  const word = atoms[start]?.word;
  const lower = lowerAt(atoms, start);
  if (lower === "recent" || lower === "coming") {
    const unit = unitAt(atoms, start + 1);
    if (unit !== undefined && lowerAt(atoms, start + 1).endsWith("s")) return recentWindow(atoms, start, unit);
  }
  const edge =
    word?.shift ??
    (lower === "first" || lower === "final" || lower === "previous" || lower === "preceding" || lower === "following"
      ? 2
      : undefined);
  if (edge === undefined || lower === "this") return undefined;
  const found = lengthAt(atoms, start + 1);
  if (found === undefined || found.article === true) return vagueWindow(atoms, start, edge);
  const window = edge === -1 ? "past" : edge === 1 ? "next" : undefined;
  const mod = bound?.mod === "" ? undefined : (bound?.mod ?? found.mod);
  return {
    next: found.next,
    meaning: { ...durationOf(found.amount, found.unit, mod), ...(window === undefined ? {} : { window }) },
  };
};

function recentWindow(atoms: readonly Atom[], start: number, unit: Unit): Found {
  const past = lowerAt(atoms, start) === "recent";
  const second =
    lowerAt(atoms, start + 2) === "and" || lowerAt(atoms, start + 2) === "or" ? atoms[start + 3]?.word.unit : undefined;
  const next = second === undefined ? start + 2 : start + 4;
  return { next, meaning: { kind: "duration", unit, window: past ? "past" : "next", recent: true } };
}

function vagueWindow(atoms: readonly Atom[], start: number, edge: number): Found | undefined {
  const unit = unitAt(atoms, start + 1);
  if (unit === undefined || !lowerAt(atoms, start + 1).endsWith("s")) return undefined;
  const window = edge === -1 ? "past" : edge === 1 ? "next" : undefined;
  return {
    next: start + 2,
    meaning: { ...durationOf(undefined, unit, undefined), ...(window === undefined ? {} : { window }) },
  };
}

function durationOf(amount: number | undefined, unit: Unit, mod: string | undefined): DurationMeaning {
  return { kind: "duration", unit, ...(amount === undefined ? {} : { amount }), ...(mod === undefined ? {} : { mod }) };
}
