import type { LexiconActor, NameEntry, NameForm, WordIndex } from "../model/lexicon.ts";
import type { Demonyms } from "../model/lexicon-records.ts";
import { foldName } from "../model/name-words.ts";
import type { Respell } from "./spellings.ts";

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
      return names.filter(([name]) => foldName(name).length > 1);
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
export function indexNames(
  actors: Iterable<LexiconActor>,
  ordinaryWords: ReadonlySet<string>,
  respell: Respell,
): WordIndex<NameEntry> {
  const drafts: Draft[] = [];
  for (const actor of actors) addEntries(drafts, actor, ordinaryWords, respell);
  const owners = new Map<string, string>();
  for (const { key, entry } of drafts) {
    const owner = owners.get(key);
    owners.set(key, owner === undefined || owner === entry.actor.record.id ? entry.actor.record.id : SEVERAL);
  }
  for (const { key, entry } of drafts) if (owners.get(key) === SEVERAL) entry.ambiguous = true;
  return byFirstWord(drafts.map(({ entry }) => entry));
}

/** An entry while it is not yet known whether its name has other owners. */
interface Draft {
  readonly key: string;
  readonly entry: { -readonly [Field in keyof NameEntry]: NameEntry[Field] };
}

const SEVERAL = " ";

/** An actor's entries; a person also under the other spellings of the name. */
function addEntries(drafts: Draft[], actor: LexiconActor, ordinary: ReadonlySet<string>, respell: Respell): void {
  const known = new Set<string>();
  for (const [name, form] of namesOf(actor)) {
    const words = foldName(name);
    const listed = "ambiguous" in actor.record && actor.record.ambiguous?.includes(name) === true;
    const exact = mustBeExact(name);
    const plain = !exact && actor.kind === "outlet" && words.length === 1 && ordinary.has(words[0] ?? "");
    const key = words.join(" ");
    drafts.push({ key, entry: { name, words, actor, form, exact, ambiguous: plain || listed } });
    known.add(key);
    if (actor.kind !== "person") continue;
    for (const spelling of respell(words, name)) {
      const other = spelling.join(" ");
      if (known.has(other)) continue;
      known.add(other);
      drafts.push({ key: other, entry: { name, words: spelling, actor, form, exact, ambiguous: false } });
    }
  }
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
  for (const held of index.values()) if (held.length > 1) held.sort((a, b) => b.words.length - a.words.length);
  return index;
}
