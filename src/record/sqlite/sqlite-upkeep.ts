import { type Kysely, sql } from "kysely";
import type { Database } from "../sql/database.ts";
import type { Tables } from "../sql/tables.ts";
import type { PartSize } from "../upkeep-store.ts";

/** How SQLite is looked after: sizes, and what pruning needs. */
export function sqliteUpkeep(
  tables: Kysely<Tables>,
): Pick<Database, "forgetWords" | "unlockLog" | "lockLog" | "sizes" | "compact"> {
  return {
    async forgetWords(change, { seq, title, text }) {
      await sql`insert into words (words, rowid, title, body) values ('delete', ${seq}, ${title}, ${text})`.execute(
        change,
      );
    },
    async unlockLog(change) {
      // What is dropped is overwritten in the file, not only let go.
      await sql`pragma secure_delete = on`.execute(change);
      await sql`insert into pruning values (1)`.execute(change);
    },
    async lockLog(change) {
      await sql`delete from pruning`.execute(change);
    },
    async sizes() {
      const { rows } = await sql<PartSize>`select coalesce(part.tbl_name, page.name) as name, sum(page.pgsize) as bytes
        from dbstat as page left join sqlite_schema as part on part.name = page.name
        where page.aggregate = true group by 1 order by 2 desc`.execute(tables);
      return rows;
    },
    async compact() {
      await sql`insert into words (words) values ('optimize')`.execute(tables);
      await sql`vacuum`.execute(tables);
      await sql`pragma wal_checkpoint(truncate)`.execute(tables);
    },
  };
}
