import type { Atom } from "../atoms.ts";
import { durationTimex } from "../resolve/duration-timex.ts";
import { countAt } from "./count.ts";
import type { Finder, Found } from "./meaning.ts";
import { lowerAt } from "./walk.ts";

/** "every day", "each July", "daily", "twice a week", "per month", "every Friday", "every two weeks". */
export const repeat: Finder = (atoms, at) => {
  const lower = lowerAt(atoms, at);
  const frequency = atoms[at]?.word.frequency;
  if (frequency !== undefined) return set(frequency, at + 1);
  if (lower === "every" || lower === "each" || lower === "per") return everyAt(atoms, at + 1);
  if (lower === "a" || lower === "an") return perUnit(atoms, at);
  if (lower === "once" || lower === "twice") return lowerAt(atoms, at + 1) === "a" ? unitSet(atoms, at + 2) : undefined;
  return undefined;
};

function everyAt(atoms: readonly Atom[], at: number): Found | undefined {
  const word = atoms[at]?.word;
  if (word?.weekday !== undefined) return set(`XXXX-WXX-${word.weekday}`, at + 1);
  if (word?.month !== undefined) return set(`XXXX-${String(word.month).padStart(2, "0")}`, at + 1);
  if (word?.season !== undefined) return set(`XXXX-${word.season}`, at + 1);
  if (word?.part !== undefined && word.unit === undefined) return set(`XXXX-XX-XXT${word.part}`, at + 1);
  const count = lowerAt(atoms, at) === "other" ? { value: 2, next: at + 1 } : countAt(atoms, at);
  const unitIndex = count?.next ?? at;
  const unit = atoms[unitIndex]?.word.unit;
  if (unit === undefined || unit === "TIME" || unit === "HALF" || unit === "S") return undefined;
  return set(durationTimex(count === undefined ? 1 : count.value, unit), unitIndex + 1);
}

function unitSet(atoms: readonly Atom[], at: number): Found | undefined {
  const unit = atoms[at]?.word.unit;
  return unit === undefined ? undefined : set(durationTimex(1, unit), at + 1);
}

/** "300 barrels a day": only where a figure, or a noun that was counted, stands close before; the resolver asks. */
function perUnit(atoms: readonly Atom[], at: number): Found | undefined {
  const before = lowerAt(atoms, at - 1);
  const counted = ["times", "hours", "days", "weeks", "months"].includes(before);
  return counted ? unitSet(atoms, at + 1) : undefined;
}

function set(timex: string, next: number): Found {
  return { next, meaning: { kind: "set", timex } };
}
