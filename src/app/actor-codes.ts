import type { ActorCodes, ActorFacts, CountryCodes } from "../exports/export-format.ts";
import { readLexicon } from "../lexicon/load-lexicon.ts";
import type { LexiconState } from "../model/lexicon-records.ts";

interface Books {
  readonly actors: ReadonlyMap<string, ActorFacts>;
  /** By ISO 3166-1 alpha-2. */
  readonly countries: ReadonlyMap<string, CountryCodes>;
}

let read: Books | undefined;

/** The code books of the lexicon's actors, by name and by country; read on first use and kept. */
export const actorCodes: ActorCodes = {
  ofActor: (name) => books().actors.get(name),
  ofCountry: (iso2) => books().countries.get(iso2),
};

function books(): Books {
  read ??= readBooks();
  return read;
}

function readBooks(): Books {
  const { states, groups, organisations, bodies, people } = readLexicon();
  const byId = new Map(states.map((state) => [state.id, state]));
  const codes = new Map(states.map((state) => [state.id, codesOf(state, byId)]));
  const countries = new Map(
    states.flatMap(({ id, iso2 }) => (iso2 === undefined ? [] : [[iso2, codes.get(id) as CountryCodes] as const])),
  );
  const actors = new Map<string, ActorFacts>();
  for (const { name } of people) actors.set(name, { sort: "person" });
  for (const { name, kind, of } of bodies) actors.set(name, factsOf("body", kind, codes.get(of)));
  for (const { name, kind } of organisations) actors.set(name, factsOf("organisation", kind));
  for (const {
    name,
    kind,
    countries: [only, more],
  } of groups)
    actors.set(name, factsOf("group", kind, more === undefined ? countries.get(only ?? "") : undefined));
  for (const { id, name } of states) actors.set(name, factsOf("state", undefined, codes.get(id)));
  return { actors, countries };
}

function factsOf(sort: ActorFacts["sort"], type: string | undefined, codes?: CountryCodes): ActorFacts {
  return { sort, ...(type === undefined ? {} : { type }), ...(codes === undefined ? {} : { codes }) };
}

/** A state's codes; an entity that few recognise has those of the state in which it lies, and is marked. */
function codesOf(state: LexiconState, byId: ReadonlyMap<string, LexiconState>): CountryCodes {
  const nominal = state.iso2 === undefined && state.of !== undefined ? (byId.get(state.of) ?? state) : state;
  const { id, iso2, fips, cow, name } = nominal;
  return {
    name,
    iso3: id,
    ...(iso2 === undefined ? {} : { iso2 }),
    ...(fips === undefined ? {} : { fips }),
    ...(cow === undefined ? {} : { cow }),
    ...(state.standing === "partial" ? { partial: true } : {}),
  };
}
