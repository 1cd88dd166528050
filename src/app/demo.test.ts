import { afterAll, beforeAll, expect, test } from "vitest";
import { DEMO, demoRecord } from "../../test/exports/demo-record.ts";
import { addDays } from "../model/time.ts";
import { foldThreads } from "../threads/fold-threads.ts";
import { check } from "./check.ts";
import { dossierOf } from "./dossier.ts";
import { openRecord } from "./open-record.ts";

let world: Awaited<ReturnType<typeof demoRecord>>;
beforeAll(async () => {
  world = await demoRecord();
});
afterAll(() => world.close());

test("a new record holds the demo process, whole and marked as a demo", async () => {
  const [process] = await world.store.processes();
  const { articles } = await world.store.counts();
  expect(process).toMatchObject({ id: "russia-ukraine", demo: true });
  expect(articles).toBeGreaterThanOrEqual(60);
  const { articles: told } = await dossierOf(world, DEMO);
  expect(told.every(({ demo }) => demo === true)).toBe(true);
  expect(told.length).toBeGreaterThan(articles * 0.8);
});

test("opened again, nothing is added", async () => {
  const last = await world.store.last();
  const again = await openRecord({ data: world.folder, demo: true });
  expect(await again.store.last()).toBe(last);
  await again.close();
});

test("the demo record is sound", async () => {
  expect(await check(world)).toEqual([]);
});

test("whatever was looked at before, each day's threads are what its claims alone make", async () => {
  const days = Array.from({ length: 12 }, (_, at) => addDays("2025-02-20", ((at * 7) % 12) * 16));
  for (const day of days) {
    const dossier = await dossierOf(world, DEMO, { asOf: day });
    expect(dossier.threads).toEqual(foldThreads(dossier.told, { today: day }));
  }
});

test("the day of an ended process is its last one", async () => {
  expect((await dossierOf(world, DEMO)).day).toBe("2025-08-31");
});
