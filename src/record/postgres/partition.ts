import { type Kysely, sql, type Transaction } from "kysely";
import type { Tables } from "../sql/tables.ts";

/** The tables that grow with every report, each with the number of the entry by which it is parted. */
const GROWING = [
  ["log", "seq"],
  ["reading", "seq"],
  ["claim", "reading"],
  ["words", "seq"],
] as const;
/** Parts of the table of actors, by name: a process asks for its own few actors, and so for a few of the parts. */
const ACTOR_PARTS = 16;

type Change = Kysely<Tables> | Transaction<Tables>;

/**
 * Parts the tables that grow: `log`, `reading`, `claim` and `words` into ranges of so many entries (new entries go to the newest part,
 * so that what is written stays small and in memory), `actor` by name. What is there already becomes the first part, in place;
 * actors are copied. Writers wait meanwhile. Done again, it only sets the width of parts to come.
 */
export async function partition(tables: Kysely<Tables>, every: number): Promise<void> {
  if (!Number.isSafeInteger(every) || every < 1)
    throw new Error(`a part of ${every} entries cannot be; give a whole number`);
  await tables.transaction().execute(async (change) => {
    const { seq } = await change
      .updateTable("head")
      .set(({ ref }) => ({ seq: ref("seq") }))
      .returningAll()
      .executeTakeFirstOrThrow();
    await sql`create table if not exists parts (one integer primary key check (one = 1), every integer not null, room integer not null)`.execute(
      change,
    );
    if (!(await isParted(change))) {
      const room = (Math.floor(seq / every) + 1) * every;
      for (const [table, by] of GROWING) await partTable(change, table, by, room);
      await partActors(change);
      await sql`insert into parts values (1, ${every}, ${room})`.execute(change);
    }
    await sql`update parts set every = ${every}`.execute(change);
    await makeRoom(change, seq + every);
  });
}

/** Makes parts for entries up to a number, where the record is parted; tells up to which entry there is room now. */
export async function makeRoom(change: Change, upTo: number): Promise<number> {
  if (!(await isParted(change))) return Number.POSITIVE_INFINITY;
  const { rows } = await sql<{ every: number; room: number }>`select every, room from parts`.execute(change);
  const [parts] = rows;
  if (parts === undefined) return Number.POSITIVE_INFINITY;
  let { room } = parts;
  while (room <= upTo) {
    const next = room + parts.every;
    for (const [table] of GROWING) {
      await sql`create table ${sql.id(`${table}_from_${room}`)} partition of ${sql.id(table)} for values from (${sql.lit(room)}) to (${sql.lit(next)})`.execute(
        change,
      );
    }
    room = next;
  }
  if (room > parts.room) await sql`update parts set room = ${room}`.execute(change);
  return room;
}

async function isParted(change: Change): Promise<boolean> {
  const { rows } = await sql<{
    yes: boolean;
  }>`select relkind = 'p' as yes from pg_class where oid = to_regclass('log')`.execute(change);
  return rows[0]?.yes === true;
}

/** Makes a table the first part of one that is parted; its rows and indexes stay as they are. */
async function partTable(change: Change, table: string, by: string, room: number): Promise<void> {
  const first = `${table}_from_0`;
  await sql`alter table ${sql.id(table)} rename to ${sql.id(first)}`.execute(change);
  // The check spares the attaching a look at every row.
  await sql`alter table ${sql.id(first)} add constraint ${sql.id(`${first}_range`)} check (${sql.id(by)} < ${sql.lit(room)}) not valid`.execute(
    change,
  );
  await sql`alter table ${sql.id(first)} validate constraint ${sql.id(`${first}_range`)}`.execute(change);
  await sql`create table ${sql.id(table)} (like ${sql.id(first)} including defaults including indexes) partition by range (${sql.id(by)})`.execute(
    change,
  );
  await sql`alter table ${sql.id(table)} attach partition ${sql.id(first)} for values from (minvalue) to (${sql.lit(room)})`.execute(
    change,
  );
  if (table !== "log") return;
  await sql`create trigger log_is_not_changed before update or delete or truncate on log execute function refuse()`.execute(
    change,
  );
}

async function partActors(change: Change): Promise<void> {
  await sql`alter table actor rename to actor_whole`.execute(change);
  await sql`create table actor (name text not null, reading integer not null, primary key (name, reading)) partition by hash (name)`.execute(
    change,
  );
  for (let part = 0; part < ACTOR_PARTS; part += 1) {
    await sql`create table ${sql.id(`actor_${part}`)} partition of actor for values with (modulus ${sql.lit(ACTOR_PARTS)}, remainder ${sql.lit(part)})`.execute(
      change,
    );
  }
  await sql`insert into actor select name, reading from actor_whole`.execute(change);
  await sql`drop table actor_whole`.execute(change);
}

/** Makes room before each write, and asks the database only when it may be needed. */
export function roomKeeper(): { make(change: Change, last: number): Promise<void>; forget(): void } {
  let room = 0;
  return {
    async make(change, last) {
      if (last >= room) room = await makeRoom(change, last + 1);
    },
    forget() {
      room = 0;
    },
  };
}

/** Another process parted the record meanwhile, and there is no part for an entry: the write is to be done again. */
export function lacksRoom(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  return code === "23514" && String(message).startsWith("no partition of relation");
}
