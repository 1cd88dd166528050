import { expect, test } from "vitest";
import { threadOf } from "./thread-for-test.ts";
import { isWorthTelling } from "./worth.ts";

const one = { grade: "one origin", origins: ["Harbour Wire"], parties: [], reports: 1 };
const several = { grade: "several origins", origins: ["Harbour Wire", "Hill Post"], parties: [], reports: 2 };

/** By which rule a strike was read, how it is borne out, and whether it is told. */
test.each([
  ["attack/verb", one, true],
  ["attack/learnt", one, false],
  ["attack/learnt", several, false],
])("a strike read by %s, borne out by %j", (rule, corroboration, told) => {
  const fields = { attacker: "Norland", target: "Sudland", place: "Port Velden", date: "2026-03-01", killed: "3" };
  const thread = threadOf("attack", "reported", fields, { corroboration } as never);
  const claim = { rule, confidence: 0.7, standing: "happened", voice: { kind: "outlet" } };
  expect(isWorthTelling(thread, new Map([["c1", { claim }]]) as never)).toBe(told);
});
