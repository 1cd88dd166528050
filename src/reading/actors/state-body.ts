import type { ActorRef } from "../../model/actor.ts";
import type { Draft, Reader } from "./reader.ts";
import cues from "./reference.cues.json" with { type: "json" };
import { isJoint } from "./row.ts";
import { isSubject, lastOf, principalRef, recent, type Story } from "./story.ts";

const STATE_BODIES: Readonly<Record<string, string>> = cues.stateBodies;

/** Whether a noun names a body that every state has: "army", "government". */
export function isStateBody(noun: string): boolean {
  return Object.hasOwn(STATE_BODIES, noun);
}

/** "the army", "the government": that met before, else that of the state of which the last sentences speak. */
export function stateBody(reader: Reader, story: Story, at: number, head: number): Draft | undefined {
  const { row } = reader;
  const next = row.words[head + 1] ?? "";
  if (next === "of" || row.upos[head + 1] === "NOUN" || row.upos[head + 1] === "PROPN" || isJoint(row, head + 1))
    return undefined;
  const noun = row.words[head] ?? "";
  const id = `/${STATE_BODIES[noun]}`;
  const earlier = lastOf(story, (each) => each.value.kind === "body" && each.value.id.endsWith(id));
  const near = stateBefore(reader, story, at, true);
  // "Palestinians fled. The army …": the army of the state that was spoken of before, since they have none.
  const owner = id === "/army" && near !== undefined && isArmless(near) ? armedBefore(reader, story) : near;
  if (earlier !== undefined && (owner === undefined || earlier.value.of === owner.name)) {
    return { from: at, to: head + 1, head, value: earlier.value, rule: "actors/body-again" };
  }
  if (owner === undefined || owner.kind !== "state") return undefined;
  const value: ActorRef = { id: `${owner.id}${id}`, name: `${owner.name}'s ${noun}`, kind: "body", of: owner.name };
  return { from: at, to: head + 1, head, value, rule: "actors/state-body" };
}

const ARMLESS: ReadonlySet<string> = new Set(cues.armless);

function isArmless({ kind, name }: ActorRef): boolean {
  return kind === "state" && ARMLESS.has(name);
}

/** The last state spoken of that has an army. */
function armedBefore(reader: Reader, story: Story): ActorRef | undefined {
  const draft = lastOf(story, (each) => {
    const principal = principalRef(reader, each);
    return principal?.kind === "state" && !isArmless(principal);
  });
  return draft === undefined ? undefined : principalRef(reader, draft);
}

/** The state or group that the last sentences speak of, subjects first. */
export function stateBefore(reader: Reader, story: Story, at: number, statesOnly = false): ActorRef | undefined {
  const near: (readonly [Draft, ActorRef])[] = [];
  for (const draft of recent(reader, story, at, 2)) {
    const principal = principalRef(reader, draft);
    if (principal !== undefined && (!statesOnly || principal.kind === "state")) near.push([draft, principal]);
  }
  const found =
    near.find(([draft]) => isSubject(reader, draft)) ??
    near.find(([draft]) => draft.rule !== "actors/located" && draft.rule !== "actors/passing") ??
    near[0];
  return found?.[1];
}
