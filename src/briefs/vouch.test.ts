import { expect, test } from "vitest";
import type { ClaimId } from "../model/claim.ts";
import type { Step, Thread, Told } from "../model/thread.ts";
import { threadOf } from "./thread-for-test.ts";
import { vouchersOf } from "./vouch.ts";

/** A truce by what was told of it, in order: "agreed violated agreed violated". */
function truceTold(states: string): { readonly thread: Thread; readonly byId: ReadonlyMap<ClaimId, Told> } {
  const told = states.split(" ");
  const steps = told.map((to, at) => ({
    claim: `c${at}`,
    article: `a${at}`,
    part: at === 0 ? "opens" : told[at - 1] === to ? "repeats" : "moves",
    to,
    origin: `Wire ${at}`,
  })) as unknown as readonly [Step, ...Step[]];
  const byId = new Map(
    told.map((status, at) => [
      `c${at}`,
      {
        claim: { id: `c${at}`, kind: "ceasefire", status, voice: { kind: "outlet" }, cites: [] },
        article: { id: `a${at}`, outlet: `Wire ${at}`, title: "" },
      },
    ]),
  ) as unknown as ReadonlyMap<ClaimId, Told>;
  return { thread: { ...threadOf("ceasefire", told.at(-1) as Thread["state"], {}), steps }, byId };
}

test.each([
  ["agreed violated violated", ["c1", "c2"]],
  ["agreed violated agreed violated", ["c3"]],
])("who vouches for a truce that was %s", (states, expected) => {
  const { thread, byId } = truceTold(states);
  expect(vouchersOf(thread, undefined, byId)?.by.map(({ claim }) => claim)).toEqual(expected);
});
