import type { Atom } from "../atoms.ts";
import type { Unit } from "../vocabulary.ts";
import type { Finder, Found } from "./meaning.ts";
import { isHyphen, lowerAt, skipThe } from "./walk.ts";

const PERIODS = new Set<Unit>(["D", "W", "FORTNIGHT", "M", "Q", "Y", "DECADE", "CENTURY", "WEEKEND"]);
const FILLERS = new Set(["fiscal", "financial", "calendar", "full", "entire", "whole", "few"]);

/** "last week", "this year", "the current quarter", "the next day", "the same month", "the week". */
export const period: Finder = (atoms, at) => {
  const start = skipThe(atoms, at);
  const lead = shiftAt(atoms, start);
  if (lead === undefined) return start > at ? bareUnit(atoms, start) : undefined;
  const unitIndex = FILLERS.has(lowerAt(atoms, lead.next)) ? lead.next + 1 : skipHyphenBefore(atoms, lead.next);
  const latest = lowerAt(atoms, start) === "latest" && lowerAt(atoms, unitIndex) === "period";
  const unit = latest ? "Q" : singular(atoms, unitIndex);
  if (unit === undefined) return undefined;
  if (unit === "Q" && lowerAt(atoms, start) === "latest")
    return { next: unitIndex + 1, meaning: { kind: "period", unit, shift: -1, focus: true, bare: true } };
  const { shift } = lead;
  const word = lowerAt(atoms, start);
  // "the past week" is a length that ends now; "last week" is the week before this one.
  if (
    word === "past" ||
    (start > at && word === "last" && unit !== "Y" && unit !== "Q") ||
    (word === "coming" && start > at)
  ) {
    return { next: unitIndex + 1, meaning: { kind: "duration", amount: 1, unit, window: shift < 0 ? "past" : "next" } };
  }
  const focus = lead.focus || (unit === "D" && shift !== 0) || (unit !== "D" && start > at && word === "next");
  return { next: unitIndex + 1, meaning: { kind: "period", unit, shift, focus } };
};

function skipHyphenBefore(atoms: readonly Atom[], at: number): number {
  return isHyphen(atoms, at) ? at + 1 : at;
}

function shiftAt(atoms: readonly Atom[], at: number): { shift: number; focus: boolean; next: number } | undefined {
  const word = atoms[at]?.word;
  if (word?.shift !== undefined) {
    const second = lowerAt(atoms, at) === "this" ? atoms[at + 1]?.word.shift : undefined;
    return { shift: second ?? word.shift, focus: false, next: second === undefined ? at + 1 : at + 2 };
  }
  if (word?.focus === undefined || lowerAt(atoms, at) === "earlier") return undefined;
  const same = lowerAt(atoms, at + 1) === "same" || lowerAt(atoms, at + 1) === "very";
  return { shift: word.focus, focus: true, next: same ? at + 2 : at + 1 };
}

/** "the week", "the quarter", "the fiscal year": the one that the text speaks of. */
function bareUnit(atoms: readonly Atom[], at: number): Found | undefined {
  const index = FILLERS.has(lowerAt(atoms, at)) && lowerAt(atoms, at) !== "few" ? at + 1 : at;
  const unit = singular(atoms, index);
  if (unit === undefined || isHyphen(atoms, index + 1)) return undefined;
  const ended = ["ended", "ending", "to"].includes(lowerAt(atoms, index + 1));
  if (ended && unit === "Y") return { next: index + 1, meaning: { kind: "duration", amount: 1, unit } };
  return { next: index + 1, meaning: { kind: "period", unit, shift: 0, focus: true, bare: true } };
}

function singular(atoms: readonly Atom[], at: number): Unit | undefined {
  const unit = atoms[at]?.word.unit;
  return unit !== undefined && PERIODS.has(unit) && !lowerAt(atoms, at).endsWith("s") ? unit : undefined;
}
