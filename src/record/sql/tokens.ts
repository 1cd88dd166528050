import type { AccountStore } from "../account-store.ts";
import { tokenIn, tokenRow } from "./account-rows.ts";
import { type Changing, noteAudit } from "./audit.ts";
import type { Database } from "./database.ts";
import type { Clear } from "./explained.ts";
import { patiently } from "./patiently.ts";

/** The part of the store that keeps tokens. */
export function tokensPart(
  database: Database,
  clear: Clear,
  changing: Changing,
): Pick<AccountStore, "token" | "tokens" | "addToken" | "useToken" | "removeToken"> {
  const { tables } = database;
  return {
    async token(hash) {
      const row = await clear(
        tables.selectFrom("access_token").selectAll().where("hash", "=", hash).executeTakeFirst(),
      );
      return row === undefined ? undefined : tokenIn(row);
    },
    async tokens(account) {
      const rows = tables.selectFrom("access_token").selectAll().where("account", "=", account);
      return (await clear(rows.orderBy("made_at", "desc").orderBy("id").execute())).map(tokenIn);
    },
    addToken: (token, note) =>
      changing(async (change) => {
        await change.insertInto("access_token").values(tokenRow(token)).execute();
        await noteAudit(change, note);
      }),
    async useToken(hash, day) {
      const used = tables.updateTable("access_token").set({ last_used: day }).where("hash", "=", hash);
      await clear(patiently(database, () => used.execute()));
    },
    removeToken: (account, id, note) =>
      changing(async (change) => {
        const { numDeletedRows } = await change
          .deleteFrom("access_token")
          .where("account", "=", account)
          .where("id", "=", id)
          .executeTakeFirstOrThrow();
        if (numDeletedRows === 0n) return false;
        await noteAudit(change, note);
        return true;
      }),
  };
}
