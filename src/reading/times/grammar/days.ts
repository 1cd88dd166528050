import type { Atom } from "../atoms.ts";
import { dateAfterWeekday } from "./dates.ts";
import { leadOf } from "./lead.ts";
import type { Finder, Found, Meaning } from "./meaning.ts";
import { after, isHyphen, lowerAt, skipThe } from "./walk.ts";

/** "Tuesday", "last Friday", "this coming Sunday", "Friday, Oct. 23", "the previous Friday". */
export const weekday: Finder = (atoms, at) => {
  const lead = leadOf(atoms, at);
  const atom = atoms[lead.next];
  const day = atom?.word.weekday;
  if (atom === undefined || day === undefined || !atom.capital) return undefined;
  if (atom.lower.endsWith("days")) return { next: lead.next + 1, meaning: { kind: "set", timex: `XXXX-WXX-${day}` } };
  if (atoms[lead.next + 1]?.word.part !== undefined && lowerAt(atoms, lead.next + 1).endsWith("s"))
    return {
      next: lead.next + 2,
      meaning: { kind: "set", timex: `XXXX-WXX-${day}T${atoms[lead.next + 1]?.word.part}` },
    };
  const date = dateAfterWeekday(atoms, lead.next + 1);
  if (date !== undefined) return { next: date.next, meaning: { ...date.meaning, weekday: day } as Meaning };
  if (atom.lower.length <= 3 && at === lead.next) return undefined;
  const { shift, focus } = lead;
  return {
    next: lead.next + 1,
    meaning: { kind: "calendar", weekday: day, ...(shift === undefined ? {} : { shift }), ...(focus ? { focus } : {}) },
  };
};

/** "today", "yesterday", "tonight", "overnight", "the day before yesterday". */
export const dayWord: Finder = (atoms, at) => {
  const start = skipThe(atoms, at);
  for (const [phrase, shift] of [
    ["day before yesterday", -2],
    ["day after tomorrow", 2],
  ] as const) {
    const next = after(atoms, start, phrase);
    if (next !== undefined) return { next, meaning: { kind: "period", unit: "D", shift, focus: false } };
  }
  const beside = besideDay(atoms, at, start);
  if (beside !== undefined) return beside;
  const shift = atoms[at]?.word.dayWord;
  if (shift === undefined) return undefined;
  const lower = lowerAt(atoms, at);
  const part = lower === "tonight" || lower === "overnight" ? { part: "NI" as const } : {};
  const timexShift = lower === "overnight" ? { overnight: true } : {};
  return { next: at + 1, meaning: { kind: "period", unit: "D", shift, focus: false, ...part, ...timexShift } };
};

/** "the day before, …", "the night after.": a day beside the one spoken of. */
function besideDay(atoms: readonly Atom[], at: number, start: number): Found | undefined {
  const word = atoms[start]?.word;
  const side = lowerAt(atoms, start + 1);
  if (start === at || (side !== "before" && side !== "after")) return undefined;
  const closes = [",", ".", ""].includes(lowerAt(atoms, start + 2));
  if (!closes || (word?.unit !== "D" && word?.part === undefined)) return undefined;
  const part = word?.part === undefined ? {} : { part: word.part };
  const shift = side === "before" ? -1 : 1;
  return { next: start + 2, meaning: { kind: "period", unit: "D", shift, focus: true, ...part } };
}

/** "this morning", "last night", "the evening", "in the morning", "mid afternoon". */
export const partOfDay: Finder = (atoms, at) => {
  const lower = lowerAt(atoms, at);
  const mid = lower === "mid" || lower === "late" || lower === "early";
  const lead = nextPart(atoms, at);
  if (lead !== undefined) return lead;
  const start = lower === "the" || lower === "this" || lower === "last" || mid ? at + 1 : at;
  const hyphen = start > at && isHyphen(atoms, start);
  // "a late-night show" is no time.
  if (hyphen && lower !== "mid") return undefined;
  const index = hyphen ? start + 1 : start;
  const part = atoms[index]?.word.part;
  if (part === undefined || index === at || atoms[index]?.lower.endsWith("s")) return undefined;
  const shift = lower === "last" ? -1 : 0;
  const mod = mid ? { mod: atoms[at]?.word.edge ?? "MID" } : {};
  return {
    next: index + 1,
    meaning: { kind: "period", unit: "D", shift, focus: lower === "the" || mid, part, ...mod },
  };
};

/** "the next morning", "the previous evening", "that night": of a day beside the one spoken of. */
function nextPart(atoms: readonly Atom[], at: number): Found | undefined {
  const start = skipThe(atoms, at);
  const word = atoms[start]?.word;
  const shift = word?.focus ?? (start > at && lowerAt(atoms, start) === "next" ? 1 : undefined);
  const index = lowerAt(atoms, start + 1) === "same" ? start + 2 : start + 1;
  const part = atoms[index]?.word.part;
  if (shift === undefined || part === undefined || lowerAt(atoms, index).endsWith("s")) return undefined;
  return { next: index + 1, meaning: { kind: "period", unit: "D", shift, focus: true, part } };
}

/** "Christmas", "New Year's Eve", "Thanksgiving Day", "Easter Sunday". */
export function holidayFinder(pairs: Readonly<Record<string, string>>): Finder {
  const phrases = Object.entries(pairs).map(([phrase, holiday]) => ({ words: phrase.split(/(?='s)| /), holiday }));
  return (atoms, at) => {
    const lead = leadOf(atoms, at);
    if (atoms[lead.next]?.capital !== true) return undefined;
    const shift = lead.shift === undefined ? {} : { shift: lead.shift };
    let best: Found | undefined;
    for (const { words, holiday } of phrases) {
      if (!words.every((word, i) => lowerAt(atoms, lead.next + i) === word)) continue;
      const next = lead.next + words.length;
      if (best === undefined || next > best.next) best = { next, meaning: { kind: "calendar", holiday, ...shift } };
    }
    const single = atoms[lead.next]?.word.holiday;
    return (
      best ??
      (single === undefined
        ? undefined
        : { next: lead.next + 1, meaning: { kind: "calendar", holiday: single, ...shift } })
    );
  };
}
