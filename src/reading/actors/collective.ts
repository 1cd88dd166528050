import type { ActorKind } from "../../model/actor.ts";
import nouns from "./nouns.cues.json" with { type: "json" };
import type { Reader } from "./reader.ts";

interface Noun {
  readonly words: readonly string[];
  readonly kind: ActorKind;
}

const INDEX = indexOf([
  [nouns.forces, "body"],
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
): { readonly to: number; readonly kind: ActorKind; readonly plural: boolean } | undefined {
  const { row } = reader;
  for (const noun of INDEX.get(row.words[at] ?? "") ?? []) {
    const to = at + noun.words.length;
    if (!noun.words.every((word, i) => row.words[at + i] === word)) continue;
    const last = noun.words.at(-1) ?? "";
    const plural = last.endsWith("s") || ["people", "children", "women", "men", "gunmen", "troops"].includes(last);
    return { to, kind: noun.kind, plural };
  }
  return undefined;
}
