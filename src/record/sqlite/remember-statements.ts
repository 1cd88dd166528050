import type Sqlite from "better-sqlite3";
import type { SqliteDatabase, SqliteStatement } from "kysely";

/** Statements differ in how many values they list; more than this are not worth keeping. */
const MOST = 300;

/** The same database, which prepares each statement once and remembers it: preparing takes longer than running most. */
export function rememberStatements(file: Sqlite.Database): SqliteDatabase {
  const remembered = new Map<string, SqliteStatement>();
  return {
    close: () => void file.close(),
    prepare(text) {
      const known = remembered.get(text);
      if (known !== undefined) return known;
      const made = file.prepare(text) as unknown as SqliteStatement;
      if (remembered.size < MOST) remembered.set(text, made);
      return made;
    },
  };
}
