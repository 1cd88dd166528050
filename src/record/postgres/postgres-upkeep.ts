import { type Kysely, sql } from "kysely";
import type { Database } from "../sql/database.ts";
import type { Tables } from "../sql/tables.ts";
import type { PartSize } from "../upkeep-store.ts";

/** How PostgreSQL is looked after: sizes, and what pruning needs. */
export function postgresUpkeep(
  tables: Kysely<Tables>,
): Pick<Database, "forgetWords" | "unlockLog" | "lockLog" | "sizes" | "compact"> {
  return {
    async forgetWords(change, { seq }) {
      await sql`delete from words where seq = ${seq}`.execute(change);
    },
    async unlockLog(change) {
      await sql`select set_config('dragoman.pruning', 'yes', true)`.execute(change);
    },
    async lockLog(change) {
      await sql`select set_config('dragoman.pruning', 'no', true)`.execute(change);
    },
    async sizes() {
      const { rows } = await sql<{ readonly name: string; readonly bytes: string }>`
        select whole.relname as name, sum(pg_total_relation_size(part.oid)) as bytes
        from pg_class part join pg_class whole on whole.oid = coalesce(pg_partition_root(part.oid), part.oid)
        where part.relnamespace = current_schema()::regnamespace and part.relkind = 'r' group by 1 order by 2 desc`.execute(
        tables,
      );
      return rows.map(({ name, bytes }): PartSize => ({ name, bytes: Number(bytes) }));
    },
    async compact() {
      const { rows } = await sql<{ readonly name: string }>`select relname as name from pg_class
        where relnamespace = current_schema()::regnamespace and relkind = 'r'`.execute(tables);
      for (const { name } of rows) await sql`vacuum full ${sql.table(name)}`.execute(tables);
    },
  };
}
