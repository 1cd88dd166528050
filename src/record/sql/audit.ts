import type { Transaction } from "kysely";
import type { NewAuditEntry } from "../../model/account.ts";
import { auditRow } from "./account-rows.ts";
import type { Tables } from "./tables.ts";

/** Does some writes as one, again where another process was writing just then. */
export type Changing = <Value>(work: (change: Transaction<Tables>) => Promise<Value>) => Promise<Value>;

/** Writes an entry of the audit log. */
export async function noteAudit(change: Transaction<Tables>, entry: NewAuditEntry): Promise<void> {
  const { seq: _seq, ...rest } = entry as NewAuditEntry & { readonly seq?: number };
  await change.insertInto("audit").values(auditRow(rest)).execute();
}
