import type { ClaimId } from "../model/claim.ts";
import type { Dossier } from "../model/dossier.ts";
import type { FieldName, Thread, ThreadId } from "../model/thread.ts";

/** One thing that changed in a process between two moments, with the claims that brought it about. */
export interface Change {
  readonly kind: "opened" | "state" | "field" | "disputed" | "settled" | "grade" | "gone";
  readonly thread: ThreadId;
  /** For `field`, `disputed` and `settled`. */
  readonly field?: FieldName;
  readonly before?: string;
  readonly after?: string;
  /** The claims that are new in the thread; empty where a correction or the calendar made the change. */
  readonly claims: readonly ClaimId[];
}

/** What changed in a process from one dossier to a later one, in the order of the later one's threads. */
export function changesBetween(before: Dossier, after: Dossier): readonly Change[] {
  const earlier = new Map(
    before.threads.flatMap((thread) => thread.steps.map((step) => [step.claim, thread] as const)),
  );
  const seen = new Set<ThreadId>();
  const changes = after.threads.flatMap((thread) => {
    const old = ancestorOf(thread, earlier);
    if (old === undefined) return [openedBy(thread)];
    seen.add(old.id);
    return changesOf(old, thread);
  });
  const gone = before.threads.filter(
    ({ id, steps }) => !seen.has(id) && !steps.some(({ claim }) => holds(after, claim)),
  );
  return [
    ...changes,
    ...gone.map(({ id, state }) => ({ kind: "gone", thread: id, before: state, claims: [] }) as const),
  ];
}

/** The earlier thread with which a thread shares most claims: a late report may have changed its id. */
function ancestorOf(thread: Thread, earlier: ReadonlyMap<ClaimId, Thread>): Thread | undefined {
  const shared = new Map<Thread, number>();
  for (const { claim } of thread.steps) {
    const old = earlier.get(claim);
    if (old !== undefined) shared.set(old, (shared.get(old) ?? 0) + 1);
  }
  return [...shared].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function openedBy(thread: Thread): Change {
  return { kind: "opened", thread: thread.id, after: thread.state, claims: thread.steps.map(({ claim }) => claim) };
}

function changesOf(old: Thread, thread: Thread): readonly Change[] {
  const known = new Set(old.steps.map(({ claim }) => claim));
  const claims = thread.steps.flatMap(({ claim }) => (known.has(claim) ? [] : [claim]));
  const about = { thread: thread.id, claims };
  const changes: Change[] = [];
  if (old.state !== thread.state) changes.push({ kind: "state", ...about, before: old.state, after: thread.state });
  for (const field of thread.fields.filter(({ holds }) => holds === "one")) {
    const was = old.fields.find(({ name }) => name === field.name);
    const [before, value] = [was?.values[0].value, field.values[0].value];
    const both = before === undefined ? { after: value } : { before, after: value };
    if (before !== value) changes.push({ kind: "field", field: field.name, ...about, ...both });
    if (field.disputed !== (was?.disputed ?? false)) {
      changes.push({ kind: field.disputed ? "disputed" : "settled", field: field.name, ...about, ...both });
    }
  }
  const grades = { before: old.corroboration.grade, after: thread.corroboration.grade };
  if (grades.before !== grades.after) changes.push({ kind: "grade", ...about, ...grades });
  return changes;
}

function holds(dossier: Dossier, claim: ClaimId): boolean {
  return dossier.threads.some(({ steps }) => steps.some((step) => step.claim === claim));
}
