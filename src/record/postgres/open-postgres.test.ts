import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { describe, expect, test } from "vitest";
import { accountContract } from "../account-contract.ts";
import { alertContract } from "../alert-contract.ts";
import { type StoreMaker, storeContract } from "../contract.ts";
import { exampleArticle } from "../examples.ts";
import { readingContract } from "../reading-contract.ts";
import { openSqlite } from "../sqlite/open-sqlite.ts";
import { upkeepContract } from "../upkeep-contract.ts";
import { openPostgres } from "./open-postgres.ts";

/** A PostgreSQL server for tests, such as `.ci/start-servers` starts: `postgres://…`. */
const SERVER = process.env["DRAGOMAN_TEST_POSTGRES"];
const NOW = "2025-08-01T10:00:00.000Z";

let made = 0;
function newAddress(): string {
  made += 1;
  const url = new URL(SERVER ?? "");
  url.searchParams.set("schema", `dragoman_test_${process.pid}_${made}`);
  return url.href;
}

async function run(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: SERVER });
  await client.connect();
  await client.query(statement);
  await client.end();
}
const schemaOf = (address: string): string => new URL(address).searchParams.get("schema") ?? "";
const drop = (address: string): Promise<void> => run(`drop schema if exists ${schemaOf(address)} cascade`);

if (SERVER === undefined) {
  test.skip("PostgreSQL: not tested, there is no server; DRAGOMAN_TEST_POSTGRES names one (. .ci/start-servers starts one)", () => {});
} else {
  const newStore = (): StoreMaker => {
    const address = newAddress();
    return { open: () => openPostgres(address), openAgain: () => openPostgres(address), remove: () => drop(address) };
  };
  storeContract("PostgreSQL", newStore);
  alertContract("PostgreSQL", newStore);
  upkeepContract("PostgreSQL", newStore);
  readingContract("PostgreSQL", newStore);
  accountContract("PostgreSQL", newStore);

  describe("PostgreSQL", () => {
    test("a record of a newer version is refused", async () => {
      const address = newAddress();
      await (await openPostgres(address)).close();
      await run(`update ${schemaOf(address)}.format set version = 99`);
      await expect(openPostgres(address)).rejects.toThrow(/newer version of Dragoman \(format 99/);
      await drop(address);
    });

    test("two processes may make the record at once", async () => {
      const address = newAddress();
      const stores = await Promise.all([openPostgres(address), openPostgres(address)]);
      for (const store of stores) await store.close();
      await drop(address);
    });

    test("a server that goes away in the middle: nothing acknowledged is lost, and the next query finds it back", async () => {
      const address = newAddress();
      const store = await openPostgres(address);
      const add = (title: string) =>
        store.append([{ kind: "article", article: exampleArticle(title, "2025-05-16") }], NOW);
      const tries = Promise.allSettled(Array.from({ length: 60 }, (_, at) => add(`Report ${at}`)));
      await run(
        "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and query ilike '%log%' and datname = current_database()",
      );
      const results = await tries;
      const kept = results.filter(({ status }) => status === "fulfilled").length;
      const reasons = results.flatMap((one) => (one.status === "rejected" ? [String(one.reason)] : []));
      for (const reason of reasons) expect(reason).toContain("went away; what was acknowledged before is safe");
      expect((await store.counts()).articles).toBeGreaterThanOrEqual(kept);
      expect(await store.check()).toEqual([]);
      await add("Afterwards");
      await store.close();
      await drop(address);
    });

    test("a backup is an SQLite record with the same log", async () => {
      const address = newAddress();
      const store = await openPostgres(address);
      for (const title of ["A", "B"]) {
        await store.append([{ kind: "article", article: exampleArticle(title, "2025-05-16") }], NOW);
      }
      const folder = mkdtempSync(join(tmpdir(), "dragoman-pg-"));
      await store.backup(join(folder, "record.sqlite"));
      await store.close();
      const copy = openSqlite(join(folder, "record.sqlite"));
      expect([(await copy.counts()).articles, await copy.check()]).toEqual([2, []]);
      await copy.close();
      rmSync(folder, { recursive: true });
      await drop(address);
    });
  });
}

test.each([
  ["postgres://127.0.0.1:1/none", /does not answer; is PostgreSQL running there/],
  [
    "postgres://ada:secret@no-such-host.invalid/none",
    /^(?!.*secret).*host of the database .* (?:is not known|cannot be looked up)/,
  ],
  ["postgres://127.0.0.1/none?schema=DROP-x", /schema "DROP-x" cannot be used/],
])("%s is told clearly, without its password", async (address, message) => {
  await expect(openPostgres(address)).rejects.toThrow(message);
});
