import type { ActorRef } from "../../model/actor.ts";
import { onlyState } from "./definite.ts";
import { slugOf } from "./organisation-ref.ts";
import type { Draft, Reader } from "./reader.ts";
import cues from "./reference.cues.json" with { type: "json" };
import { placeStateAt } from "./region-affiliation.ts";
import { isCapital } from "./row.ts";
import { recent, type Story } from "./story.ts";

const STATE = indexOf(cues.stateForces);
const ARMS = new Set(cues.stateArms);
const OWNERS = new Set(cues.armsOwners);
const TOLD_APART = new Set(["of", "from", "loyal", "linked", "affiliated", "allied"]);
const REBEL = indexOf(cues.rebelForces);

function indexOf(names: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const index = new Map<string, (readonly string[])[]>();
  for (const name of names) {
    const words = name.split(" ");
    index.set(
      words[0] ?? "",
      [...(index.get(words[0] ?? "") ?? []), words].sort((a, b) => b.length - a.length),
    );
  }
  return index;
}

/** "government forces", "the rebels" with no name beside them: those of the state of which the last sentences speak. */
export function bareForcesAt(reader: Reader, story: Story, at: number): Draft | undefined {
  if (isCapital(reader.row, at - 1)) return undefined;
  const state = Math.max(matchOf(reader, STATE, at), armsAt(reader, at));
  if (state > 0) return stateForces(reader, story, at, state);
  const rebel = matchOf(reader, REBEL, at);
  // "militants of the Lowry Army": whose they are is told.
  if (TOLD_APART.has(reader.row.words[rebel] ?? "")) return undefined;
  return rebel > 0 ? rebelForces(reader, story, at, rebel) : undefined;
}

function matchOf(reader: Reader, index: ReadonlyMap<string, readonly (readonly string[])[]>, at: number): number {
  const { row } = reader;
  const words = index.get(row.words[at] ?? "")?.find((each) => each.every((word, i) => row.words[at + i] === word));
  return words === undefined || row.upos[at + words.length] === "NOUN" ? 0 : at + words.length;
}

/** "army helicopters", "government drones": the arms of the state, up to which token. */
function armsAt({ row }: Reader, at: number): number {
  return OWNERS.has(row.words[at] ?? "") && ARMS.has(row.words[at + 1] ?? "") && row.upos[at + 2] !== "NOUN"
    ? at + 2
    : 0;
}

/** The state of which the last sentences speak; where they speak of none or of several, that in which the sentence's first place lies. */
function stateOf(reader: Reader, story: Story, at: number): ActorRef | undefined {
  const only = onlyState(reader, story, at);
  if (only !== undefined) return only;
  const { row } = reader;
  for (let i = at + 1; row.sentenceOf[i] === row.sentenceOf[at] && i < row.tokens.length; i++) {
    const found = reader.found[i]?.entries.find(({ actor, form }) => actor.kind === "state" && form === "name")?.actor;
    if (found?.kind === "state") return { id: found.record.id, name: found.record.name, kind: "state" };
    const place = placeStateAt(reader, i);
    if (place !== undefined) return place.actor;
  }
  return undefined;
}

function stateForces(reader: Reader, story: Story, at: number, to: number): Draft | undefined {
  const owner = stateOf(reader, story, at);
  if (owner === undefined) return undefined;
  const words = reader.row.words.slice(at, to).join(" ");
  const value: ActorRef = {
    id: slugOf(`${owner.name} ${words}`),
    name: `${adjectiveOf(reader, owner.name)} ${words}`,
    kind: "body",
    of: owner.name,
  };
  return { from: at, to, head: to - 1, value, rule: "actors/bare-forces", plural: true };
}

/** A group met before that the word fits, else the rebels of the state, who speak for nobody but themselves. */
function rebelForces(reader: Reader, story: Story, at: number, to: number): Draft | undefined {
  const group = recent(reader, story, at, 6).find((draft) => draft.value.kind === "group");
  if (group !== undefined)
    return { from: at, to, head: to - 1, value: group.value, rule: "actors/sort-again", plural: true };
  const owner = onlyState(reader, story, at);
  if (owner === undefined) return undefined;
  const name = `${adjectiveOf(reader, owner.name)} ${reader.row.words.slice(at, to).join(" ")}`;
  return {
    from: at,
    to,
    head: to - 1,
    value: { id: slugOf(name), name, kind: "group" },
    rule: "actors/bare-forces",
    plural: true,
  };
}

function adjectiveOf(reader: Reader, name: string): string {
  for (const state of reader.lexicon.states.values())
    if (state.name === name) return state.demonyms.adjectives[0] ?? name;
  return name;
}
