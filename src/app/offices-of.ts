import type { Lexicon } from "../model/lexicon.ts";
import type { LexiconPerson, Tenure } from "../model/lexicon-records.ts";
import { loadReadingTools } from "./reading-tools.ts";
import { searchable } from "./words-of.ts";

/** An office that a person holds, as the lexicon has it: `spokesman` of `Russia`. */
export interface HeldOffice {
  readonly title: string;
  readonly of: string;
  /** Other words for the office and for whom it serves, to be searched: `kremlin`, `press secretary`. */
  readonly words: string;
  readonly from: string | null;
  readonly to: string | null;
}

let offices: ReadonlyMap<string, readonly HeldOffice[]> | undefined;

/** The offices that a person of this name holds on a day, by the lexicon; none for anyone else. */
export function officesOf(name: string, day: string): readonly HeldOffice[] {
  offices ??= all(loadReadingTools().lexicon);
  const held = offices.get(name.toLowerCase()) ?? [];
  return held.filter(({ from, to }) => (from ?? "") <= day && (to === null || day.slice(0, to.length) <= to));
}

function all(lexicon: Lexicon | undefined): ReadonlyMap<string, readonly HeldOffice[]> {
  if (lexicon === undefined) return new Map();
  return new Map(
    [...lexicon.people.values()].flatMap((person) => {
      const held = person.offices.map((tenure) => officeOf(lexicon, tenure));
      return namesOf(person).map((name) => [name.toLowerCase(), held] as const);
    }),
  );
}

function namesOf({ name, names }: LexiconPerson): readonly string[] {
  return [name, ...names];
}

function officeOf(lexicon: Lexicon, { office: id, of, title, from, to }: Tenure): HeldOffice {
  const office = lexicon.offices.get(id);
  const served = servedBy(lexicon, of);
  return {
    title: title ?? office?.name ?? id,
    of: served[0] ?? of,
    words: searchable([title ?? "", office?.name ?? id, ...(office?.names ?? []), ...served].join(" ")),
    from,
    to,
  };
}

/** The names of whom an office serves, the usual one first. */
function servedBy(lexicon: Lexicon, id: string): readonly string[] {
  const state = lexicon.states.get(id);
  if (state !== undefined) {
    return [state.name, ...state.names, ...state.metonyms, ...state.demonyms.adjectives, ...state.seats];
  }
  const other = lexicon.bodies.get(id) ?? lexicon.groups.get(id) ?? lexicon.organisations.get(id);
  return other === undefined ? [] : [other.name, ...other.names];
}
