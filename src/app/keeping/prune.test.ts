import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { demoRecord } from "../../../test/exports/demo-record.ts";
import { exportText } from "../../../test/exports/export-text.ts";
import type { Article } from "../../model/article.ts";
import type { Process, ProcessId } from "../../model/process.ts";
import { processShape } from "../../record/check-entry.ts";
import { briefOfProcess } from "../brief.ts";
import { check } from "../check.ts";
import { confirmClaim } from "../correct.ts";
import { defineProcess } from "../define-process.ts";
import { dossierOf } from "../dossier.ts";
import { type ExampleWorld, exampleProcess, exampleReport, exampleWorld } from "../example-world.ts";
import { importRecord } from "../import-record.ts";
import { ingest } from "../ingest.ts";
import { openRecord } from "../open-record.ts";
import { reread } from "../reread.ts";
import { dayBefore } from "./day-before.ts";
import { type KeepPolicy, planPruning } from "./plan-pruning.ts";
import { pruneRecord } from "./prune-record.ts";
import { recordStats } from "./record-stats.ts";

test.each([
  ["2026-03-02", "P1Y", "2025-03-02"],
  ["2026-03-02", "P18M", "2024-09-02"],
  ["2026-03-31", "P1M", "2026-02-28"],
  ["2024-02-29", "P1Y", "2023-02-28"],
  ["2026-03-02", "P90D", "2025-12-02"],
  ["2026-03-02", "P2W", "2026-02-16"],
  ["2026-01-15", "P1Y1M1D", "2024-12-14"],
])("%s less %s is %s", (day, age, before) => {
  expect(dayBefore(day, age)).toBe(before);
});

