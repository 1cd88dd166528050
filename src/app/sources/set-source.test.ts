import { afterEach, beforeEach, expect, test } from "vitest";
import { exampleSource } from "../../record/examples.ts";
import { type ExampleWorld, exampleWorld } from "../example-world.ts";
import { setSource } from "./set-source.ts";

let world: ExampleWorld;
const source = exampleSource();
beforeEach(async () => {
  world = await exampleWorld();
  await world.store.append([{ kind: "source", source }], world.now());
});
afterEach(() => world.remove());

const state = (due: string, failures = 0) => {
  const whole = { source: source.id, due, lastTried: "2025-07-25T07:00:00.000Z", failures };
  return world.store.fetching.note({ source: source.id, at: world.now(), state: whole });
};
const due = async () => (await world.store.fetching.state(source.id))?.due;

test("what is set is kept, what is taken away is gone, the rest stays", async () => {
  await setSource(world, source.id, { outlet: "Quay Post", everyMinutes: 30, onlyRelevant: true });
  await setSource(world, source.id, { outlet: undefined, name: "Quay" });
  const held = await world.store.source(source.id);
  expect(held).toMatchObject({
    id: source.id,
    address: source.address,
    name: "Quay",
    everyMinutes: 30,
    onlyRelevant: true,
  });
  expect(held).not.toHaveProperty("outlet");
});

test("a shorter interval counts from the last look on; a longer one, and a source that fails, wait as they did", async () => {
  await state("2025-07-26T07:00:00.000Z");
  await setSource(world, source.id, { everyMinutes: 90 });
  expect(await due()).toBe("2025-07-25T08:30:00.000Z");
  await setSource(world, source.id, { everyMinutes: 600 });
  expect(await due()).toBe("2025-07-25T08:30:00.000Z");
  await state("2025-07-26T07:00:00.000Z", 3);
  await setSource(world, source.id, { everyMinutes: 5 });
  expect(await due()).toBe("2025-07-26T07:00:00.000Z");
});

const wrong = [
  [{ everyMinutes: 0 }, "everyMinutes"],
  [{ everyMinutes: Number.NaN }, "everyMinutes"],
  [{ country: "Ukraine" }, "country"],
  [{ language: "?" }, "language"],
] as const;
test.each(wrong)("%j is refused by name, and nothing changes", async (settings, words) => {
  await expect(setSource(world, source.id, settings)).rejects.toThrow(words);
  expect(await world.store.source(source.id)).toEqual(source);
});
