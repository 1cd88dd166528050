import type { Atom } from "../atoms.ts";
import words from "../words.json" with { type: "json" };
import { clockAt, isLedClock } from "./clock.ts";
import { boundAt } from "./count.ts";
import { monthDate, numericDate } from "./dates.ts";
import { dayWord, holidayFinder, partOfDay, weekday } from "./days.ts";
import { length, windowed } from "./lengths.ts";
import type { Finder, Found, Meaning } from "./meaning.ts";
import { offset } from "./offsets.ts";
import { period } from "./periods.ts";
import { reference } from "./references.ts";
import { repeat } from "./repeats.ts";
import { after, isHyphen, lowerAt, skipThe } from "./walk.ts";
import { century, decade, quarter, season, year } from "./years.ts";

const holiday = holidayFinder(words.holidayPair);
/** What may carry a clock or a part of the day. */
const DAYS: readonly Finder[] = [weekday, monthDate, numericDate, dayWord, partOfDay, holiday];
/** What may be early, late or ending. */
const SPANS: readonly Finder[] = [...DAYS, period, quarter, season, decade, century, year];

/** A finder with the name that its mentions keep. */
export interface Rule {
  readonly name: string;
  readonly find: Finder;
}

/** All finders, earlier ones first: the longest proposal wins, then the earlier rule. */
export const RULES: readonly Rule[] = [
  { name: "times/clock", find: clockFirst },
  { name: "times/day", find: shadedDay },
  { name: "times/edge", find: edged },
  { name: "times/about", find: approximate },
  { name: "times/offset", find: offset },
  { name: "times/window", find: windowed },
  { name: "times/set", find: repeat },
  { name: "times/quarter", find: quarter },
  { name: "times/season", find: season },
  { name: "times/decade", find: decade },
  { name: "times/century", find: century },
  { name: "times/period", find: period },
  { name: "times/duration", find: length },
  { name: "times/year", find: year },
  { name: "times/reference", find: reference },
];

/** The longest proposal of some finders at one place. */
export function longest(finders: readonly Finder[], atoms: readonly Atom[], at: number): Found | undefined {
  let best: Found | undefined;
  for (const find of finders) {
    const found = find(atoms, at);
    if (found !== undefined && (best === undefined || found.next > best.next)) best = found;
  }
  return best;
}

/** "Friday morning", "Wednesday at 10 p.m.", "the evening of May 3". */
function shadedDay(atoms: readonly Atom[], at: number): Found | undefined {
  const part = partOfDay(atoms, at);
  if (part !== undefined) {
    const day = longest(DAYS, atoms, lowerAt(atoms, part.next) === "of" ? part.next + 1 : part.next);
    if (day !== undefined) return { next: day.next, meaning: withShade(day.meaning, part.meaning) };
  }
  const day = longest(DAYS, atoms, at);
  if (day === undefined) return undefined;
  return shadeAfter(atoms, day);
}

function shadeAfter(atoms: readonly Atom[], day: Found): Found {
  const partIndex = isHyphen(atoms, day.next) || lowerAt(atoms, day.next) === "'s" ? day.next + 1 : day.next;
  const edge = atoms[partIndex]?.word.edge;
  const index = edge === undefined ? partIndex : partIndex + 1;
  const part = atoms[index]?.word.part;
  const shaded = part === undefined ? day : { next: index + 1, meaning: { ...day.meaning, part } };
  const at =
    lowerAt(atoms, shaded.next) === "at" || lowerAt(atoms, shaded.next) === "," ? shaded.next + 1 : shaded.next;
  const clock = clockAt(atoms, lowerAt(atoms, at) === "around" ? at + 1 : at);
  if (clock === undefined) return shaded;
  return { next: clock.next, meaning: withShade(shaded.meaning, clock) };
}

