import type { Field, FieldName, Given, Giver, Thread, ThreadKindName, ThreadState } from "../model/thread.ts";

/** A giver: an outlet by its name, or "Ada Lark of Norland, president" for a person. */
export function giverOf(who: string, claim = "c1"): Giver {
  const person = /^(.+) of (.+), (.+)$/.exec(who);
  const [, name = "", of = "", office = ""] = person ?? [];
  return {
    claim,
    article: "a1",
    origin: who,
    outlet: person === null ? who : "Harbour Wire",
    published: "2026-03-01",
    voice:
      person === null
        ? { kind: "outlet" }
        : { kind: "named", name, actor: { id: name, name, kind: "person", of, office } },
  } as unknown as Giver;
}

/** A field of `2026-03-04` or `2026-03-04|2026-03-05`, all given by one outlet. */
function fieldOf([name, text]: [string, string]): Field {
  const values = text.split("|").map(
    (value, at): Given => ({
      value: value.replace(/^>=/, ""),
      ...(value.startsWith(">=") ? { bound: "least" as const } : {}),
      by: [giverOf("Harbour Wire")],
      origins: 1,
      standing: at === 0 ? "preferred" : "standing",
    }),
  );
  const [first, ...more] = values as [Given, ...Given[]];
  return { name: name as FieldName, holds: "one", values: [first, ...more], rule: "only", disputed: false };
}

/** A thread for tests: `threadOf("talks", "held", { parties: "Norland|Sudland", date: "2026-03-04" })`. */
export function threadOf(
  kind: ThreadKindName,
  state: ThreadState,
  fields: Readonly<Record<string, string>>,
  more: Partial<Thread> = {},
): Thread {
  const date = fields["date"];
  return {
    id: `${kind}-1`,
    kind,
    state,
    fields: Object.entries(fields).map(fieldOf),
    steps: [{ claim: "c1", article: "a1", claimKind: "talks", to: state, part: "opens", origin: "Harbour Wire" }],
    corroboration: { grade: "several origins", origins: ["Harbour Wire", "Hill Post"], parties: [], reports: 2 },
    ties: [],
    clocks: [],
    ...(date === undefined ? {} : { begins: date, ends: date }),
    ...more,
  } as unknown as Thread;
}
