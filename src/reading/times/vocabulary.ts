import numbers from "../quantities/number-words.json" with { type: "json" };
import words from "./words.json" with { type: "json" };

/** `MO` morning, `AF` afternoon, `EV` evening, `NI` night, `DT` daytime, as in TIMEX3. */
export type Part = "MO" | "AF" | "EV" | "NI" | "DT";

/** Units of the calendar and the clock, and a few words that behave like units ("the year-ago period"). */
export type Unit =
  | "S"
  | "MIN"
  | "H"
  | "D"
  | "W"
  | "FORTNIGHT"
  | "M"
  | "Q"
  | "Y"
  | "DECADE"
  | "CENTURY"
  | "MILLENNIUM"
  | "WEEKEND"
  | "PERIOD"
  | "NIGHT"
  | "HALF"
  | "TIME";

/** `SP`, `SU`, `FA`, `WI` as in TIMEX3. */
export type Season = "SP" | "SU" | "FA" | "WI";

/** What a word can be in a time expression; "may" is a month, "second" a unit and an ordinal. */
export interface Word {
  readonly month?: number;
  readonly weekday?: number;
  readonly unit?: Unit;
  readonly season?: Season;
  readonly part?: Part;
  readonly clock?: string;
  readonly meridiem?: "am" | "pm";
  readonly zone?: string;
  readonly zoneCity?: string;
  readonly dayWord?: number;
  readonly shift?: -1 | 0 | 1;
  readonly focus?: -1 | 0 | 1;
  readonly edge?: string;
  readonly approximation?: string;
  readonly vague?: string;
  readonly frequency?: string;
  readonly each?: number;
  readonly reference?: string;
  readonly holiday?: string;
  readonly decadeName?: number;
  readonly number?: number;
  readonly scale?: number;
  readonly ordinal?: number;
  /** May open, or be, a time expression by itself; a run of words without one is not looked at. */
  readonly head?: true;
  /** May be the first word of a time expression. */
  readonly starts?: true;
}

const HEADS = [
  "month",
  "weekday",
  "unit",
  "season",
  "part",
  "clock",
  "meridiem",
  "dayWord",
  "frequency",
  "reference",
  "holiday",
  "decadeName",
] as const;
const MODIFIERS = [
  "zone",
  "zoneCity",
  "shift",
  "focus",
  "edge",
  "approximation",
  "vague",
  "each",
] as const satisfies readonly (keyof typeof words)[];

/** Every word that may stand in a time expression, lower case, with what it can be there. */
export const VOCABULARY: ReadonlyMap<string, Word> = buildVocabulary();

function buildVocabulary(): ReadonlyMap<string, Word> {
  const out = new Map<string, Word>();
  for (const facet of HEADS) addFacet(out, facet, words[facet], true);
  for (const facet of MODIFIERS) addFacet(out, facet, words[facet], false);
  addFacet(out, "number", { ...numbers.ones, ...numbers.tens }, false);
  addFacet(out, "scale", numbers.scales, false);
  addFacet(out, "ordinal", numbers.ordinals, false);
  for (const word of words.phraseHead) out.set(word, { ...out.get(word), head: true });
  for (const [word, value] of out) out.set(word, { ...value, starts: true });
  for (const word of words.glue) if (!out.has(word)) out.set(word, {});
  for (const word of words.starters) out.set(word, { ...out.get(word), starts: true });
  return out;
}

function addFacet(
  out: Map<string, Word>,
  facet: string,
  table: Readonly<Record<string, unknown>>,
  head: boolean,
): void {
  for (const [word, value] of Object.entries(table)) {
    out.set(word, { ...out.get(word), [facet]: value, ...(head ? { head: true } : {}) });
  }
}
