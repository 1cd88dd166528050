import { sql } from "kysely";
import { digestOf } from "../digest.ts";
import type { Fault } from "../store.ts";
import type { Database } from "./database.ts";

const PAGE = 1000;
/** More than these tell a user nothing new. */
const ENOUGH = 50;

/** Faults of the files, of the log, and of what is derived from it. */
export async function findFaults(database: Database): Promise<readonly Fault[]> {
  const ofFiles = await database.check();
  if (ofFiles.length > 0) return ofFiles;
  return [...(await faultsOfLog(database)), ...(await faultsOfTables(database))].slice(0, ENOUGH);
}

/** Numbers without gaps up to the head, times that never go back, bodies that fit their hashes. */
async function faultsOfLog({ tables }: Database): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  let seen = 0;
  let time = "";
  for (;;) {
    const rows = await tables
      .selectFrom("log")
      .selectAll()
      .where("seq", ">", seen)
      .orderBy("seq")
      .limit(PAGE)
      .execute();
    for (const row of rows) {
      const where = `entry ${row.seq}`;
      if (row.seq !== seen + 1) faults.push({ where, what: `entries ${seen + 1} to ${row.seq - 1} are missing` });
      if (row.recorded_at < time) faults.push({ where, what: "recorded before the entry in front of it" });
      if (digestOf(row.body) !== row.digest) faults.push({ where, what: "its content does not fit its hash" });
      seen = row.seq;
      time = row.recorded_at;
    }
    if (rows.length < PAGE || faults.length >= ENOUGH) break;
  }
  const head = await tables.selectFrom("head").select("seq").executeTakeFirstOrThrow();
  if (faults.length === 0 && head.seq !== seen) {
    faults.push({ where: `entry ${seen + 1}`, what: `the log ends at ${seen}, and should at ${head.seq}` });
  }
  return faults;
}

/** Every article and reading of the log has its row, and no row is without its entry. */
async function faultsOfTables({ tables }: Database): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  for (const kind of ["article", "reading"]) {
    const table = sql.table(kind);
    const missing = await sql<Numbered>`select log.seq from log left join ${table} as held on held.seq = log.seq
      where log.kind = ${kind} and held.seq is null limit ${ENOUGH}`.execute(tables);
    const extra = await sql<Numbered>`select held.seq from ${table} as held left join log on log.seq = held.seq
      where log.seq is null limit ${ENOUGH}`.execute(tables);
    faults.push(
      ...missing.rows.map(({ seq }) => ({ where: `entry ${seq}`, what: `this ${kind} is not in the index` })),
    );
    faults.push(
      ...extra.rows.map(({ seq }) => ({
        where: `entry ${seq}`,
        what: `the index has an entry for ${kind} that the log lacks`,
      })),
    );
  }
  return faults;
}

interface Numbered {
  readonly seq: number;
}
