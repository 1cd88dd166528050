import type { Atom } from "../atoms.ts";
import { yearAt } from "./dates.ts";
import { leadOf } from "./lead.ts";
import type { CalendarMeaning, Finder, Found } from "./meaning.ts";
import { spokenYearAt } from "./spoken-year.ts";
import { after, isHyphen, lowerAt, skipHyphen, skipThe } from "./walk.ts";

/** "1998", "1998-99", "fiscal 1990", "the year 2000", "the 1989 period", "nineteen ninety-four". */
export const year: Finder = (atoms, at) => {
  const start = skipYearLead(atoms, at);
  const found = yearAt(atoms, start) ?? undefined;
  if (found === undefined) return spokenFound(atoms, start);
  if (followsFigure(atoms, start)) return undefined;
  if (["period", "quarter"].includes(lowerAt(atoms, start + 1)))
    return build({ year: found, likeFocus: true }, start + 2);
  const last = rangeYear(atoms, start, found);
  if (last !== undefined) return build({ year: found, lastYear: last.year }, last.next);
  return build({ year: found }, start + 1);
};

function skipYearLead(atoms: readonly Atom[], at: number): number {
  for (const phrase of [
    "the fiscal year",
    "fiscal year",
    "the calendar year",
    "fiscal",
    "the year",
    "calendar",
    "fy",
  ]) {
    const next = after(atoms, at, phrase);
    if (next !== undefined) return next;
  }
  return at;
}

/** Whether the four digits are a quantity and no year: "1,000", "$1998", "1998.5", "1500 troops" is left to the words about it. */
function followsFigure(atoms: readonly Atom[], at: number): boolean {
  const next = atoms[at + 1];
  if (next?.word.scale !== undefined || next?.lower === "%") return true;
  if (next?.joined === true && /^[a-z]/.test(next.lower) && next.lower !== "s") return true;
  return next?.word.unit !== undefined && next.word.unit !== "PERIOD" && lowerAt(atoms, at + 1).endsWith("s");
}

function rangeYear(atoms: readonly Atom[], at: number, first: number): { year: number; next: number } | undefined {
  if (!isHyphen(atoms, at + 1) && lowerAt(atoms, at + 1) !== "/") return undefined;
  const lower = lowerAt(atoms, at + 2);
  const last = /^\d\d$/.test(lower) ? Math.floor(first / 100) * 100 + Number(lower) : yearAt(atoms, at + 2);
  return last !== undefined && last > first && last - first < 300 ? { year: last, next: at + 3 } : undefined;
}

function spokenFound(atoms: readonly Atom[], at: number): Found | undefined {
  const spoken = spokenYearAt(atoms, at);
  return spoken === undefined ? undefined : build({ year: spoken.year }, spoken.next);
}

/** "the 1990s", "the '80s", "the early 1980s", "the nineties". */
export const decade: Finder = (atoms, at) => {
  const start = skipThe(atoms, at);
  const spoken = atoms[start]?.word.decadeName;
  if (spoken !== undefined && start > at) return build({ decade: `19${spoken}` }, start + 1);
  const quoted = lowerAt(atoms, start) === "'" || lowerAt(atoms, start) === "’" || lowerAt(atoms, start) === "‘";
  const index = quoted ? start + 1 : start;
  const digits = lowerAt(atoms, index);
  const plural = lowerAt(atoms, index + 1) === "s" || lowerAt(atoms, index + 1) === "'s";
  if (!plural || atoms[index + 1]?.joined !== true) return undefined;
  if (/^[12]\d\d0$/.test(digits)) return build({ decade: digits.slice(0, 3) }, index + 2);
  if (/^[2-9]0$/.test(digits) && (quoted || start > at)) return build({ decade: `19${digits[0]}` }, index + 2);
  return undefined;
};

/** "the 20th century", "the twenty-first century". */
export const century: Finder = (atoms, at) => {
  const start = skipThe(atoms, at);
  const ordinal = ordinalAt(atoms, start);
  if (ordinal === undefined) return undefined;
  const index = skipHyphen(atoms, ordinal.next);
  return lowerAt(atoms, index) === "century" ? build({ century: ordinal.value }, index + 1) : undefined;
};

