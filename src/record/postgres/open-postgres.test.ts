import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { describe, expect, test } from "vitest";
import { accountContract } from "../account-contract.ts";
import { alertContract } from "../alert-contract.ts";
import { storeContract } from "../contract.ts";
import { exampleArticle, exampleClaim, exampleReading } from "../examples.ts";
import { readingContract } from "../reading-contract.ts";
import { openSqlite } from "../sqlite/open-sqlite.ts";
import type { Store } from "../store.ts";
import type { StoreMaker } from "../store-for-each.ts";
import { upkeepContract } from "../upkeep-contract.ts";
import { openPostgres, partitionPostgres } from "./open-postgres.ts";

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
async function rowsOf(statement: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: SERVER });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(statement);
  await client.end();
  return rows;
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

  // Parts of three entries: every write crosses from one into the next.
  const partedStore = (): StoreMaker => {
    const address = newAddress();
    const open = async (): Promise<Store> => {
      await partitionPostgres(address, 3);
      return openPostgres(address);
    };
    return { open, openAgain: () => openPostgres(address), remove: () => drop(address) };
  };
  storeContract("PostgreSQL in parts", partedStore);
  upkeepContract("PostgreSQL in parts", partedStore);
  readingContract("PostgreSQL in parts", partedStore);

  describe("PostgreSQL in parts", () => {
    const reports = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, at) => exampleArticle(`Report ${from + at}`, "2025-05-16"));
    const add = (store: Store, from: number, to: number) =>
      store.append(
        reports(from, to).flatMap((article) => [
          { kind: "article", article } as const,
          exampleReading(article, [exampleClaim(article, ["Russia", "Ukraine"])]),
        ]),
        NOW,
      );

    test("a record is parted while a process has it open, keeps what it had, and grows on", async () => {
      const address = newAddress();
      const store = await openPostgres(address);
      await add(store, 0, 20);
      await partitionPostgres(address, 10);
      await add(store, 20, 60);
      expect(await store.check()).toEqual([]);
      expect([(await store.counts()).readings, (await store.articles({ limit: 99 })).length]).toEqual([60, 60]);
      expect((await store.readings({ actors: ["Russia", "Ukraine"], least: 2 })).length).toBe(60);
      expect(await rowsOf(`select count(*) n from pg_partition_tree('${schemaOf(address)}.log') where isleaf`)).toEqual(
        [{ n: "9" }],
      );
      await store.close();
      await drop(address);
    });

    test("a look-up opens the parts that it needs, and no other", async () => {
      const address = newAddress();
      const store = await openPostgres(address);
      await partitionPostgres(address, 10);
      await add(store, 0, 50);
      await store.close();
      const schema = schemaOf(address);
      const explained = async (query: string) =>
        (await rowsOf(`explain ${query}`)).map((row) => String(row["QUERY PLAN"])).join("\n");
      const plan = await explained(`select body from ${schema}.log where seq = 37`);
      expect(new Set(plan.match(/log_from_\d+/g))).toEqual(new Set(["log_from_30"]));
      const actors = await explained(`select reading from ${schema}.actor where name in ('Russia', 'Ukraine')`);
      expect(new Set(actors.match(/on actor_\d+/g)).size).toBeLessThanOrEqual(2);
      await drop(address);
    });
  });

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
