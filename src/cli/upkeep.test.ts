import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { projectFile } from "../app/project-file.ts";
import { buildForTest, run } from "./run-for-test.ts";
import { served } from "./served-for-test.ts";

vi.setConfig({ testTimeout: 120_000 });

/** Ten reports and five corrections, as an older version wrote them. */
const RECORD = projectFile("test/upgrade/records/format-3.sqlite");
const BACKUP = projectFile("test/upgrade/records/format-3.backup.sqlite");
const SERVER = process.env["DRAGOMAN_TEST_POSTGRES"];

let home: string;
let data: string;
beforeAll(buildForTest);
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "dragoman-upkeep-"));
  data = join(home, "dragoman-data");
  mkdirSync(data);
  copyFileSync(RECORD, join(data, "record.sqlite"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const again = (...args: readonly string[]) => run(args, home);

test("stats tell how much there is, how large it is, and the reports of each month", async () => {
  const { code, out } = await again("stats");
  expect(code).toBe(0);
  expect(out).toMatch(/^\d+ entries: 10 reports, 10 readings with \d+ claims, 0 failures, 5 corrections$/m);
  expect(out).toMatch(/^\d+\.\d kB: log \d+\.\d kB, /m);
  expect(out).toMatch(/^russia-ukraine: \d+ reports\n {2}2025-02\t\d reports\t\d+ claims$/m);
  expect(JSON.parse((await again("stats", "--json")).out)).toMatchObject({ counts: { articles: 10 } });
});

describe("restore", () => {
  test("makes a record of a backup, also of one that an older version wrote, and leaves the file as it is", async () => {
    const before = readFileSync(BACKUP);
    const empty = join(home, "new");
    expect(await again("restore", BACKUP, "--data", empty)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/new\/record\.sqlite holds \d+ entries, 10 reports, 5 corrections/),
    });
    expect(await again("check", "--data", empty)).toMatchObject({ code: 0 });
    expect(readFileSync(BACKUP).equals(before)).toBe(true);
    expect(readdirSync(empty).filter((name) => name.startsWith("restoring"))).toEqual([]);
  });

  test("writes over nothing; with --replace the record that was there lies beside it", async () => {
    expect(await again("restore", BACKUP)).toMatchObject({
      code: 1,
      err: expect.stringContaining("there is a record in"),
    });
    const replaced = await again("restore", BACKUP, "--replace");
    expect(replaced).toMatchObject({ code: 0, out: expect.stringContaining("what was there before is in") });
    const aside = readdirSync(data).find((name) => name.startsWith("before-restore-")) ?? "";
    expect(await again("check", "--data", join(data, aside))).toMatchObject({ code: 0 });
  });

  test.each([
    ["a file that is missing", () => join(home, "none.sqlite"), /there is no file .*none\.sqlite/],
    ["a file that is no record", () => junk("junk.sqlite", Buffer.from("no database")), /is no record of Dragoman/],
    ["a damaged backup", () => junk("bad.sqlite", damaged()), /not sound|damaged/],
  ])("%s is refused, and nothing is left behind", async (_what, file, message) => {
    const empty = join(home, "new");
    expect(await again("restore", file(), "--data", empty)).toMatchObject({
      code: 1,
      err: expect.stringMatching(message),
    });
    expect(existsSync(join(empty, "record.sqlite"))).toBe(false);
  });

  function junk(name: string, bytes: Buffer): string {
    writeFileSync(join(home, name), bytes);
    return join(home, name);
  }
  function damaged(): Buffer {
    const bytes = readFileSync(BACKUP);
    return bytes.fill(0x58, bytes.length / 2, bytes.length / 2 + 5 * 4096);
  }

  test("waits for no server: a folder that is served is refused", async () => {
    const server = await served([], home);
    expect(await again("restore", BACKUP, "--replace")).toMatchObject({
      code: 1,
      err: expect.stringContaining("another Dragoman serves"),
    });
    await server.end("SIGTERM");
  });

  test.skipIf(SERVER === undefined)(
    "into PostgreSQL (DRAGOMAN_TEST_POSTGRES), and back by a backup of it",
    async () => {
      const schema = `dragoman_upkeep_${process.pid}`;
      const address = new URL(SERVER ?? "");
      address.searchParams.set("schema", schema);
      const there = ["--database", address.href];
      expect(await again("restore", BACKUP, ...there)).toMatchObject({
        code: 0,
        out: expect.stringContaining("10 reports"),
      });
      expect(await again("restore", BACKUP, ...there)).toMatchObject({
        code: 1,
        err: expect.stringContaining("holds a record already"),
      });
      for (const command of ["check", "stats"]) expect(await again(command, ...there)).toMatchObject({ code: 0 });
      const file = join(home, "from-postgres.sqlite");
      expect(await again("backup", file, ...there)).toMatchObject({ code: 0 });
      expect(await again("restore", file, "--data", join(home, "new"))).toMatchObject({ code: 0 });
      const [old, anew] = [
        await again("threads", "russia-ukraine", "--json"),
        await again("threads", "russia-ukraine", "--json", "--data", join(home, "new")),
      ];
      expect([anew.code, old.code, anew.err, old.err]).toEqual([0, 0, "", ""]);
      expect(JSON.parse(anew.out)).toEqual(JSON.parse(old.out));
      const client = new pg.Client({ connectionString: SERVER });
      await client.connect();
      await client.query(`drop schema ${schema} cascade`);
      await client.end();
    },
  );
});

describe("prune", () => {
  const settings = (text: string): string => {
    writeFileSync(join(home, "settings.yaml"), text);
    return join(home, "settings.yaml");
  };

  test("shows what would be dropped, drops it when told to, and the record stays sound", async () => {
    const file = settings("keep: { texts: P1D, unmatched: P1D }\n");
    const shown = await again("prune", "--config", file);
    expect(shown).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /\d\ttexts of russia-ukraine older than P1D\n[\s\S]*\d would be dropped, \d stay for a correction/,
      ),
    });
    const threads = (await again("threads", "russia-ukraine", "--json")).out;
    expect(await again("prune", "--config", file, "--yes", "--compact")).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+ dropped, \d stay/m),
    });
    expect(await again("check")).toMatchObject({ code: 0 });
    expect((await again("threads", "russia-ukraine", "--json")).out).toBe(threads);
    expect(await again("prune", "--config", file)).toMatchObject({
      out: expect.stringContaining("nothing is old enough"),
    });
  });

  test("drops nothing where nobody says for how long", async () => {
    expect(await again("prune", "--yes")).toMatchObject({ code: 0, out: "nothing is old enough to be dropped\n" });
  });
});

test("a command that looks after a record makes none", async () => {
  for (const command of ["stats", "prune", "check"]) {
    const { code, err } = await again(command, "--data", join(home, "nowhere"));
    expect([code, err]).toEqual([1, expect.stringContaining("there is no record in")]);
  }
  expect(existsSync(join(home, "nowhere"))).toBe(false);
});