function ordinalAt(atoms: readonly Atom[], at: number): { readonly value: number; readonly next: number } | undefined {
  const atom = atoms[at];
  if (atom?.digits !== undefined && ["st", "nd", "rd", "th"].includes(lowerAt(atoms, at + 1))) {
    return { value: atom.digits, next: at + 2 };
  }
  if (atom?.word.ordinal !== undefined) return { value: atom.word.ordinal, next: at + 1 };
  const tens = atom?.word.number;
  const ones = atoms[at + 2]?.word.ordinal;
  return tens !== undefined && tens >= 20 && isHyphen(atoms, at + 1) && ones !== undefined
    ? { value: tens + ones, next: at + 3 }
    : undefined;
}

/** "the third quarter of 1984", "third-quarter", "this year's fourth quarter", "the 1988 third quarter", "the first half". */
export const quarter: Finder = (atoms, at) => {
  const lead = quarterLead(atoms, at);
  const ordinal =
    lowerAt(atoms, lead.next) === "last" ? { value: 9, next: lead.next + 1 } : ordinalAt(atoms, lead.next);
  if (ordinal === undefined || ordinal.value > 9) return undefined;
  const index = skipHyphen(atoms, ordinal.next);
  const noun = lowerAt(atoms, index);
  if (noun === "quarter" && ordinal.value <= 4)
    return withYear(atoms, { ...lead.parts, quarter: ordinal.value }, index + 1);
  if (noun !== "half" || (ordinal.value > 2 && ordinal.value !== 9)) return undefined;
  const half = Math.min(ordinal.value, 2);
  const found = withYear(atoms, { ...lead.parts, half }, index + 1);
  // "the first half" alone may be a match's; it must carry its year.
  return found.meaning.kind === "calendar" && (found.meaning.year ?? found.meaning.shift) !== undefined
    ? found
    : undefined;
};

function quarterLead(
  atoms: readonly Atom[],
  at: number,
): { readonly next: number; readonly parts: Omit<CalendarMeaning, "kind"> } {
  const start = skipThe(atoms, at);
  const stated = yearAt(atoms, start);
  if (stated !== undefined)
    return { next: lowerAt(atoms, start + 1) === "'s" ? start + 2 : start + 1, parts: { year: stated } };
  const shift = atoms[start]?.word.shift;
  if (shift !== undefined && lowerAt(atoms, start + 1) === "year") {
    return { next: lowerAt(atoms, start + 2) === "'s" ? start + 3 : start + 2, parts: { shift } };
  }
  const yearEarlier = after(atoms, start, "year - earlier") ?? after(atoms, start, "year - ago");
  if (yearEarlier !== undefined) return { next: yearEarlier, parts: { shift: -1 } };
  return { next: lowerAt(atoms, start) === "fiscal" ? start + 1 : start, parts: {} };
}

function withYear(atoms: readonly Atom[], parts: Omit<CalendarMeaning, "kind">, next: number): Found {
  const of = lowerAt(atoms, next) === "of" || lowerAt(atoms, next) === "," ? next + 1 : next;
  const start = lowerAt(atoms, of) === "fiscal" ? of + 1 : of;
  const stated = yearAt(atoms, start);
  if (stated !== undefined) return build({ ...parts, year: stated }, start + 1);
  const spoken = spokenYearAt(atoms, start);
  if (spoken !== undefined) return build({ ...parts, year: spoken.year }, spoken.next);
  const article = skipThe(atoms, of);
  const shift = atoms[article]?.word.shift;
  if (of > next && shift !== undefined && lowerAt(atoms, article + 1) === "year")
    return build({ ...parts, shift }, article + 2);
  if (of > next && after(atoms, of, "the year") !== undefined) return build({ ...parts, shift: 0 }, of + 2);
  return build(parts, next);
}

/** "last summer", "the spring of 1998", "summer 1998", "this past spring", "the winter". */
export const season: Finder = (atoms, at) => {
  const lead = leadOf(atoms, at);
  const atom = atoms[lead.next];
  const name = atom?.word.season;
  if (atom === undefined || name === undefined || atom.lower.endsWith("s")) return undefined;
  const shift = lead.shift === undefined ? {} : { shift: lead.shift };
  const found = withYear(atoms, { season: name, ...shift }, lead.next + 1);
  const dated = found.next > lead.next + 1 || lead.shift !== undefined;
  if (dated) return found;
  const before = lowerAt(atoms, at - 1);
  const led =
    lead.next > at ||
    ["in", "by", "since", "until", "during", "of", "late", "early", "mid", "-", "every"].includes(before);
  return led && (name !== "FA" || before === "in" || atom.lower === "autumn") && name !== "SP" ? found : undefined;
};

function build(parts: Omit<CalendarMeaning, "kind">, next: number): Found {
  return { next, meaning: { kind: "calendar", ...parts } };
}
