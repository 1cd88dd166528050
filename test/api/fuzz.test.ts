import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenWorld } from "../../src/app/open-record.ts";
import { newspaper } from "../../src/server/newspaper-for-test.ts";
import { serverApp } from "../../src/server/server-app.tsx";
import { sampleWorld } from "../browser/sample/sample-world.ts";
import { fuzz } from "./fuzz.ts";

let world: OpenWorld;
beforeAll(async () => {
  world = await sampleWorld();
});
afterAll(() => world.close());

test("whatever is asked as the description allows, and near it, is answered as the description says", async () => {
  const app = serverApp(world, { rate: { requests: 0, seconds: 60 }, fetch: newspaper });
  const tally = await fuzz((path, init) => app.request(path, init), 400, 20250722);
  expect([...tally.keys()].every((status) => status < 500)).toBe(true);
  expect(tally.get(200) ?? 0).toBeGreaterThan(100);
});
