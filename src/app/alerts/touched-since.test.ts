import { afterEach, beforeEach, expect, test } from "vitest";
import type { ProcessId } from "../../model/process.ts";
import { confirmClaim } from "../correct.ts";
import { type ExampleWorld, exampleProcess, exampleReport, exampleWorld } from "../example-world.ts";
import { ingest } from "../ingest.ts";
import { touchedSince } from "./touched-since.ts";

let world: ExampleWorld;
beforeEach(async () => {
  world = await exampleWorld();
  await world.store.append(
    [
      { kind: "process", process: exampleProcess },
      { kind: "process", process: other },
    ],
    world.now(),
  );
});
afterEach(() => world.remove());

const other = { ...exampleProcess, id: "lakes" as ProcessId, parties: ["Norland", "Sudland"], mediators: [] };
const TALKS = "talks planned: Russia, Ukraine on 2025-07-30 at Istanbul.";

/** The processes that may stand otherwise after a piece of work. */
async function touchedBy(work: () => Promise<unknown>): Promise<readonly string[]> {
  const before = await world.store.last();
  await work();
  const touched = await touchedSince(world, before);
  return [exampleProcess, other].filter(touched).map(({ id }) => id);
}

test("a report, a correction, a definition, a setting touch their process and no other", async () => {
  const report = exampleReport("2025-07-25", "Harbour Wire", TALKS);
  expect(await touchedBy(async () => {})).toEqual([]);
  expect(await touchedBy(() => ingest(world, report))).toEqual([exampleProcess.id]);
  const [claim] = (await world.store.article(report.id))?.reading?.claims ?? [];
  expect(await touchedBy(() => confirmClaim(world, claim?.id ?? "", { by: "Ada", why: undefined }))).toEqual([
    exampleProcess.id,
  ]);
  const renamed = { kind: "process", process: { ...other, name: "The lakes" } } as const;
  expect(await touchedBy(() => world.store.append([renamed], world.now()))).toEqual(["lakes"]);
  const setting = (key: string) => world.store.append([{ kind: "setting", key, value: 1 }], world.now());
  expect(await touchedBy(() => setting("alerts/lakes"))).toEqual(["lakes"]);
  expect(await touchedBy(() => setting("searches/lakes"))).toEqual([]);
});
