import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { openSqlite } from "../record/sqlite/open-sqlite.ts";
import { buildForTest, run, start } from "./run-for-test.ts";

/** How often the program is killed; more by DRAGOMAN_KILLS. */
const KILLS = Number(process.env["DRAGOMAN_KILLS"] ?? 20);
const REPORTS = 200;

vi.setConfig({ testTimeout: 120_000 });

let home: string;
beforeAll(buildForTest);
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "dragoman-kill-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function reportsFile(name: string, from: number, to: number): string {
  const lines = Array.from({ length: to - from }, (_, at) =>
    JSON.stringify({ title: `Report ${name} ${from + at}`, text: "Envoys met in Istanbul.", published: "2025-07-22" }),
  );
  const path = join(home, `${name}-${from}.jsonl`);
  writeFileSync(path, lines.join("\n"));
  return path;
}

/** The ids that a run acknowledged, as they come. */
function acknowledged(child: ChildProcess, ids: Set<string>): Promise<void> {
  let rest = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) ids.add(line.split(" ")[1] ?? "");
  });
  return new Promise((done) => child.on("close", () => done()));
}

async function idsHeld(): Promise<readonly string[]> {
  const store = openSqlite(join(home, "dragoman-data", "record.sqlite"));
  const ids: string[] = [];
  for await (const entry of store.read(0)) if (entry.kind === "article") ids.push(entry.article.id);
  await store.close();
  return ids;
}

test(
  `killed ${KILLS} times while adding: every acknowledged report is there, none twice`,
  async () => {
    const ids = new Set<string>();
    for (let round = 0; round < KILLS; round += 1) {
      const child = start(["add", reportsFile(`r${round}`, 0, REPORTS), "--verbose"], home);
      const ended = acknowledged(child, ids);
      await Promise.race([ended, new Promise((first) => child.stdout?.once("data", first))]);
      await setTimeout(Math.random() * 150);
      child.kill("SIGKILL");
      await ended;
    }
    const held = await idsHeld();
    expect(ids.size).toBeGreaterThan(0);
    expect([...ids].filter((id) => !held.includes(id))).toEqual([]);
    expect(new Set(held).size).toBe(held.length);
    expect((await run(["check"], home)).out).toContain("is sound");
  },
  KILLS * 20_000,
);

test("two processes add at once: nothing is lost, nothing is there twice", async () => {
  const runs = await Promise.all([
    run(["add", reportsFile("both", 0, 150)], home),
    run(["add", reportsFile("both", 100, 250)], home),
  ]);
  expect(runs.map(({ code, err }) => [code, err])).toEqual([
    [0, ""],
    [0, ""],
  ]);
  const held = await idsHeld();
  expect([held.length, new Set(held).size]).toEqual([250, 250]);
  expect((await run(["check"], home)).out).toContain("250 reports");
});
