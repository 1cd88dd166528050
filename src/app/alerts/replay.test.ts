import { afterEach, beforeEach, expect, test } from "vitest";
import { type AlertSettings, defaultAlertSettings } from "../../model/alert-settings.ts";
import { type ExampleWorld, exampleProcess, exampleReport, exampleWorld } from "../example-world.ts";
import { ingest } from "../ingest.ts";
import { replay } from "./replay.ts";

let world: ExampleWorld;
beforeEach(async () => {
  world = await exampleWorld();
  await world.store.append([{ kind: "process", process: exampleProcess }], world.now());
});
afterEach(() => world.remove());

const FAIR = "Markets opened as usual.";
const PLANNED = "talks planned: Russia, Ukraine on 2025-07-23 at Istanbul.";
const HELD = "talks held: Russia, Ukraine on 2025-07-23 at Istanbul.";
const THURSDAY = "talks planned: Russia, Ukraine on 2025-07-24 at Istanbul.";

type Report = readonly [string, string, ...string[]];

async function told(reports: readonly Report[], settings: Partial<AlertSettings> = {}, since = "2025-07-19") {
  for (const report of reports) await ingest(world, exampleReport(...report));
  const found = [];
  for await (const notice of replay(world, exampleProcess.id, { ...defaultAlertSettings, ...settings }, { since })) {
    found.push(`${notice.day.slice(5)} ${notice.changes.map(({ rule }) => rule).join("+")}`);
  }
  return found;
}

const cases: readonly (readonly [string, readonly Report[], Partial<AlertSettings>, readonly string[]])[] = [
  ["a round that is planned", [["2025-07-21", "Wire", PLANNED]], {}, ["07-21 new-round"]],
  [
    "however many reports tell it, once",
    ["Wire", "Post", "Desk", "Herald"].map((outlet) => ["2025-07-21", outlet, PLANNED] as const),
    {},
    ["07-21 new-round"],
  ],
  [
    "planned, then held",
    [
      ["2025-07-21", "Wire", PLANNED],
      ["2025-07-23", "Wire", HELD],
    ],
    {},
    ["07-21 new-round", "07-23 status"],
  ],
  ["what is mentioned in passing", [["2025-07-21", "Wire", FAIR, PLANNED]], {}, []],
  ["a minimum grade holds back one origin", [["2025-07-21", "Wire", PLANNED]], { grade: "several origins" }, []],
  [
    "until a second one says so",
    [
      ["2025-07-21", "Wire", PLANNED],
      ["2025-07-22", "Herald", FAIR, PLANNED],
    ],
    { grade: "several origins" },
    ["07-22 new-round"],
  ],
  [
    "what was mentioned in passing is told once it is the news, however late, while it lies ahead",
    [
      ["2025-07-20", "Wire", FAIR, PLANNED],
      ["2025-07-22", "Wire", PLANNED],
    ],
    {},
    ["07-22 new-round"],
  ],
  ["a rule that is off", [["2025-07-21", "Wire", PLANNED]], { off: ["new-round"] }, []],
  ["talks that were over long before", [["2025-08-21", "Wire", HELD]], {}, []],
  [
    "two outlets name two days",
    [
      ["2025-07-21", "Wire", PLANNED],
      ["2025-07-22", "Herald", THURSDAY],
    ],
    {},
    ["07-21 new-round", "07-22 contradiction"],
  ],
];

test.each(cases)("%s", async (_name, reports, settings, expected) => {
  expect(await told(reports, settings)).toEqual(expected);
});

test("what the first day of a replay holds is known, not new", async () => {
  expect(await told([["2025-07-21", "Wire", PLANNED]], {}, "2025-07-22")).toEqual([]);
});
