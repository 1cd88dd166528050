import type { Claim } from "../model/claim.ts";
import type { Correction } from "../model/correction.ts";
import type { Field, FieldName, Given, Giver, Thread, ThreadState } from "../model/thread.ts";
import { dayRange } from "../model/time.ts";

/** Fields of which a thread holds several values side by side. */
const manyFields: ReadonlySet<string> = new Set(["parties", "people", "mediators", "topics", "weapon"]);

/** A thread in which a person has fixed a field (or `state`): the value comes first, what reports gave stays to be seen behind it. */
export function pinned(thread: Thread, correction: Correction, claim: Claim): Thread {
  const { act } = correction;
  if (act.kind !== "pin") return thread;
  const value = String(act.value);
  if (act.field === "state") return { ...thread, state: value as ThreadState };
  const name = act.field as FieldName;
  const held = thread.fields.find((field) => field.name === name);
  const field = pinnedField(name, value, giverOf(correction, claim), held);
  const fields =
    held === undefined ? [...thread.fields, field] : thread.fields.map((one) => (one === held ? field : one));
  return { ...thread, fields, ...daysOf(name, value) };
}

function giverOf({ by, at }: Correction, claim: Claim): Giver {
  const { article } = claim.cites[0];
  return { claim: claim.id, article, voice: { kind: "named", name: by }, published: at.slice(0, 10), origin: by };
}

function pinnedField(name: FieldName, value: string, giver: Giver, held: Field | undefined): Field {
  const first: Given = { value, by: [giver], origins: 1, standing: "preferred" };
  const others = (held?.values ?? []).filter((given) => given.value !== value);
  const behind = others.map((given): Given => ({ ...given, standing: "superseded", supersededBy: value }));
  const holds = held?.holds ?? (manyFields.has(name) ? "many" : "one");
  return { name, holds, values: [first, ...behind], rule: "pinned", disputed: false };
}

/** The thread's own days follow a pinned date or deadline. */
function daysOf(name: FieldName, value: string): Pick<Thread, "begins" | "ends"> {
  const range = name === "date" || name === "deadline" ? dayRange(value) : undefined;
  return range === undefined ? {} : { begins: range.first, ends: range.last };
}
