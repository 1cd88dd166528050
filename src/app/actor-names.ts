import { loadReadingTools } from "./reading-tools.ts";

let names: readonly string[] | undefined;

/** Canonical names of states, groups and organisations that the lexicon knows, sorted: what a person completes from when naming parties. */
export function actorNames(): readonly string[] {
  names ??= read();
  return names;
}

let known: ReadonlySet<string> | undefined;

/** Every canonical name that the lexicon has, of persons and bodies too. */
export function knownNames(): ReadonlySet<string> {
  known ??= new Set([...actorNames(), ...peopleAndBodies()]);
  return known;
}

function peopleAndBodies(): readonly string[] {
  const { lexicon } = loadReadingTools();
  return lexicon === undefined ? [] : [...lexicon.people.values(), ...lexicon.bodies.values()].map(({ name }) => name);
}

function read(): readonly string[] {
  const { lexicon } = loadReadingTools();
  if (lexicon === undefined) return [];
  const records = [...lexicon.states.values(), ...lexicon.groups.values(), ...lexicon.organisations.values()];
  return [...new Set(records.map(({ name }) => name))].sort();
}
