import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { EXPORT_FORMATS } from "../exports/index.ts";
import { buildForTest, run } from "./run-for-test.ts";

vi.setConfig({ testTimeout: 120_000 });

const REPORT =
  "published: 2025-07-22\noutlet: Harbour Wire\n\nEnvoys meet\n\nThe envoys of Russia and Ukraine met in Istanbul on Tuesday.";
const PROCESS = "id: lakes\nname: Lakes talks\nparties: [Russia, Ukraine]\nmediators: [Turkey]\n";

let home: string;
beforeAll(async () => {
  buildForTest();
  home = mkdtempSync(join(tmpdir(), "dragoman-export-cli-"));
  writeFileSync(join(home, "a.txt"), REPORT);
  writeFileSync(join(home, "p.yaml"), PROCESS);
  await run(["process", "create", join(home, "p.yaml")], home);
  await run(["add", join(home, "a.txt")], home);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

test.each(EXPORT_FORMATS.map(({ name }) => name))("export --format %s writes to standard output", async (name) => {
  const { code, out } = await run(["export", "lakes", "--format", name], home);
  expect(code).toBe(0);
  expect(out.length).toBeGreaterThan(20);
});

test("--help tells of every format what it holds and loses", async () => {
  const { code, out } = await run(["export", "--help"], home);
  expect(code).toBe(0);
  for (const { name, holds, loses } of EXPORT_FORMATS) {
    expect(out).toContain(`  ${name}: `);
    expect(out).toContain(`holds ${holds}`);
    expect(out).toContain(`loses ${loses}`);
  }
});

test("--out writes a file, and a file that cannot be written is said", async () => {
  const file = join(home, "talks.ics");
  expect(await run(["export", "lakes", "--format", "calendar", "--out", file], home)).toMatchObject({
    code: 0,
    out: "",
  });
  expect(readFileSync(file, "utf8")).toContain("BEGIN:VEVENT");
  const bad = await run(["export", "lakes", "--format", "calendar", "--out", join(home, "no/where.ics")], home);
  expect(bad).toMatchObject({ code: 1, out: "" });
  expect(bad.err).toMatch(/^dragoman: .*where\.ics could not be written/);
});

test("an export is imported into another record, which then tells the same threads", async () => {
  const file = join(home, "lakes.jsonl");
  const there = mkdtempSync(join(home, "there-"));
  await run(["export", "lakes", "--format", "jsonl", "--out", file], home);
  expect(await run(["import", file], there)).toMatchObject({
    code: 0,
    out: "process lakes: 1 reports, 1 readings, 0 corrections added\n",
  });
  const threads = ["threads", "lakes", "--json"];
  expect((await run(threads, there)).out).toBe((await run(threads, home)).out);
  writeFileSync(file, readFileSync(file, "utf8").slice(0, -30));
  const cut = await run(["import", file], there);
  expect([cut.code, cut.out]).toEqual([2, ""]);
  expect(cut.err).toMatch(/^dragoman: .*lakes\.jsonl(?::\d+ is no JSON| breaks off)/);
  expect((await run(["import", join(home, "nowhere")], there)).err).toMatch(/nowhere does not exist/);
});

test.each([
  [["export", "nobody", "--format", "calendar"], 'there is no process "nobody"'],
  [["export", "lakes", "--format", "word"], 'there is no format "word"; there is: calendar'],
  [["export", "lakes", "--format", "calendar", "--as-of", "2025-02-30"], "--as-of takes a day"],
  [["export", "lakes", "--format", "calendar", "--known-at", "soon"], "--known-at takes a time"],
  [["export", "lakes"], "required option '--format <format>' not specified"],
])("%j ends with 2 and a plain sentence", async (args, words) => {
  const { code, out, err } = await run(args, home);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(words);
});
