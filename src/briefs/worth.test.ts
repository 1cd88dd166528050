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

/** What each of two origins says of a truce, and whether it is told that one was proposed. */
test.each([
  [["proposed", "proposed"], true],
  [["proposed", "demanded"], false],
])("a truce of which reports tell %j", (statuses, told) => {
  const steps = statuses.map((_, at) => ({
    claim: `c${at}`,
    article: `a${at}`,
    to: "proposed",
    origin: `Wire ${at}`,
  }));
  const thread = { ...threadOf("ceasefire", "proposed", { parties: "Norland|Sudland" }), steps };
  const byId = new Map(
    statuses.map((status, at) => [
      `c${at}`,
      {
        claim: {
          kind: "ceasefire",
          status,
          rule: "ceasefire/noun",
          confidence: 0.8,
          standing: "offered",
          voice: { kind: "outlet" },
          cites: [],
        },
        article: { title: "" },
      },
    ]),
  );
  expect(isWorthTelling(thread as never, byId as never)).toBe(told);
});
