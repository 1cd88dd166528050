import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { commands } from "./commands.ts";
import { buildForTest, run } from "./run-for-test.ts";

vi.setConfig({ testTimeout: 120_000 });

let folder: string;
beforeAll(() => {
  buildForTest();
  folder = mkdtempSync(join(tmpdir(), "dragoman-cli-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let made = 0;
function newFolder(): string {
  made += 1;
  const path = join(folder, `home-${made}`);
  mkdirSync(path);
  return path;
}
function file(name: string, content: string | Uint8Array): string {
  const path = join(newFolder(), name);
  writeFileSync(path, content);
  return path;
}
const recordIn = (home: string): string => join(home, "dragoman-data", "record.sqlite");

const REPORT =
  "published: 2025-07-22\noutlet: Harbour Wire\n\nEnvoys meet\n\nThe envoys of Russia and Ukraine met in Istanbul.";
const PROCESS = "id: lakes\nname: Lakes talks\nparties: [Russia, Ukraine]\nmediators: [Turkey]\n";

test.each([...commands])("%s --help says how it is used", async (name, load) => {
  const command = (await load())();
  for (const one of [command, ...command.commands]) expect(one.description()).toMatch(/\.$/);
  expect(command.helpInformation()).toMatch(`Usage: ${name}`);
});

test("--help of the whole and of a command ends with 0", async () => {
  expect(await run(["--help"], newFolder())).toMatchObject({ code: 0, out: /^Usage: dragoman/ });
  expect(await run(["add", "--help"], newFolder())).toMatchObject({ code: 0, out: /^Usage: dragoman add/ });
});

test("a report is added once, found again, and not added twice", async () => {
  const home = newFolder();
  const report = file("a.txt", REPORT);
  expect(await run(["add", report], home)).toMatchObject({ code: 0, out: /^1 report added/ });
  expect((await run(["add", report], home)).out).toMatch(/^0 reports added with 0 claims, 1 known already/);
  expect((await run(["search", "envoys", "ISTANBUL"], home)).out).toMatch(/Envoys meet \(2025-07-22, Harbour Wire\)/);
  expect((await run(["check"], home)).out).toMatch(/is sound: 2 entries, 1 reports/);
});

test("standard input and folders are read, and --json is JSON", async () => {
  const home = newFolder();
  const input = '{"title":"A","text":"One."}\n{"title":"B","text":"Two."}\n';
  expect(JSON.parse((await run(["add", "-", "--json"], home, { input })).out)).toMatchObject({ added: 2, failed: [] });
  const reports = newFolder();
  mkdirSync(join(reports, "more"));
  for (const name of ["a.txt", "more/b.md", "c.png"]) writeFileSync(join(reports, name), `${name}\n\nText of ${name}.`);
  expect(JSON.parse((await run(["add", reports, "--json"], home)).out)).toMatchObject({ added: 2 });
});

test("a process is made, shown and changed", async () => {
  const home = newFolder();
  const definition = file("p.yaml", PROCESS);
  expect((await run(["process", "create", definition], home)).out).toBe("process lakes made\n");
  expect((await run(["process", "create", definition], home)).out).toBe("process lakes is so already\n");
  expect((await run(["process", "list"], home)).out).toBe("lakes\tLakes talks\n");
  expect((await run(["process", "show", "lakes"], home)).out).toContain("parties: Russia, Ukraine");
  expect(JSON.parse((await run(["process", "show", "lakes", "--json"], home)).out)).toMatchObject({ id: "lakes" });
});

test("a backup is a record that can be put in place", async () => {
  const [home, other] = [newFolder(), newFolder()];
  await run(["add", file("a.txt", REPORT)], home);
  mkdirSync(join(other, "dragoman-data"));
  expect(await run(["backup", recordIn(other)], home)).toMatchObject({ code: 0 });
  expect((await run(["check"], other)).out).toContain("1 reports");
  expect(await run(["backup", recordIn(other)], home)).toMatchObject({ code: 1, err: /exists already/ });
});

test("a broken line of JSONL is named, skipped, and told by the exit code", async () => {
  const path = file("a.jsonl", '{"text":"One."}\n{"text":\n{"text":"Two."}\n');
  const { code, out, err } = await run(["add", path], newFolder());
  expect([code, out]).toEqual([1, "2 reports added with 0 claims, 1 not read\n"]);
  expect(err).toContain(`${path}:2 is no JSON`);
});

test.each([
  ["an empty file", () => file("a.txt", ""), "is empty"],
  ["a binary file", () => file("a.bin", Buffer.from([7, 0, 1, 2])), "is a binary file"],
  ["a 50 MB file", () => file("a.txt", Buffer.alloc(50_000_000, "a")), "is 48 MiB"],
  ["broken UTF-8", () => file("a.txt", Buffer.from([65, 0xff, 66])), "is not valid UTF-8 (first in line 1)"],
  ["200,000 nested tags", () => file("a.html", "<b>".repeat(200_000)), "nests its tags"],
  ["a file that is not there", () => "/no/such/file.txt", "/no/such/file.txt does not exist"],
])("%s: a clear message, and exit code 1", async (_what, make, message) => {
  const { code, err } = await run(["add", make()], newFolder());
  expect([code, err.split("\n").length]).toEqual([1, 2]);
  expect(err).toContain(message);
});

test.each([
  [["threads", "nowhere"], 2, 'there is no process "nowhere"'],
  [["process", "create", "/no/such.yaml"], 2, "/no/such.yaml does not exist"],
  [["threads", "lakes", "--as-of", "July"], 2, '--as-of takes a day such as 2025-07-22, not "July"'],
  [["threads", "lakes", "--as-of", "2025-02-30"], 2, "--as-of takes a day"],
  [["changes", "lakes"], 2, "give either --since DATE or --recorded-since TIME"],
  [["search", "x", "--limit", "0"], 2, "it takes a whole number above 0"],
  [["search", "envoys", "on:tomorrow"], 2, "is no day, month or year"],
  [["search", "outlet:wire"], 2, "name at least one word"],
  [["search", "by:peskov"], 2, "look for claims"],
  [["correct", "confirm", "ffffff"], 2, 'there is no claim "ffffff"'],
  [["add"], 2, "missing required argument"],
  [["add", "x", "--nonsense"], 2, "unknown option"],
  [["nonsense"], 2, "unknown command"],
  [["process"], 2, "Usage: dragoman process"],
  [[], 2, "Usage: dragoman"],
] as const)("dragoman %j ends with %i", async (args, code, message) => {
  const { code: found, err } = await run(args, newFolder());
  expect(err).toContain(message);
  expect(found).toBe(code);
});

test.each([
  ["parties: [Russia]", "id: give a name"],
  ["name: A\nparties: []", "parties"],
  ["name: A\nparties: [B]\ncolour: red", "colour"],
  ["name: A\nparties: [B]\nsince: soon", "since"],
  ["name: [", "is no YAML"],
  ["- a", "holds no names and values"],
])("a process file with %j is refused by name", async (text, message) => {
  const { code, err } = await run(["process", "create", file("p.yaml", text)], newFolder());
  expect([code, err.includes("p.yaml"), err.includes(message)]).toEqual([2, true, true]);
});

test("a data folder that cannot be one is named", async () => {
  const { code, err } = await run(["process", "list", "--data", join(file("a.txt", "x"), "data")], newFolder());
  expect([code, err]).toEqual([1, expect.stringContaining("choose another folder with --data")]);
});

test("check makes no record where there is none", async () => {
  const home = newFolder();
  expect(await run(["check"], home)).toMatchObject({ code: 1, out: "", err: /^dragoman: there is no record in / });
  expect(existsSync(recordIn(home))).toBe(false);
});

test.each([
  [["read", "--published", "2025-99-99"], "--published takes a day"],
  [["explain", "x.txt", "--published", "2025-02-30"], "--published takes a day"],
  [["threads", "seas"], 'no process "seas"'],
  [["changes", "seas", "--since", "2025-07-22"], 'no process "seas"'],
  [["process", "show", "seas"], 'no process "seas"'],
  [["search", "x", "--limit", "few"], "it takes a whole number above 0"],
])("%j is used wrongly: a sentence, and exit code 2", async (args, message) => {
  const { code, err } = await run(args, newFolder());
  expect([code, err]).toEqual([2, expect.stringMatching(/^dragoman: /)]);
  expect(err).toContain(message);
});

test("a record of a newer version is refused and left alone", async () => {
  const home = newFolder();
  await run(["add", file("a.txt", REPORT)], home);
  const record = new Sqlite(recordIn(home));
  record.pragma("user_version = 77");
  record.close();
  const before = readFileSync(recordIn(home));
  expect(await run(["add", file("b.txt", "B\n\nText.")], home)).toMatchObject({
    code: 1,
    err: /written by a newer version of Dragoman \(format 77; this one knows \d+\); update Dragoman/,
  });
  expect(readFileSync(recordIn(home)).equals(before)).toBe(true);
});

test("a damaged record is told by every command, and check ends with 1", async () => {
  const home = newFolder();
  const lines = Array.from({ length: 60 }, (_, at) => JSON.stringify({ title: `R${at}`, text: "Words. ".repeat(300) }));
  await run(["add", file("a.jsonl", lines.join("\n"))], home);
  const bytes = readFileSync(recordIn(home));
  writeFileSync(recordIn(home), bytes.fill(0x5a, 40_960, bytes.length - 40_960));
  expect(await run(["check"], home)).toMatchObject({ code: 1, err: /damaged|malformed|invalid|not fit|missing/i });
  writeFileSync(recordIn(home), Buffer.alloc(50_000, "Z"));
  expect(await run(["search", "x"], home)).toMatchObject({ code: 1, err: /is no record of Dragoman, or is damaged/ });
});

test("a full disk: nothing acknowledged is lost, and the rest can be added later", async () => {
  const home = newFolder();
  const lines = Array.from({ length: 100 }, (_, at) =>
    JSON.stringify({ title: `R${at}`, text: `${at} words. `.repeat(300) }),
  );
  const path = file("a.jsonl", lines.join("\n"));
  const full = await run(["add", path, "--verbose"], home, { shell: "trap '' XFSZ; ulimit -f 600; exec" });
  expect(full).toMatchObject({ code: 1, err: /the disk that holds .*record\.sqlite/ });
  const acknowledged = full.out.match(/^added [0-9a-f]+/gm) ?? [];
  expect(acknowledged.length).toBeGreaterThan(0);
  const again = await run(["add", path, "--verbose"], home);
  expect(again.code).toBe(0);
  for (const line of acknowledged) expect(again.out).toContain(line.replace("added", "known"));
  expect((await run(["check"], home)).out).toContain("100 reports");
});

test("a reader that goes away ends the program quietly", async () => {
  const home = newFolder();
  const { code, err } = await run(["--help"], home, { shell: 'set -o pipefail; f() { "$@" | head -1; }; f' });
  expect([code, err]).toEqual([0, ""]);
});
