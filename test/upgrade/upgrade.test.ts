import { createHash } from "node:crypto";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { check } from "../../src/app/check.ts";
import { correctionStates } from "../../src/app/correction-states.ts";
import { dossierOf } from "../../src/app/dossier.ts";
import { type OpenWorld, openRecord } from "../../src/app/open-record.ts";
import { copyLog } from "../../src/record/copy-log.ts";
import { migrations as postgresMigrations } from "../../src/record/postgres/migrations.ts";
import { migrations } from "../../src/record/sqlite/migrations.ts";

/** Records that older versions wrote, each with the number of steps that its tables had seen, and with its backup beside it. */
const OLD = [{ name: "format-3", steps: 3 }] as const;
const SERVER = process.env["DRAGOMAN_TEST_POSTGRES"];
const NOW = "2025-09-15T08:00:00.000Z";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dragoman-upgrade-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const recordFile = (name: string): string => join(import.meta.dirname, "records", `${name}.sqlite`);

/** Opens a file of this folder as a record of its own, with this version. */
function opened(name: string): Promise<OpenWorld> {
  const data = mkdtempSync(join(folder, "data-"));
  copyFileSync(recordFile(name), join(data, "record.sqlite"));
  return openRecord({ data, demo: false, now: () => NOW });
}

function emptyRecord(): Promise<OpenWorld> {
  return openRecord({ data: mkdtempSync(join(folder, "data-")), demo: false, now: () => NOW });
}

/** Its processes were made over reports of the demo, which only a demo takes in today. */
async function asDemo({ store }: OpenWorld): Promise<void> {
  for (const process of await store.processes())
    await store.append([{ kind: "process", process: { ...process, demo: true } }], NOW);
}

const LOG = "select seq, recorded_at, kind, key, digest, body from log order by seq";

/** A hash of every row of the log as it lies in the file. */
function logIn(path: string): string {
  const file = new Sqlite(path, { readonly: true });
  const rows = file.prepare(LOG).all();
  file.close();
  return createHash("sha256").update(JSON.stringify(rows)).digest("hex");
}

/** Everything that people see of a record: threads of each process, what became of corrections, notices and channels. */
async function seenIn(world: OpenWorld): Promise<unknown> {
  const processes = await world.store.processes();
  const dossiers = [];
  for (const { id } of processes) {
    const { threads, told, corrections } = await dossierOf(world, id);
    dossiers.push({ threads, claims: told.map(({ claim }) => claim), corrections });
  }
  const { channels, notices, watches } = await world.store.alerts.whole();
  const counts = await world.store.counts();
  return { processes, dossiers, states: await correctionStates(world), channels, notices, watches, counts };
}

describe.each(OLD)("a record of $name", ({ name, steps }) => {
  test("was written before the tables of today", () => {
    const file = new Sqlite(recordFile(name), { readonly: true });
    expect(file.pragma("user_version", { simple: true })).toBe(steps);
    file.close();
    expect(migrations.length).toBeGreaterThan(steps);
  });

  test("opens, keeps every row of its log, is sound, and can be added to", async () => {
    const world = await opened(name);
    expect(await check(world)).toEqual([]);
    expect(logIn(world.store.name)).toBe(logIn(recordFile(name)));
    expect(await world.store.counts()).toMatchObject({ articles: 10, readings: 10, corrections: 5 });
    const { added } = await world.store.append([{ kind: "setting", key: "upgraded", value: true }], NOW);
    expect([added, await check(world)]).toEqual([1, []]);
    await world.close();
  });

  test("folds to the same threads as its backup restored, and as its log written anew by this version", async () => {
    const [old, restored, anew] = [await opened(name), await opened(`${name}.backup`), await emptyRecord()];
    await copyLog(old.store, anew.store);
    await anew.store.alerts.restore(await old.store.alerts.whole());
    expect(logIn(anew.store.name)).toBe(logIn(recordFile(name)));
    for (const world of [old, restored, anew]) await asDemo(world);
    const seen = await seenIn(old);
    expect(await check(restored)).toEqual([]);
    expect(await seenIn(restored)).toEqual(seen);
    expect(await seenIn(anew)).toEqual(seen);
    expect(
      (seen as { dossiers: readonly { threads: readonly unknown[] }[] }).dossiers[0]?.threads.length,
    ).toBeGreaterThan(5);
    for (const world of [old, restored, anew]) await world.close();
  });

  test.skipIf(SERVER === undefined)(
    "in PostgreSQL (DRAGOMAN_TEST_POSTGRES) opens, is sound, and shows the same",
    async () => {
      const schema = `dragoman_upgrade_${process.pid}`;
      await oldInPostgres(recordFile(name), schema, steps);
      const address = new URL(SERVER ?? "");
      address.searchParams.set("schema", schema);
      const [here, there] = [await opened(name), await openRecord({ data: address.href, demo: false, now: () => NOW })];
      expect(await check(there)).toEqual([]);
      expect(await seenIn(there)).toEqual(await seenIn(here));
      await there.close();
      await here.close();
      await inPostgres((client) => client.query(`drop schema ${schema} cascade`));
    },
  );
});

async function inPostgres<Value>(work: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: SERVER });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const TABLES = "head log article reading actor claim snapshot alert_watch notice channel delivery".split(" ");

/** Puts a record into PostgreSQL as the version of that many steps had it there. */
async function oldInPostgres(path: string, schema: string, steps: number): Promise<void> {
  const file = new Sqlite(path, { readonly: true });
  await inPostgres(async (client) => {
    await client.query(
      `create schema ${schema}; set search_path = ${schema}; create table format (version integer not null)`,
    );
    await client.query(`insert into format values (${steps})`);
    for (const step of postgresMigrations.slice(0, steps)) await client.query(step);
    await client.query("delete from head");
    for (const table of TABLES) {
      for (const row of file.prepare(`select * from ${table}`).all() as readonly Record<string, unknown>[]) {
        const names = Object.keys(row);
        const places = names.map((_name, at) => `$${at + 1}`);
        const values = names.map((one) => row[one]);
        await client.query(
          `insert into ${table} (${names.map((one) => `"${one}"`).join()}) values (${places.join()})`,
          values,
        );
      }
    }
    const articles = file.prepare("select seq, body from log where kind = 'article'").all() as readonly {
      readonly seq: number;
      readonly body: string;
    }[];
    for (const { seq, body } of articles) {
      const words =
        (JSON.parse(body) as { article: { text: string } }).article.text.toLowerCase().match(/[a-z]+/g) ?? [];
      await client.query("insert into words values ($1, array_to_tsvector($2::text[]))", [seq, [...new Set(words)]]);
    }
  });
  file.close();
}