/** "9 a.m. EST Tuesday", "noon on Thursday", "10 p.m.". */
function clockFirst(atoms: readonly Atom[], at: number): Found | undefined {
  const bound = boundAt(atoms, at);
  const clock = clockAt(atoms, bound?.next ?? at);
  if (clock === undefined) return undefined;
  const shade = bound === undefined || bound.mod === "" ? clock : { ...clock, mod: bound.mod };
  let next = clock.next;
  for (const phrase of ["in the", "this", "the next", "the"]) {
    const part = after(atoms, clock.next, phrase);
    const word = part === undefined ? undefined : atoms[part]?.word.part;
    if (part !== undefined && word !== undefined) next = part + 1;
  }
  const on = lowerAt(atoms, next) === "on" || lowerAt(atoms, next) === "," ? next + 1 : next;
  const day = longest(DAYS, atoms, on);
  if (day !== undefined) return { next: day.next, meaning: withShade(day.meaning, shade) };
  if (!isLedClock(atoms, bound?.next ?? at, next)) return undefined;
  return { next, meaning: withShade({ kind: "period", unit: "D", shift: 0, focus: true }, shade) };
}

function withShade(
  meaning: Meaning,
  shade: { readonly clock?: string; readonly zone?: string; readonly part?: Meaning["part"]; readonly mod?: string },
): Meaning {
  const { clock, zone, part, mod } = shade;
  return {
    ...meaning,
    ...(part === undefined ? {} : { part }),
    ...(clock === undefined ? {} : { clock }),
    ...(zone === undefined ? {} : { zone }),
    ...(mod === undefined ? {} : { mod }),
  } as Meaning;
}

/** "early May", "late last year", "the end of August", "earlier this month", "mid-1990s", "year-end". */
function edged(atoms: readonly Atom[], at: number): Found | undefined {
  const end =
    after(atoms, skipThe(atoms, at), "year - end") ??
    after(atoms, skipThe(atoms, at), "year end") ??
    after(atoms, at, "year 's end");
  if (end !== undefined) return { next: end, meaning: { kind: "calendar", month: 12, day: 31, shift: 0, mod: "END" } };
  const edge = edgeAt(atoms, at);
  if (edge === undefined) return undefined;
  const span = longest(SPANS, atoms, edge.next) ?? yearAfterEdge(atoms, edge.next);
  if (span === undefined) return undefined;
  const sharp = edge.sharp === true ? { sharp: true } : {};
  return { next: span.next, meaning: { ...span.meaning, mod: edge.mod, ...sharp } };
}

function yearAfterEdge(atoms: readonly Atom[], at: number): Found | undefined {
  const noun = after(atoms, at, "month") ?? after(atoms, at, "week") ?? after(atoms, at, "year");
  return noun === undefined ? undefined : period(atoms, at - 1);
}

interface Edge {
  readonly mod: string;
  readonly next: number;
  /** "the start of", "the end of": the first or last part itself. */
  readonly sharp?: boolean;
}

function edgeAt(atoms: readonly Atom[], at: number): Edge | undefined {
  const start = skipThe(atoms, at);
  const mod = atoms[start]?.word.edge;
  if (mod === undefined) return undefined;
  let next = isHyphen(atoms, start + 1) ? start + 2 : start + 1;
  const word = lowerAt(atoms, start);
  if (["of", "in", "on"].includes(lowerAt(atoms, next))) next++;
  else if (!["early", "late", "mid"].includes(word) && (start > at || (word !== "earlier" && word !== "later")))
    return undefined;
  return ["early", "earlier", "late", "later", "mid", "middle"].includes(word)
    ? { mod, next }
    : { mod, next, sharp: true };
}

/** "around 10 days ago", "about 1990", "sometime next year". */
function approximate(atoms: readonly Atom[], at: number): Found | undefined {
  const sometime = lowerAt(atoms, at) === "sometime";
  const mod = sometime ? "" : atoms[at]?.word.approximation;
  if (mod === undefined || (mod === "" && !sometime) || mod.endsWith("_THAN") || lowerAt(atoms, at) === "over")
    return undefined;
  const span = longest([edged, ...SPANS], atoms, at + 1);
  const weekday = span?.meaning.kind === "calendar" && span.meaning.weekday !== undefined;
  if (span === undefined || weekday || (span.meaning.kind === "period" && span.meaning.unit !== "Y" && !sometime))
    return undefined;
  return { next: span.next, meaning: mod === "" ? span.meaning : { ...span.meaning, mod: span.meaning.mod ?? mod } };
}
