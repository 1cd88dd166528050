import type { LexiconActor, NameEntry, NameForm, WordIndex } from "../model/lexicon.ts";
import type { Demonyms } from "../model/lexicon-records.ts";
import { nameWords } from "../model/name-words.ts";

/** The names of one actor with the way in which each means it. */
export function namesOf(actor: LexiconActor): readonly (readonly [string, NameForm])[] {
  const { record } = actor;
  const names = [record.name, ...record.names].map((name) => [name, "name"] as const);
  switch (actor.kind) {
    case "state":
      return [
        ...names,
        ...demonymsOf(actor.record.demonyms),
        ...actor.record.seats.map((name) => [name, "capital"] as const),
        ...actor.record.metonyms.map((name) => [name, "metonym"] as const),
      ];
    case "group":
      return [...names, ...(actor.record.members ?? []).map((name) => [name, "adjective"] as const)];
    case "person":
      return names.filter(([name]) => nameWords(name).length > 1);
    default:
      return names;
  }
}

function demonymsOf({ adjectives, people }: Demonyms): readonly (readonly [string, NameForm])[] {
  return [
    ...adjectives.map((name) => [name, "adjective"] as const),
    ...people.map((name) => [name, "people"] as const),
  ];
}

/** Acronyms and the like ("US", "LeT", "SPLM-N") count only in just their letters; "us" and "let" are words. */
export function mustBeExact(name: string): boolean {
  return name.length <= 8 && !name.includes(" ") && /[A-Z].*[A-Z]/.test(name) && !/^[A-Z][a-z]+-/.test(name);
}

/** Every name of every actor by its first word, longest first; a name with several owners is ambiguous for each of them. */
export function indexNames(actors: Iterable<LexiconActor>, ordinaryWords: ReadonlySet<string>): WordIndex<NameEntry> {
  const entries = [...actors].flatMap((actor) =>
    namesOf(actor).map(([name, form]) => entryOf(actor, name, form, ordinaryWords)),
  );
  const owners = new Map<string, Set<string>>();
  for (const entry of entries) add(owners, entry.words.join(" "), entry.actor.record.id);
  return byFirstWord(
    entries.map((entry) => ({
      ...entry,
      ambiguous: entry.ambiguous || (owners.get(entry.words.join(" "))?.size ?? 0) > 1,
    })),
  );
}

function entryOf(actor: LexiconActor, name: string, form: NameForm, ordinary: ReadonlySet<string>): NameEntry {
  const words = nameWords(name).map((each) => each.word);
  const listed = "ambiguous" in actor.record ? (actor.record.ambiguous ?? []) : [];
  const exact = mustBeExact(name);
  const plain = !exact && actor.kind === "outlet" && words.length === 1 && ordinary.has(words[0] ?? "");
  return { name, words, actor, form, exact, ambiguous: plain || listed.includes(name) };
}

function add(owners: Map<string, Set<string>>, key: string, id: string): void {
  const held = owners.get(key);
  if (held) held.add(id);
  else owners.set(key, new Set([id]));
}

/** Groups entries by their first word, the longest first and otherwise in the order given. */
export function byFirstWord<Entry extends { readonly words: readonly string[] }>(
  entries: Iterable<Entry>,
): WordIndex<Entry> {
  const index = new Map<string, Entry[]>();
  for (const entry of entries) {
    const first = entry.words[0];
    if (first === undefined) continue;
    const held = index.get(first);
    if (held) held.push(entry);
    else index.set(first, [entry]);
  }
  for (const held of index.values()) held.sort((a, b) => b.words.length - a.words.length);
  return index;
}
