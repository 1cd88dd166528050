import type { ActorCodes, CountryCodes } from "../exports/export-format.ts";
import { readLexicon } from "../lexicon/load-lexicon.ts";
import type { LexiconState } from "../model/lexicon-records.ts";

type Sort = ReturnType<ActorCodes["sortOf"]>;

let read: { readonly sorts: ReadonlyMap<string, Sort>; readonly states: ReadonlyMap<string, CountryCodes> } | undefined;

/** The code books of the lexicon's states, by name and by country; read on first use and kept. */
export const actorCodes: ActorCodes = {
  ofState: (name) => books().states.get(name),
  ofCountry: (iso2) => books().states.get(`country ${iso2}`),
  sortOf: (name) => books().sorts.get(name),
};

function books(): NonNullable<typeof read> {
  read ??= readBooks();
  return read;
}

function readBooks(): NonNullable<typeof read> {
  const { states, groups, organisations, bodies, people } = readLexicon();
  const lists = { person: people, body: bodies, organisation: organisations, group: groups, state: states };
  const sorts = new Map<string, Sort>();
  for (const [sort, records] of Object.entries(lists)) for (const { name } of records) sorts.set(name, sort as Sort);
  const byId = new Map(states.map((state) => [state.id, state]));
  const coded = states.flatMap((state) => {
    const codes = codesOf(state, byId);
    const byCountry = state.iso2 === undefined ? [] : ([[`country ${state.iso2}`, codes]] as const);
    return [[state.name, codes] as const, ...byCountry];
  });
  return { sorts, states: new Map(coded) };
}

/** A state's codes; an entity that few recognise has those of the state in which it lies, and is marked. */
function codesOf(state: LexiconState, byId: ReadonlyMap<string, LexiconState>): CountryCodes {
  const nominal = state.iso2 === undefined && state.of !== undefined ? (byId.get(state.of) ?? state) : state;
  const { id, iso2, fips, cow } = nominal;
  return {
    iso3: id,
    ...(iso2 === undefined ? {} : { iso2 }),
    ...(fips === undefined ? {} : { fips }),
    ...(cow === undefined ? {} : { cow }),
    ...(state.standing === "partial" ? { partial: true } : {}),
  };
}
