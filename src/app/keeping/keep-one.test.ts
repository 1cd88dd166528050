import { afterEach, beforeEach, expect, test } from "vitest";
import { type ExampleWorld, exampleWorld } from "../example-world.ts";
import { type OpenWorld, openRecord } from "../open-record.ts";
import { keepOne } from "./keep-one.ts";

let first: ExampleWorld;
let second: OpenWorld;
beforeEach(async () => {
  first = await exampleWorld();
  second = await openRecord({ data: first.folder, demo: false });
});
afterEach(async () => {
  await second.close();
  await first.remove();
});

test("work is done in one of two processes, and taken over when that one ends", async () => {
  const seen: string[] = [];
  const kept = (name: string, { store }: OpenWorld) =>
    keepOne(
      store,
      "fetching",
      () => {
        seen.push(`${name} starts`);
        return { stop: async () => void seen.push(`${name} stops`) };
      },
      { everyMs: 10 },
    );
  const one = kept("first", first);
  await expect.poll(() => one.isHere()).toBe(true);
  const two = kept("second", second);
  await one.stop();
  await expect.poll(() => two.isHere()).toBe(true);
  await two.stop();
  expect(seen).toEqual(["first starts", "first stops", "second starts", "second stops"]);
});

test("work that cannot start is told and tried again", async () => {
  const faults: unknown[] = [];
  let tries = 0;
  const kept = keepOne(
    first.store,
    "fetching",
    () => {
      tries += 1;
      if (tries === 1) throw new Error("not yet");
      return { stop: async () => {} };
    },
    { everyMs: 10, onFault: (error) => faults.push(error) },
  );
  await expect.poll(() => kept.isHere()).toBe(true);
  await kept.stop();
  expect(faults).toEqual([new Error("not yet")]);
});
