import { Kysely, PostgresDialect, type SqlBool, sql } from "kysely";
import pg from "pg";
import { messageOf } from "../../model/message-of.ts";
import { copyRecord } from "../copy-log.ts";
import type { Database } from "../sql/database.ts";
import { entryCache } from "../sql/entry-cache.ts";
import { sqlStore } from "../sql/sql-store.ts";
import type { Tables } from "../sql/tables.ts";
import { openSqlite } from "../sqlite/open-sqlite.ts";
import type { Store, WordQuery } from "../store.ts";
import { explainPostgres } from "./explain-postgres.ts";
import { type LeaseSession, leaseSession } from "./lease-session.ts";
import { migrations } from "./migrations.ts";
import { lacksRoom, partition, roomKeeper } from "./partition.ts";
import { postgresUpkeep } from "./postgres-upkeep.ts";

/** Connections that one process holds at most. */
const CONNECTIONS = 5;
const TIMEOUT_MS = 10_000;

/**
 * Opens the record in a PostgreSQL database (15 or later), made where there is none: `postgres://user:password@host/database`,
 * with `?schema=NAME` for one of several records in it.
 * Throws an Error that says what to do where the database cannot be had or was written by a newer version.
 */
export async function openPostgres(address: string): Promise<Store> {
  const { url, schema, name } = partsOf(address);
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: TIMEOUT_MS,
    options: `-c search_path=${schema}`,
  });
  // A connection that breaks is replaced by the next query; the query that it was on fails by itself.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const database = databaseOf(pool, name, leaseSession(url, schema));
  try {
    await migrate(database.tables, schema, name);
  } catch (error) {
    await database.tables.destroy();
    throw new Error(explainPostgres(error, name) ?? messageOf(error), {
      cause: error,
    });
  }
  return sqlStore(database);
}

/** Parts the growing tables of a record into ranges of so many entries, as `partition.ts` tells. */
export async function partitionPostgres(address: string, every: number): Promise<void> {
  // Makes or migrates it where that is needed.
  await (await openPostgres(address)).close();
  const { url, schema, name } = partsOf(address);
  const pool = new pg.Pool({ connectionString: url, max: 1, options: `-c search_path=${schema}` });
  const tables = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await partition(tables, every);
  } catch (error) {
    throw new Error(explainPostgres(error, name) ?? messageOf(error), { cause: error });
  } finally {
    await tables.destroy();
  }
}

interface Parts {
  readonly url: string;
  readonly schema: string;
  /** The address without its password, for messages. */
  readonly name: string;
}

function partsOf(address: string): Parts {
  if (!URL.canParse(address)) {
    throw new Error(
      `"${address.replace(/:[^:@/]*@/, ":…@")}" is no address of a database; write postgres://user@host/database`,
    );
  }
  const url = new URL(address);
  const schema = url.searchParams.get("schema") ?? "public";
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) {
    throw new Error(`schema "${schema}" cannot be used; take small letters, digits and _`);
  }
  url.searchParams.delete("schema");
  const shown = new URL(url);
  shown.password = "";
  if (schema !== "public") shown.searchParams.set("schema", schema);
  return { url: url.href, schema, name: shown.href };
}

/** Any number that other programs are unlikely to lock. */
const MIGRATION_LOCK = 4_777_001;

/** One process migrates while others wait; the one that waited finds nothing left to do. */
async function migrate(tables: Kysely<Tables>, schema: string, name: string): Promise<void> {
  await tables.transaction().execute(async (change) => {
    await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(change);
    await sql`create schema if not exists ${sql.id(schema)}`.execute(change);
    await sql`create table if not exists format (version integer not null)`.execute(change);
    const { rows } = await sql<{ readonly version: number }>`select version from format`.execute(change);
    const found = rows[0]?.version ?? 0;
    if (found > migrations.length) {
      throw new Error(
        `the record ${name} was written by a newer version of Dragoman (format ${found}; this one knows ${migrations.length}); update Dragoman`,
      );
    }
    if (found === migrations.length) return;
    for (const step of migrations.slice(found)) await sql.raw(step).execute(change);
    await sql`delete from format`.execute(change);
    await sql`insert into format values (${migrations.length})`.execute(change);
  });
}

function databaseOf(pool: pg.Pool, name: string, leases: LeaseSession): Database {
  const tables = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const room = roomKeeper();
  const database: Database = {
    name,
    tables,
    parsed: entryCache(),
    makeRoom: room.make,
    async indexWords(change, articles) {
      const rows = articles.map(({ seq, title, text }) => {
        const words = [...new Set(wordsOf(`${title} ${text}`))];
        return sql`(${seq}::integer, array_to_tsvector(${words}::text[]))`;
      });
      await sql`insert into words values ${sql.join(rows)}`.execute(change);
    },
    ...postgresUpkeep(tables),
    holdsWords(words) {
      const query = tsQueryOf(words);
      if (query === undefined) return undefined;
      return sql<SqlBool>`article.seq in (select seq from words where found @@ ${query}::tsquery)`;
    },
    check: () => Promise.resolve([]),
    async backup(path) {
      const copy = openSqlite(path);
      try {
        await copyRecord(sqlStore(database), copy);
      } finally {
        await copy.close();
      }
    },
    lease: leases.lease,
    async close() {
      await leases.close();
      await tables.destroy();
    },
    isBusy(error) {
      if (lacksRoom(error)) room.forget();
      return lacksRoom(error) || ["40001", "40P01"].includes(String((error as { readonly code?: unknown }).code));
    },
    explain: (error) => explainPostgres(error, name),
  };
  return database;
}

/** The query in PostgreSQL's language. The index has no places: a phrase's words may stand anywhere, and a phrase of several words excludes nothing. */
function tsQueryOf({ all, without }: WordQuery): string | undefined {
  const groups = all.map((group) => group.flatMap(tsPhrase)).filter((group) => group.length > 0);
  if (groups.length === 0) return undefined;
  const wanted = groups.map((group) => `(${group.join(" | ")})`);
  const single = without.filter((phrase) => wordsOf(phrase).length === 1).flatMap(tsPhrase);
  return [...wanted, ...single.map((phrase) => `!${phrase}`)].join(" & ");
}

function tsPhrase(phrase: string): readonly string[] {
  const words = wordsOf(phrase).map((word) => `'${word}'`);
  if (words.length === 0) return [];
  return [`(${words.join(" & ")}${phrase.endsWith("*") ? ":*" : ""})`];
}

/** PostgreSQL keeps no more than this in one index entry. */
const MOST_WORDS = 20_000;
const LONGEST_WORD = 200;

/** Words in small letters without accents, as the SQLite index has them. */
function wordsOf(text: string): readonly string[] {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length <= LONGEST_WORD).slice(0, MOST_WORDS);
}
