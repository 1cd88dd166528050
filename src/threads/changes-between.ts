import type { ClaimId } from "../model/claim.ts";
import {
  type Clock,
  type Field,
  type FieldName,
  type Given,
  standingIn,
  type Thread,
  type ThreadId,
  type ThreadKindName,
  type ThreadState,
} from "../model/thread.ts";
import { boundsOf } from "./fields/compatible.ts";

/** One thing that is otherwise than it was, with the thread and the claims that changed it. */
export type Change = {
  readonly thread: ThreadId;
  readonly kind: ThreadKindName;
  readonly claims: readonly ClaimId[];
} & (
  | { readonly change: "opened"; readonly state: ThreadState }
  | { readonly change: "state"; readonly from: ThreadState; readonly to: ThreadState }
  /** The preferred value is another: the talks moved to another day, the venue changed. */
  | { readonly change: "moved" | "toll up"; readonly field: FieldName; readonly from: string; readonly to: string }
  | { readonly change: "value"; readonly field: FieldName; readonly value: string }
  /** Two values that cannot both be true came to stand. */
  | { readonly change: "contradiction"; readonly field: FieldName; readonly values: readonly string[] }
  | { readonly change: "settled"; readonly field: FieldName; readonly value: string }
  | { readonly change: "clock"; readonly from: string; readonly to: string }
  /** Better or worse borne out than before. */
  | { readonly change: "grade"; readonly from: string; readonly to: string }
  /** A thread that is no longer there: people or later reports joined it to another, or split it. */
  | { readonly change: "gone"; readonly into?: ThreadId }
);

/** What changed between two states of the same process, in the order of the later threads; `gone` threads last. */
export function changesBetween(before: readonly Thread[], after: readonly Thread[]): readonly Change[] {
  const threads = new Map(before.map((thread) => [thread.id, thread]));
  const holders = new Map(before.flatMap((thread) => thread.steps.map((step) => [step.claim, thread] as const)));
  const met = new Set<ThreadId>();
  const changes = after.flatMap((thread) => {
    const old =
      threads.get(thread.id) ??
      thread.steps.map(({ claim }) => holders.get(claim)).find((holder) => holder !== undefined && !met.has(holder.id));
    if (old !== undefined) met.add(old.id);
    return old === undefined ? [opened(thread)] : changesOf(old, thread);
  });
  return [...changes, ...before.filter(({ id }) => !met.has(id)).map((thread) => gone(thread, after))];
}

function opened(thread: Thread): Change {
  return {
    ...headOf(
      thread,
      thread.steps.map(({ claim }) => claim),
    ),
    change: "opened",
    state: thread.state,
  };
}

function gone(thread: Thread, after: readonly Thread[]): Change {
  const claims = new Set(thread.steps.map(({ claim }) => claim));
  const heir = after.find(({ steps }) => steps.some(({ claim }) => claims.has(claim)));
  return { ...headOf(thread, []), change: "gone", ...(heir === undefined ? {} : { into: heir.id }) };
}

function headOf({ id, kind }: Thread, claims: readonly ClaimId[]): Pick<Change, "thread" | "kind" | "claims"> {
  return { thread: id, kind, claims };
}

function changesOf(old: Thread, thread: Thread): readonly Change[] {
  const known = new Set(old.steps.map(({ claim }) => claim));
  const fresh = thread.steps.filter(({ claim }) => !known.has(claim)).map(({ claim }) => claim);
  const head = headOf(thread, fresh);
  const [from, to] = [old.corroboration.grade, thread.corroboration.grade];
  return [
    ...(old.state === thread.state ? [] : [{ ...head, change: "state", from: old.state, to: thread.state } as const]),
    ...thread.fields.flatMap((field) => fieldChanges(old, field, thread)),
    ...clockChange(old.clocks, thread.clocks, head),
    ...(from === to ? [] : [{ ...head, change: "grade", from, to } as const]),
  ];
}

function clockChange(
  before: readonly Clock[],
  after: readonly Clock[],
  head: Pick<Change, "thread" | "kind" | "claims">,
): readonly Change[] {
  const [old, now] = [before.at(-1), after.at(-1)].map((clock) => clock?.deadline ?? clock?.notAfter);
  return old === undefined || now === undefined || old === now
    ? []
    : [{ ...head, change: "clock", from: old, to: now }];
}

function fieldChanges(before: Thread, field: Field, thread: Thread): readonly Change[] {
  const old = before.fields.find(({ name }) => name === field.name);
  const values = new Set(old?.values.map(keyOf));
  const added = field.values.filter((given) => !values.has(keyOf(given)));
  const head = headOf(thread, [...new Set(added.flatMap(({ by }) => by.map(({ claim }) => claim)))]);
  const plain = added.map((given) => ({ ...head, change: "value", field: field.name, value: given.value }) as const);
  if (old === undefined || field.holds === "many") return plain;
  const [was, is] = [old.values[0], field.values[0]];
  const moved = keyOf(was) !== keyOf(is) ? [movedOf(head, field.name, was, is)] : [];
  const rest = plain.filter(({ value }) => moved.length === 0 || value !== is.value);
  const standing = standingIn(field).map(({ value }) => value);
  const quarrel =
    field.disputed && !old.disputed
      ? [{ ...head, change: "contradiction", field: field.name, values: standing } as const]
      : [];
  const peace =
    old.disputed && !field.disputed
      ? [{ ...head, change: "settled", field: field.name, value: is.value } as const]
      : [];
  return [...moved, ...rest, ...quarrel, ...peace];
}

function movedOf(head: Pick<Change, "thread" | "kind" | "claims">, field: FieldName, was: Given, is: Given): Change {
  const rises = (field === "killed" || field === "wounded") && boundsOf(is)[0] > boundsOf(was)[0];
  return { ...head, change: rises ? "toll up" : "moved", field, from: was.value, to: is.value };
}

function keyOf({ value, bound }: Given): string {
  return `${value} ${bound ?? ""}`;
}
