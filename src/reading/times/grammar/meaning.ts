import type { Atom } from "../atoms.ts";
import type { Part, Season, Unit } from "../vocabulary.ts";

/** What colours any time expression: a part of the day, a clock, an edge of the period. */
export interface Shade {
  readonly mod?: string;
  readonly part?: Part;
  /** `HH:MM`, 24 hours. */
  readonly clock?: string;
  readonly zone?: string;
  readonly idle?: boolean;
  /** "the start of", "the end of": the first or last part itself, not somewhere in it. */
  readonly sharp?: boolean;
}

/** A place in the calendar, named in part or whole: "Tuesday", "July 23", "the third quarter of 1984". */
export interface CalendarMeaning extends Shade {
  readonly kind: "calendar";
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  readonly season?: Season;
  readonly quarter?: number;
  readonly half?: number;
  readonly holiday?: string;
  /** "199" for the 1990s. */
  readonly decade?: string;
  /** 20 for the 20th century. */
  readonly century?: number;
  /** "last April", "this Friday", "next summer". */
  readonly shift?: -1 | 0 | 1;
  /** Counted from the time that the text speaks of, not from the day of publication. */
  readonly focus?: boolean;
  /** "January this year", "June last year". */
  readonly yearShift?: number;
  /** "the 1988 quarter": of the quarter spoken of, in another year. */
  readonly likeFocus?: boolean;
  /** Last day or year of a range: "May 23-25", "1998-99". */
  readonly lastDay?: number;
  readonly lastYear?: number;
}

/** A whole unit beside the present or the time spoken of: "last week", "yesterday", "the next day". */
export interface PeriodMeaning extends Shade {
  readonly kind: "period";
  readonly unit: Unit;
  readonly shift: number;
  readonly focus: boolean;
  /** The night that ends on the day: "overnight". */
  readonly overnight?: boolean;
  /** Only "the": "the quarter", "the week". */
  readonly bare?: boolean;
}

/** A step from a point: "ten days ago", "two weeks later", "in 50 days", "three days after". */
export interface OffsetMeaning extends Shade {
  readonly kind: "offset";
  readonly amount?: number;
  readonly unit: Unit;
  readonly sign: -1 | 1;
  readonly from: "now" | "focus" | "event";
  /** "a year ago" and "the year-ago quarter" keep the grain of what they are compared with. */
  readonly keepsGrain?: boolean;
  readonly vague?: boolean;
}

/** A length of time, perhaps laid at the present: "50 days", "the past two months". */
export interface DurationMeaning extends Shade {
  readonly kind: "duration";
  readonly amount?: number;
  readonly unit: Unit;
  readonly window?: "past" | "next";
  /** The word before it: "in 50 days" may lie ahead. */
  readonly led?: boolean;
  /** "recent weeks". */
  readonly recent?: boolean;
}

/** Something that comes again: "every day", "twice a week". */
export interface SetMeaning extends Shade {
  readonly kind: "set";
  readonly timex: string;
}

/** "now", "recently", "soon". */
export interface ReferenceMeaning extends Shade {
  readonly kind: "reference";
  readonly timex: string;
}

export type Meaning = CalendarMeaning | PeriodMeaning | OffsetMeaning | DurationMeaning | SetMeaning | ReferenceMeaning;

/** What a finder proposes: a meaning for the atoms from `from` (or where it was asked) up to `next`. */
export interface Found {
  readonly next: number;
  readonly meaning: Meaning;
}

/** Reads one kind of time expression that begins at atom `at`. */
export type Finder = (atoms: readonly Atom[], at: number) => Found | undefined;
