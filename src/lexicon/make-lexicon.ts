import type { BodyNounEntry, Lexicon, LexiconActor, OfficeEntry } from "../model/lexicon.ts";
import type { LexiconOutlet, LexiconPerson } from "../model/lexicon-records.ts";
import { foldName, foldWord, nameKey } from "../model/name-words.ts";
import { indexPlaces } from "./gazetteer.ts";
import type { LexiconFiles } from "./load-lexicon.ts";
import { byFirstWord, indexNames, mustBeExact } from "./name-index.ts";
import { respellBy } from "./spellings.ts";
import { heldOn, indexTenures } from "./tenures.ts";

/** Indexes the records and freezes them. */
export function makeLexicon(files: LexiconFiles): Lexicon {
  freezeDeep(files);
  const actors = actorsOf(files);
  const byActorId = new Map(actors.map((actor) => [actor.record.id, actor]));
  const byIso2 = new Map(files.states.flatMap((state) => (state.iso2 ? [[state.iso2, state] as const] : [])));
  const surnames = indexSurnames(files.people);
  const givenNames = new Set(files.givenNames.map(foldWord));
  const familyNames = new Set(files.familyNames.map(foldWord));
  const ordinaryWords = new Set(files.ordinaryWords);
  const tenures = indexTenures(files.people);
  const outlets = indexOutlets(files.outlets);
  return Object.freeze({
    states: byId(files.states),
    bodies: byId(files.bodies),
    people: byId(files.people),
    groups: byId(files.groups),
    organisations: byId(files.organisations),
    outlets: byId(files.outlets),
    offices: byId(files.offices),
    bodyNouns: byId(files.bodyNouns),
    names: indexNames(actors, ordinaryWords, respellBy(files.spellings)),
    surnames,
    officeNames: byFirstWord(
      files.offices.flatMap((office) =>
        [office.name, ...office.names].map((name): OfficeEntry => ({ ...written(name), office })),
      ),
    ),
    bodyNounNames: byFirstWord(
      files.bodyNouns.flatMap((noun) =>
        [noun.name, ...noun.names].map((name): BodyNounEntry => ({ ...written(name), noun })),
      ),
    ),
    givenNames,
    ordinaryWords,
    places: indexPlaces(
      files.gazetteer,
      files.places,
      (key) => surnames.has(key) || givenNames.has(key) || familyNames.has(key),
    ),
    actorOf: (id) => byActorId.get(id),
    stateOfCountry: (iso2) => byIso2.get(iso2),
    officeHolders: (of, office, date) => {
      const held = tenures.get(`${of} ${office}`) ?? [];
      return date === undefined ? held : held.filter(({ tenure }) => heldOn(tenure, date));
    },
    outletOf: (domainOrName) =>
      outlets.get(domainOrName.toLowerCase().replace(/^www\./, "")) ?? outlets.get(nameKey(domainOrName)),
    version: files.version,
  } satisfies Lexicon);
}

/** Every record that can act, states first. */
export function actorsOf(files: LexiconFiles): readonly LexiconActor[] {
  return [
    ...files.states.map((record) => ({ kind: "state", record }) as const),
    ...files.bodies.map((record) => ({ kind: "body", record }) as const),
    ...files.groups.map((record) => ({ kind: "group", record }) as const),
    ...files.organisations.map((record) => ({ kind: "organisation", record }) as const),
    ...files.people.map((record) => ({ kind: "person", record }) as const),
    ...files.outlets.map((record) => ({ kind: "outlet", record }) as const),
  ];
}

function byId<Row extends { readonly id: string }>(records: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(records.map((record) => [record.id, record]));
}

function written(name: string) {
  return { name, words: foldName(name), exact: mustBeExact(name) };
}

/** People by surname, those in office last first. */
function indexSurnames(people: readonly LexiconPerson[]): ReadonlyMap<string, readonly LexiconPerson[]> {
  const index = new Map<string, LexiconPerson[]>();
  for (const person of people)
    for (const key of new Set(person.surnames.map(nameKey))) {
      const held = index.get(key);
      if (held) held.push(person);
      else index.set(key, [person]);
    }
  for (const held of index.values()) if (held.length > 1) held.sort((a, b) => lastYear(b) - lastYear(a));
  return index;
}

/** The year in which a person last held an office: 9999 while in office, 0 where nothing is known. */
function lastYear(person: LexiconPerson): number {
  return Math.max(0, ...person.offices.map(({ from, to }) => (to ? Number(to.slice(0, 4)) : from ? 9999 : 0)));
}

function indexOutlets(outlets: readonly LexiconOutlet[]): ReadonlyMap<string, LexiconOutlet> {
  const index = new Map<string, LexiconOutlet>();
  for (const outlet of outlets)
    for (const key of [...outlet.domains, ...[outlet.name, ...outlet.names].map(nameKey)])
      if (!index.has(key)) index.set(key, outlet);
  return index;
}

function freezeDeep(value: unknown): void {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value) || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) freezeDeep(inner);
}
