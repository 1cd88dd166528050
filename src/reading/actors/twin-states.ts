import type { ActorRef } from "../../model/actor.ts";
import type { Draft, Reader } from "./reader.ts";
import cues from "./twins.cues.json" with { type: "json" };

/** Two states that share a name, by the plural of it: `koreas`. */
const TWINS = new Map(cues.twins.map(({ plural, states }) => [plural, states]));
const POINTS = new Set(["north", "south", "east", "west"]);

/** "the two Koreas": both states of one name; "North and South Korea": the one whose name is cut short. */
export function twinAt(reader: Reader, at: number): Draft | undefined {
  const { words } = reader.row;
  const word = words[at] ?? "";
  const both = TWINS.get(word);
  if (both !== undefined) {
    const members = both.flatMap((name) => stateNamed(reader, name));
    const name = members.map((each) => each.name).join(" and ");
    return {
      ...spanOf(at),
      value: { id: "sides", name, kind: "unnamed", members },
      rule: "actors/sides",
      plural: true,
    };
  }
  if (!POINTS.has(word) || words[at + 1] !== "and" || !POINTS.has(words[at + 2] ?? "")) return undefined;
  const [value] = stateNamed(reader, `${word} ${words[at + 3] ?? ""}`);
  return value === undefined ? undefined : { ...spanOf(at), value, rule: "actors/name" };
}

function spanOf(at: number): { readonly from: number; readonly to: number; readonly head: number } {
  return { from: at, to: at + 1, head: at };
}

function stateNamed({ lexicon }: Reader, name: string): readonly ActorRef[] {
  const wanted = name.toLowerCase();
  for (const state of lexicon.states.values())
    if (state.name.toLowerCase() === wanted) return [{ id: state.id, name: state.name, kind: "state" }];
  return [];
}
