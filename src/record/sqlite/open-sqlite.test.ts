import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accountContract } from "../account-contract.ts";
import { alertContract } from "../alert-contract.ts";
import { storeContract } from "../contract.ts";
import { exampleArticle } from "../examples.ts";
import { readingContract } from "../reading-contract.ts";
import type { StoreMaker } from "../store-for-each.ts";
import { upkeepContract } from "../upkeep-contract.ts";
import { openSqlite } from "./open-sqlite.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dragoman-sqlite-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let made = 0;
function newPath(): string {
  made += 1;
  return join(folder, `record-${made}.sqlite`);
}

const newStore = (): StoreMaker => {
  const path = newPath();
  return {
    open: () => Promise.resolve(openSqlite(path)),
    openAgain: () => Promise.resolve(openSqlite(path)),
    remove: () => Promise.resolve(rmSync(path, { force: true })),
  };
};
storeContract("SQLite", newStore);
alertContract("SQLite", newStore);
upkeepContract("SQLite", newStore);
readingContract("SQLite", newStore);
accountContract("SQLite", newStore);

async function filled(reports: number): Promise<string> {
  const path = newPath();
  const store = openSqlite(path);
  for (let at = 0; at < reports; at += 1) {
    const article = exampleArticle(`Report ${at}`, "2025-05-16", "Words. ".repeat(200));
    await store.append([{ kind: "article", article }], "2025-08-01T10:00:00.000Z");
  }
  await store.close();
  return path;
}

function changed(path: string, statement: string): string {
  const file = new Sqlite(path);
  file.exec(statement);
  file.close();
  return path;
}

test("a record of a newer version is refused, and left as it is", async () => {
  const path = changed(await filled(1), "pragma user_version = 99");
  expect(() => openSqlite(path)).toThrow(/newer version of Dragoman \(format 99/);
  const file = new Sqlite(path);
  expect(file.pragma("user_version", { simple: true })).toBe(99);
  file.close();
});

test("another program's SQLite file is refused", () => {
  const path = changed(newPath(), "create table mine (x)");
  expect(() => openSqlite(path)).toThrow(/no record of Dragoman/);
});

test("a file that is no database is refused", () => {
  const path = newPath();
  writeFileSync(path, "Dear diary, ".repeat(500));
  expect(() => openSqlite(path)).toThrow(/no record of Dragoman, or is damaged/);
});

test("a folder that cannot be made is named", () => {
  const path = newPath();
  writeFileSync(path, "a file");
  expect(() => openSqlite(join(path, "data", "record.sqlite"))).toThrow(/lies under a file that is no folder/);
});

test("check finds a damaged page", async () => {
  const path = await filled(60);
  const bytes = readFileSync(path);
  bytes.fill(0x58, bytes.length - 3 * 4096, bytes.length - 4096);
  writeFileSync(path, bytes);
  const faults = await faultsOf(path);
  expect(faults.length).toBeGreaterThan(0);
});

async function faultsOf(path: string): Promise<readonly string[]> {
  try {
    const store = openSqlite(path);
    const faults = await store.check();
    await store.close();
    return faults.map(({ where, what }) => `${where}: ${what}`);
  } catch (error) {
    return [String(error)];
  }
}

test("check finds a changed, a missing and an unindexed entry", async () => {
  const path = await filled(5);
  changed(
    path,
    `drop trigger log_is_not_changed; drop trigger log_is_not_deleted;
     update log set body = replace(body, 'Words', 'Lies') where seq = 2; delete from log where seq = 4;
     delete from article where seq = 5`,
  );
  expect(await faultsOf(path)).toEqual([
    "entry 2: its content does not fit its hash",
    "entry 5: entries 4 to 4 are missing",
    "entry 5: this article is not in the index",
    "entry 4: the index has an entry for article that the log lacks",
  ]);
});

test("the log refuses to be changed", async () => {
  const path = await filled(1);
  const file = new Sqlite(path);
  expect(() => file.exec("update log set body = ''")).toThrow("append-only");
  expect(() => file.exec("delete from log")).toThrow("append-only");
  file.close();
});

test("a backup is a whole record", async () => {
  const path = await filled(5);
  const store = openSqlite(path);
  const copy = newPath();
  await store.backup(copy);
  await store.close();
  const restored = newPath();
  copyFileSync(copy, restored);
  expect(existsSync(`${copy}-wal`)).toBe(false);
  expect(await faultsOf(restored)).toEqual([]);
  const again = openSqlite(restored);
  expect((await again.counts()).articles).toBe(5);
  await again.close();
});
