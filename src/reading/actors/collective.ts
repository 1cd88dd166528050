import type { ActorKind } from "../../model/actor.ts";
import nouns from "./nouns.cues.json" with { type: "json" };
import peoples from "./peoples.cues.json" with { type: "json" };
import type { Reader } from "./reader.ts";
import { Shape } from "./row.ts";

interface Noun {
  readonly words: readonly string[];
  readonly kind: ActorKind;
}

const ALLIES = new Set(peoples.allies);
const INDEX = indexOf([
  [nouns.forces, "body"],
  [nouns.unbidden, "group"],
  [nouns.people, "population"],
  [nouns.officials, "unnamed"],
  [nouns.bodies, "body"],
]);

function indexOf(lists: readonly (readonly [readonly string[], ActorKind])[]): ReadonlyMap<string, readonly Noun[]> {
  const index = new Map<string, Noun[]>();
  for (const [list, kind] of lists) {
    for (const name of list) {
      const words = name.split(" ");
      const first = words[0] ?? "";
      const entries = index.get(first) ?? [];
      entries.push({ words, kind });
      index.set(first, entries);
    }
  }
  for (const entries of index.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** The collective noun that begins at the token: forces, people, officials or a body ("delegation"). */
export function nounAt(
  reader: Reader,
  at: number,
  ofPeople = false,
): { readonly to: number; readonly kind: ActorKind; readonly plural: boolean } | undefined {
  const { row } = reader;
  if (ofPeople && ALLIES.has(row.words[at] ?? "")) return { to: at + 1, kind: "unnamed", plural: true };
  for (const noun of INDEX.get(row.words[at] ?? "") ?? []) {
    const to = at + noun.words.length;
    if (!noun.words.every((word, i) => row.words[at + i] === word)) continue;
    if (row.shapes[at] !== Shape.lower && !reader.headline[row.sentenceOf[at] ?? 0]) continue;
    const last = noun.words.at(-1) ?? "";
    const plural =
      last.endsWith("s") || ["people", "children", "women", "men", "gunmen", "troops", "opposition"].includes(last);
    return { to, kind: noun.kind, plural };
  }
  return undefined;
}
