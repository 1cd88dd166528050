import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { newArticle } from "../model/new-article.ts";
import { openSqlite } from "../record/sqlite/open-sqlite.ts";
import { buildForTest, run, start } from "./run-for-test.ts";
import { working } from "./served-for-test.ts";

const REPORTS = 400;

vi.setConfig({ testTimeout: 180_000 });

let home: string;
beforeAll(buildForTest);
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "dragoman-import-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function archive(count: number): string {
  const path = join(home, "news.jsonl");
  const lines = Array.from({ length: count }, (_, at) =>
    JSON.stringify({
      title: `Report ${at}`,
      text: "Envoys of Russia and Ukraine met in Istanbul.",
      published: "2025-07-22",
    }),
  );
  writeFileSync(path, lines.join("\n"));
  return path;
}

const open = () => openSqlite(join(home, "dragoman-data", "record.sqlite"));

test("an import that is killed three times goes on, and every report is read once", async () => {
  const path = archive(REPORTS);
  for (let round = 0; round < 3; round += 1) {
    const child = start(["import", path, "--threads", "2"], home);
    // A fast machine may end before the kill: what is waited for is asked for at once.
    const closed = once(child, "close");
    await setTimeout(700 + Math.random() * 1300);
    child.kill("SIGKILL");
    await closed;
  }
  expect(await run(["import", path, "--threads", "2"], home)).toMatchObject({ code: 0 });
  const store = open();
  const [ids, readings] = [new Set<string>(), new Set<string>()];
  let entries = 0;
  for await (const entry of store.read(0)) {
    if (entry.kind === "article") ids.add(entry.article.id);
    if (entry.kind === "reading") readings.add(entry.article);
    entries += 1;
  }
  expect([ids.size, readings.size, entries, await store.check()]).toEqual([REPORTS, REPORTS, 2 * REPORTS, []]);
  await store.close();
  expect((await run(["import", path], home)).out).toContain("nothing that is not in the record already");
});

test("what is no archive, a wrong kind and a wrong number of threads are told", async () => {
  const note = join(home, "note.txt");
  writeFileSync(note, "Envoys met.");
  expect((await run(["import", note], home)).err).toMatch(/note\.txt is no archive that can be imported/);
  expect(await run(["import", note, "--kind", "book"], home)).toMatchObject({ code: 2 });
  expect((await run(["import", archive(1), "--threads", "many"], home)).err).toMatch(/whole number from 1 to 256/);
});

test("work without a fleet reads what lies unread in the record", async () => {
  await run(["process", "list"], home);
  const store = open();
  const article = newArticle({ title: "Talks", body: "Envoys of Russia and Ukraine met in Istanbul.", language: "en" });
  await store.append([{ kind: "article", article }], "2025-07-25T08:00:00.000Z");
  await store.close();
  expect((await run(["work", "--until-empty", "--threads", "1"], home)).out).toContain(
    "1 report read, 0 could not be read",
  );
  expect((await run(["work", "--set-aside"], home)).out).toContain("0 reports could not be read");
  expect((await run(["work", "--waiting"], home)).err).toContain("no fleet is named; give the address of NATS");
});

test("a reader has figures and health on a port of its own, logs JSON, and ends cleanly; a port that is taken keeps it from nothing", async () => {
  const reader = await working(["--threads", "1", "--metrics-port", "0"], home);
  const figures = reader.figures();
  expect(await (await fetch(`${figures}/healthz`)).json()).toEqual({ alive: true });
  expect(await (await fetch(`${figures}/metrics`)).text()).toMatch(/^dragoman_reading_queue 0$/m);
  const other = await working(["--threads", "1", "--metrics-port", new URL(figures).port], home);
  expect(other.lines()).toContainEqual(expect.objectContaining({ level: "error", part: "figures" }));
  for (const one of [other, reader]) expect(await one.end("SIGTERM")).toBe(0);
  expect(reader.lines().map(({ msg }) => msg)).toEqual(["working", "stopped"]);
});
