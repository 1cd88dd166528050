import { afterAll, beforeAll, expect, test } from "vitest";
import { dossierOf } from "../src/app/dossier.ts";
import type { OpenWorld } from "../src/app/open-record.ts";
import { preferredOf, type Thread } from "../src/model/thread.ts";
import { DEMO, demoRecord } from "./exports/demo-record.ts";

/** The demo's reports, read by the engine, tell the story of 2025 as it was. */
let world: OpenWorld;
beforeAll(async () => {
  world = await demoRecord();
});
afterAll(() => world.close());

async function threadsOf(kind: Thread["kind"], asOf?: string): Promise<readonly Thread[]> {
  const { threads } = await dossierOf(world, DEMO, asOf === undefined ? {} : { asOf });
  return threads.filter((thread) => thread.kind === kind);
}

test.each([
  [1, "2025-05-16"],
  [2, "2025-06-02"],
  [3, "2025-07-23"],
])("round %i was held on %s, and is one thread", async (round, day) => {
  const rounds = (await threadsOf("talks")).filter((thread) => preferredOf(thread, "round") === String(round));
  const held = rounds.filter(({ state }) => state === "held");
  expect(held.map(({ begins }) => begins)).toEqual([day]);
});

test.each([
  ["2025-07-15", "threatened", "2025-09-02"],
  ["2025-07-29", "shortened", "2025-08-08"],
  ["2025-07-31", "shortened", "2025-08-08"],
])("as of %s the deadline is %s and ends on %s", async (asOf, state, day) => {
  const clocks = (await threadsOf("deadline", asOf)).filter((thread) => thread.clocks.length > 0);
  expect(clocks.map((thread) => [thread.state, thread.clocks.at(-1)?.deadline])).toEqual([[state, day]]);
});

test.each([
  ["2025-03-19", 1],
  ["2025-04-19", 1],
  ["2025-05-06", 1],
  ["2025-06-09", 1],
  // Servicemen came back and bodies were handed over.
  ["2025-06-14", 2],
  ["2025-06-19", 1],
  ["2025-08-14", 1],
  ["2025-08-24", 1],
])("what was handed over on %s is told by %d threads, each of its own", async (day, count) => {
  const done = (await threadsOf("exchange")).filter(({ state, begins }) => state === "done" && begins === day);
  expect(done).toHaveLength(count);
});
