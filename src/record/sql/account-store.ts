import type { Transaction } from "kysely";
import type { Account, NewAuditEntry } from "../../model/account.ts";
import type { AccountStore } from "../account-store.ts";
import { accountRow, auditIn, linkKey, tokenIn, tokenRow } from "./account-rows.ts";
import { type Changing, noteAudit } from "./audit.ts";
import type { Database } from "./database.ts";
import type { Clear } from "./explained.ts";
import { patiently } from "./patiently.ts";
import { sessionsPart } from "./sessions.ts";
import type { Tables } from "./tables.ts";
import { tokensPart } from "./tokens.ts";

/** The part of the store that keeps accounts, sessions, tokens and the audit log. */
export function accountStore(database: Database, clear: Clear): AccountStore {
  const { tables } = database;
  const changing: Changing = (work) => clear(patiently(database, () => tables.transaction().execute(work)));
  const found = tables.selectFrom("account").select("body");
  const one = async (asked: typeof found): Promise<Account | undefined> => {
    const row = await clear(asked.executeTakeFirst());
    return row === undefined ? undefined : (JSON.parse(row.body) as Account);
  };
  return {
    any: async () => (await clear(tables.selectFrom("account").select("id").limit(1).execute())).length > 0,
    async accounts() {
      const rows = await clear(found.orderBy("name").execute());
      return rows.map(({ body }) => JSON.parse(body) as Account);
    },
    account: (id) => one(found.where("id", "=", id)),
    accountNamed: (name) => one(found.where("name", "=", name)),
    accountLinked: (issuer, subject) => one(found.where("link", "=", linkKey(issuer, subject))),
    add: (account, note) => changing((change) => addAccount(change, account, note)),
    replace: (before, after, note) => changing((change) => replaceAccount(change, before, after, note)),
    remove: (id, note) =>
      changing(async (change) => {
        await change.deleteFrom("session").where("account", "=", id).execute();
        await change.deleteFrom("access_token").where("account", "=", id).execute();
        await change.deleteFrom("account").where("id", "=", id).execute();
        await noteAudit(change, note);
      }),
    ...sessionsPart(database, clear),
    ...tokensPart(database, clear, changing),
    note: (entry) => changing((change) => noteAudit(change, entry)),
    async audit({ before, about, limit = 100 }) {
      let rows = tables.selectFrom("audit").selectAll().orderBy("seq", "desc").limit(limit);
      if (before !== undefined) rows = rows.where("seq", "<", before);
      if (about !== undefined)
        rows = rows.where((row) => row.or([row("done_by", "=", about), row("done_to", "=", about)]));
      return (await clear(rows.execute())).map(auditIn);
    },
    whole: () =>
      changing(async (change) => ({
        accounts: (await change.selectFrom("account").select("body").orderBy("name").execute()).map(
          ({ body }) => JSON.parse(body) as Account,
        ),
        tokens: (await change.selectFrom("access_token").selectAll().orderBy("made_at").execute()).map(tokenIn),
        audit: (await change.selectFrom("audit").selectAll().orderBy("seq").execute()).map(auditIn),
      })),
    restore: ({ accounts, tokens, audit }) =>
      changing(async (change) => {
        for (const account of accounts) await change.insertInto("account").values(accountRow(account)).execute();
        for (const token of tokens) await change.insertInto("access_token").values(tokenRow(token)).execute();
        for (const entry of audit) await noteAudit(change, entry);
      }),
  };
}

async function addAccount(change: Transaction<Tables>, account: Account, note: NewAuditEntry): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await change
    .insertInto("account")
    .values(accountRow(account))
    .onConflict((held) => held.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) return false;
  await noteAudit(change, note);
  return true;
}

async function replaceAccount(
  change: Transaction<Tables>,
  before: Account,
  after: Account,
  note: NewAuditEntry,
): Promise<boolean> {
  const { id, name, link, body } = accountRow(after);
  const isTaken = await change
    .selectFrom("account")
    .select("id")
    .where("id", "!=", id)
    .where((row) => row.or([row("name", "=", name), row("link", "=", link)]))
    .executeTakeFirst();
  if (isTaken !== undefined) return false;
  const { numUpdatedRows } = await change
    .updateTable("account")
    .set({ name, link, body })
    .where("id", "=", id)
    .where("body", "=", JSON.stringify(before))
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) return false;
  await noteAudit(change, note);
  return true;
}
