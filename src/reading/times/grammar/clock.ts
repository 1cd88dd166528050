import type { Atom } from "../atoms.ts";
import words from "../words.json" with { type: "json" };
import type { Shade } from "./meaning.ts";
import { after, lowerAt } from "./walk.ts";

/** A time of the day with its zone, and where it ends. */
export interface Clock extends Shade {
  readonly clock: string;
  readonly next: number;
}

/** "9 a.m.", "7:15 p.m. EST", "noon", "14:30", "0400 GMT", "10 o'clock". */
export function clockAt(atoms: readonly Atom[], at: number): Clock | undefined {
  const bare = namedClockAt(atoms, at) ?? figureClockAt(atoms, at);
  if (bare === undefined) return undefined;
  const zone = zoneAt(atoms, bare.next);
  const zoned = zone === undefined ? bare : { ...bare, zone: zone.zone, next: zone.next };
  return { ...zoned, next: skipOtherZone(atoms, zoned.next) };
}

/** "(5:30 p.m. GMT)" after a clock tells the same moment in another zone. */
function skipOtherZone(atoms: readonly Atom[], at: number): number {
  if (lowerAt(atoms, at) !== "(" && lowerAt(atoms, at) !== "[") return at;
  const other = figureClockAt(atoms, at + 1);
  if (other === undefined) return at;
  const next = zoneAt(atoms, other.next)?.next ?? other.next;
  return lowerAt(atoms, next) === ")" || lowerAt(atoms, next) === "]" ? next + 1 : at;
}

const LEADS = new Set(words.clockLeads);

/** Whether a clock of figures alone ("14:30") is one: the word before leads it, or a day or zone stands by it. */
export function isLedClock(atoms: readonly Atom[], at: number, next: number): boolean {
  const figures = next === at + 1 && atoms[at]?.digits !== undefined;
  return !figures || LEADS.has(lowerAt(atoms, at - 1));
}

function namedClockAt(atoms: readonly Atom[], at: number): Clock | undefined {
  const clock = atoms[at]?.word.clock;
  return clock === undefined ? undefined : { clock, next: at + 1 };
}

function figureClockAt(atoms: readonly Atom[], at: number): Clock | undefined {
  const atom = atoms[at];
  if (atom === undefined) return undefined;
  const [hours, minutes] = hoursOf(atom);
  if (hours === undefined || hours > 24) return undefined;
  const meridiem = atoms[at + 1]?.word.meridiem;
  if (meridiem !== undefined && hours <= 12) {
    return { clock: format((hours % 12) + (meridiem === "pm" ? 12 : 0), minutes ?? 0), next: at + 2 };
  }
  const inThe = atoms[after(atoms, at + 1, "in the") ?? -1]?.word.part;
  if (minutes === undefined && hours >= 1 && hours <= 12 && inThe !== undefined) {
    return { clock: format((hours % 12) + (inThe === "MO" ? 0 : 12), 0), next: at + 4 };
  }
  const oclock = after(atoms, at + 1, "o ' clock") ?? after(atoms, at + 1, "o'clock");
  if (oclock !== undefined) return { clock: format(hours, 0), next: oclock };
  return minutes === undefined ? militaryAt(atoms, at) : { clock: format(hours, minutes), next: at + 1 };
}

/** "0400 GMT", "1530 local time": four digits and a zone. */
function militaryAt(atoms: readonly Atom[], at: number): Clock | undefined {
  const lower = lowerAt(atoms, at);
  if (!/^\d{4}$/.test(lower) || zoneAt(atoms, at + 1) === undefined) return undefined;
  const hours = Number(lower.slice(0, 2));
  const minutes = Number(lower.slice(2));
  return hours <= 24 && minutes < 60 ? { clock: format(hours, minutes), next: at + 1 } : undefined;
}

function hoursOf(atom: Atom): readonly [number | undefined, number | undefined] {
  const word = atom.word.number;
  if (word !== undefined) return [word, undefined];
  const colon = /^(\d{1,2})[:.](\d\d)(?::\d\d)?$/.exec(atom.lower);
  if (colon !== null && Number(colon[2]) < 60) {
    return atom.lower.includes(":") ? [Number(colon[1]), Number(colon[2])] : [undefined, undefined];
  }
  return /^\d{1,4}$/.test(atom.lower)
    ? [Number(atom.lower) % 10000 > 24 && atom.lower.length < 4 ? 99 : hourOf(atom.lower), undefined]
    : [undefined, undefined];
}

function hourOf(lower: string): number {
  return lower.length === 4 ? Number(lower.slice(0, 2)) : Number(lower);
}

function format(hours: number, minutes: number): string {
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

/** "GMT", "EST", "local time", "Moscow time", in brackets or not. */
function zoneAt(atoms: readonly Atom[], at: number): { readonly zone: string; readonly next: number } | undefined {
  const start = lowerAt(atoms, at) === "(" ? at + 1 : at;
  const word = atoms[start]?.word;
  if (word?.zone !== undefined && atoms[start]?.capital === true) return { zone: word.zone, next: start + 1 };
  if (word?.zoneCity === undefined) return undefined;
  for (let next = start + 1; next < start + 3; next++) {
    if (lowerAt(atoms, next) === "time") return { zone: word.zoneCity, next: next + 1 };
  }
  return undefined;
}
