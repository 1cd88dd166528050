import type { Transaction } from "kysely";
import type { Tables } from "./tables.ts";

/** Takes the one row that says where the log ends: until the transaction ends, nobody else writes. */
export function takeHead(change: Transaction<Tables>): Promise<Tables["head"]> {
  return change
    .updateTable("head")
    .set((row) => ({ seq: row.ref("seq") }))
    .returningAll()
    .executeTakeFirstOrThrow();
}