describe("what is dropped", () => {
  let world: ExampleWorld;
  const talks = (on: string, ...parties: readonly string[]) =>
    `talks planned: ${parties.join(", ")} on ${on} at Istanbul.`;
  const both = exampleReport("2024-01-10", "Harbour Wire", talks("2024-01-12", "Russia", "Ukraine"));
  const late = exampleReport("2025-07-20", "Harbour Wire", talks("2025-07-23", "Russia", "Ukraine"));
  const other = exampleReport("2024-02-10", "Harbour Wire", talks("2024-02-12", "Chad", "Niger"));
  const first = exampleReport("2023-01-01", "Harbour Wire", "Nothing of note.");
  const shared = exampleReport(
    "2024-03-10",
    "Steppe Post",
    talks("2024-03-12", "Russia", "Ukraine"),
    talks("2024-03-12", "Chad", "Russia"),
  );
  const sahel: Process = {
    ...exampleProcess,
    id: "sahel" as ProcessId,
    name: "Sahel talks",
    parties: ["Chad", "Russia"],
    mediators: [],
  };
  const name = new Map<string, string>();
  for (const [key, { id }] of Object.entries({ both, late, other, first, shared })) name.set(id, key);

  beforeEach(async () => {
    world = await exampleWorld();
    for (const article of [first, both, late, other, shared]) await ingest(world, article);
    await world.store.append(
      [
        { kind: "process", process: exampleProcess },
        { kind: "process", process: sahel },
      ],
      world.now(),
    );
  });
  afterEach(() => world.remove());

  const planned = async (policy: KeepPolicy) => {
    const { steps, held } = await planPruning(world, policy);
    return [...steps.map(({ what, why, articles }) => [what, why, articles.map((id) => name.get(id))]), held];
  };

  test("nothing where nobody says for how long", async () => {
    expect(await planned({})).toEqual([0]);
  });

  test("what is old, by the process that it concerns; a report of several goes by the longest of them", async () => {
    const keep = { ...sahel, keep: { reports: "P9Y" } };
    await world.store.append([{ kind: "process", process: keep }], world.now());
    expect(await planned({ texts: "P1Y", reports: "P1Y" })).toEqual([
      ["report", "reports of istanbul older than P1Y", ["both"]],
      ["text", "texts of istanbul older than P1Y", ["shared"]],
      0,
    ]);
  });

  test("what concerns no process, but never the first entry of the log", async () => {
    expect(await planned({ unmatched: "P1M" })).toEqual([
      ["report", "reports of no process older than P1M", ["other"]],
      0,
    ]);
  });

  test("not what a correction rests on", async () => {
    const [claim] = (await dossierOf(world, "istanbul")).told.filter(({ article }) => article.id === both.id);
    await confirmClaim(world, claim?.claim.id ?? "", { by: "Ada" });
    expect(await planned({ reports: "P1Y" })).toEqual([["report", expect.any(String), ["shared"]], 1]);
  });

  test("a report that was dropped is as if it had never been there", async () => {
    await pruneRecord(world, await planPruning(world, { reports: "P1Y", unmatched: "P1M" }));
    expect(await check(world)).toEqual([]);
    const without = await exampleWorld();
    for (const article of [first, late]) await ingest(without, article);
    await without.store.append([{ kind: "process", process: exampleProcess }], without.now());
    const [here, there] = [await dossierOf(world, "istanbul"), await dossierOf(without, "istanbul")];
    expect([here.threads, here.told]).toEqual([there.threads, there.told]);
    await without.remove();
  });

  test("a text that was dropped cannot be read anew, so it is not", async () => {
    await pruneRecord(world, await planPruning(world, { texts: "P1Y" }));
    const later = { ...world, reader: { ...world.reader, engine: "engine-2" } };
    const read: Article[] = [];
    for await (const { article } of reread(later)) read.push(article);
    expect(read.map(({ id }) => name.get(id))).toEqual(["first", "late", "other"]);
    expect(await check(world)).toEqual([]);
    expect(await planned({ texts: "P1Y" })).toEqual([0]);
  });

  test("another process that had the text at hand shows it no more", async () => {
    const words = talks("2024-01-12", "Russia", "Ukraine");
    await ingest(world, exampleReport("2024-01-11", "Lake Post", words, "Of no weight. ".repeat(60), "The last line."));
    const other = await openRecord({ data: world.folder, demo: false, now: world.now });
    const texts = async () => (await dossierOf(other, "istanbul")).articles.map(({ text }) => text).join();
    expect(await texts()).toContain("The last line.");
    await pruneRecord(world, await planPruning(world, { texts: "P1Y" }));
    expect(await texts()).not.toContain("The last line.");
    await other.close();
  });

  test("a definition says for how long; changing it otherwise leaves that as it is", async () => {
    const { process } = await defineProcess(world, "sahel", { ...sahel, keep: { texts: "P6M" } });
    expect(process.keep).toEqual({ texts: "P6M" });
    const again = await defineProcess(world, "sahel", { ...sahel, name: "Sahel" });
    expect(again.process).toMatchObject({ name: "Sahel", keep: { texts: "P6M" } });
    expect(processShape.safeParse({ ...sahel, keep: { texts: "six months" } }).success).toBe(false);
  });

  test("an export of what is left can be taken in by another record, which is sound and tells the same", async () => {
    await pruneRecord(world, await planPruning(world, { texts: "P1Y" }));
    const file = join(world.folder, "istanbul.jsonl");
    writeFileSync(file, await exportText(world, "istanbul", "jsonl"));
    const other = await exampleWorld();
    for (const _again of [1, 2]) await importRecord(other, file);
    expect(await check(other)).toEqual([]);
    const [here, there] = [await dossierOf(world, "istanbul"), await dossierOf(other, "istanbul")];
    expect(there.threads).toEqual(here.threads);
    await other.remove();
  });

  test("stats count by process and month", async () => {
    const stats = await recordStats(world);
    expect(stats).toMatchObject({ counts: { articles: 5, claims: 5 }, bytes: expect.any(Number) });
    expect(stats.processes.map(({ id, months }) => [id, months.map(({ month, reports }) => [month, reports])])).toEqual(
      [
        [
          "istanbul",
          [
            ["2024-01", 1],
            ["2024-03", 1],
            ["2025-07", 1],
          ],
        ],
        ["sahel", [["2024-03", 1]]],
      ],
    );
    expect(stats.months.map(({ month }) => month)).toEqual(["2023-01", "2024-01", "2024-02", "2024-03", "2025-07"]);
  });
});

test("the demo without its texts tells the same threads, claims and brief, and is sound", {
  timeout: 180_000,
}, async () => {
  const world = await demoRecord();
  const id = "russia-ukraine";
  const before = await dossierOf(world, id);
  const told = await briefOfProcess(world, id);
  const plan = await planPruning(world, { texts: "P1D" });
  expect(await pruneRecord(world, plan)).toBeGreaterThan(100);
  // Opened anew: nothing that is at hand from before.
  const anew = await openRecord({ data: dirname(world.store.name), demo: false, now: world.now });
  const after = await dossierOf(anew, id);
  expect(after.threads).toEqual(before.threads);
  expect(after.told).toEqual(before.told);
  expect(await briefOfProcess(anew, id)).toEqual(told);
  const length = (articles: readonly Article[]) =>
    articles.reduce((sum, { text }) => sum + text.replace(/\s+/g, " ").length, 0);
  expect(length(after.articles)).toBeLessThan(length(before.articles) * 0.9);
  expect(await check(anew)).toEqual([]);
  await anew.close();
  await world.close();
});
