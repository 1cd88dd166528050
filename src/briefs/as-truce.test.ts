import { expect, test } from "vitest";
import type { ClaimId } from "../model/claim.ts";
import type { Thread, Told } from "../model/thread.ts";
import { asTruce } from "./as-truce.ts";
import { threadOf } from "./thread-for-test.ts";

/** A truce of which one report says that it holds, and somebody by name that it was broken. */
function truceBrokenBy(of: string): readonly [Thread, ReadonlyMap<ClaimId, Told>] {
  const claim = (id: string, status: string, voice: object): object => ({
    claim: {
      id,
      kind: "ceasefire",
      status,
      voice,
      cites: [{ words: "a truce", start: 0, end: 7 }],
      trigger: { start: 2, end: 7 },
    },
    article: { id, published: "2026-03-02" },
  });
  const steps = ["c1", "c2"].map((id) => ({
    claim: id,
    article: id,
    to: "in-force",
    origin: id,
    published: "2026-03-02",
  }));
  const thread = threadOf("ceasefire", "in-force", { parties: "Norland|Sudland" }, {
    steps,
    last: "2026-03-02",
  } as never);
  const told = [
    ["c1", claim("c1", "in-force", { kind: "outlet" })],
    ["c2", claim("c2", "violated", { kind: "named", name: of, actor: { name: of, kind: "state" } })],
  ];
  return [thread, new Map(told as never) as ReadonlyMap<ClaimId, Told>];
}

test.each([
  ["Norland", "violated"],
  ["Mittland", "in-force"],
])("a truce that %s calls broken is %s", (of, expected) => {
  expect(asTruce(...truceBrokenBy(of)).state).toBe(expected);
});
