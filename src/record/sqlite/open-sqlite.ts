import { existsSync } from "node:fs";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import { Kysely, type SqlBool, SqliteDialect, sql } from "kysely";
import { messageOf } from "../../model/message-of.ts";
import { makeFolder } from "../make-folder.ts";
import type { Database } from "../sql/database.ts";
import { entryCache } from "../sql/entry-cache.ts";
import { sqlStore } from "../sql/sql-store.ts";
import type { Tables } from "../sql/tables.ts";
import type { Fault, Store, WordQuery } from "../store.ts";
import { explainSqlite } from "./explain-sqlite.ts";
import { leaseFiles } from "./lease-files.ts";
import { APPLICATION_ID, migrations } from "./migrations.ts";
import { rememberStatements } from "./remember-statements.ts";
import { sqliteUpkeep } from "./sqlite-upkeep.ts";

/** How long opening waits for another process that is making the file. */
const OPENING_MS = 20_000;
/** How long a statement waits inside SQLite, where it holds up this whole process; after that it is tried again from outside. */
const BUSY_MS = 20;

/**
 * Opens the record in an SQLite file, made where there is none. Several processes may have it open at once.
 * Throws an Error that says what to do where the file is no record, is damaged, or was written by a newer version.
 */
export function openSqlite(path: string): Store {
  const file = openFile(path);
  try {
    prepare(file, path);
  } catch (error) {
    file.close();
    throw new Error(explainSqlite(error, path) ?? messageOf(error));
  }
  return sqlStore(databaseOf(file, path));
}

function openFile(path: string): Sqlite.Database {
  try {
    if (!existsSync(dirname(path))) makeFolder(dirname(path));
    return new Sqlite(path, { timeout: OPENING_MS });
  } catch (error) {
    throw new Error(
      explainSqlite(error, path) ??
        `the record ${path} cannot be opened: ${messageOf(error)}; check the folder's rights`,
    );
  }
}

/** Sets up a connection, and brings the file's tables up to today's. */
function prepare(file: Sqlite.Database, path: string): void {
  const application = file.pragma("application_id", { simple: true });
  const found = Number(file.pragma("user_version", { simple: true }));
  if (application !== APPLICATION_ID && (application !== 0 || found !== 0 || holdsTables(file))) {
    throw new Error(`${path} is an SQLite file, but no record of Dragoman; choose another folder with --data`);
  }
  refuseNewer(found, path);
  file.pragma("journal_mode = WAL");
  file.pragma("synchronous = FULL");
  file.pragma("cache_size = -32000");
  if (found < migrations.length) migrate(file, path);
  file.pragma(`busy_timeout = ${BUSY_MS}`);
}

function refuseNewer(found: number, path: string): void {
  if (found <= migrations.length) return;
  throw new Error(
    `the record ${path} was written by a newer version of Dragoman (format ${found}; this one knows ${migrations.length}); update Dragoman, or choose another folder with --data`,
  );
}

function holdsTables(file: Sqlite.Database): boolean {
  return file.prepare("select 1 from sqlite_master limit 1").get() !== undefined;
}

/** One process migrates while others wait; the one that waited finds nothing left to do. */
function migrate(file: Sqlite.Database, path: string): void {
  file
    .transaction(() => {
      const found = Number(file.pragma("user_version", { simple: true }));
      refuseNewer(found, path);
      for (const step of migrations.slice(found)) file.exec(step);
      file.pragma(`application_id = ${APPLICATION_ID}`);
      file.pragma(`user_version = ${migrations.length}`);
    })
    .immediate();
}

function databaseOf(file: Sqlite.Database, path: string): Database {
  const leases = leaseFiles(dirname(path));
  const tables = new Kysely<Tables>({ dialect: new SqliteDialect({ database: rememberStatements(file) }) });
  return {
    name: path,
    tables,
    parsed: entryCache(),
    async indexWords(change, articles) {
      for (const { seq, title, text } of articles)
        await sql`insert into words (rowid, title, body) values (${seq}, ${title}, ${text})`.execute(change);
    },
    ...sqliteUpkeep(tables),
    holdsWords(words) {
      const query = ftsQueryOf(words);
      if (query === undefined) return undefined;
      // The plus keeps SQLite from going through all that hold the words and sorting them: it goes through the newest instead.
      return sql<SqlBool>`+article.seq in (select rowid from words where words match ${query})`;
    },
    check: () => Promise.resolve(faultsOf(file, path)),
    async backup(target) {
      await file.backup(target);
    },
    lease: leases.lease,
    async close() {
      leases.close();
      await tables.destroy();
    },
    isBusy: (error) => String((error as { readonly code?: unknown }).code).startsWith("SQLITE_BUSY"),
    explain: (error) => explainSqlite(error, path),
  };
}

/** The query in the language of FTS5: `("talks" OR "meet" *) AND "third round" NOT "denied"`. */
function ftsQueryOf({ all, without }: WordQuery): string | undefined {
  const groups = all.map((group) => group.flatMap(ftsPhrase)).filter((group) => group.length > 0);
  if (groups.length === 0) return undefined;
  const wanted = groups.map((group) => `(${group.join(" OR ")})`).join(" AND ");
  return without.flatMap(ftsPhrase).reduce((query, phrase) => `(${query}) NOT ${phrase}`, wanted);
}

function ftsPhrase(phrase: string): readonly string[] {
  const words = phrase.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0 ? [] : [`"${words.join(" ")}"${phrase.endsWith("*") ? " *" : ""}`];
}

/** What SQLite itself finds wrong with the file. */
function faultsOf(file: Sqlite.Database, path: string): readonly Fault[] {
  const rows = file.pragma("integrity_check(20)") as readonly { readonly integrity_check: string }[];
  return rows.filter((row) => row.integrity_check !== "ok").map((row) => ({ where: path, what: row.integrity_check }));
}
