import type { Transaction } from "kysely";
import type { AlertStore } from "../alert-store.ts";
import { noteAlerts } from "./alert-note.ts";
import type { Database } from "./database.ts";
import { deliveriesPart } from "./deliveries.ts";
import { channelIn, deliveryIn, deliveryRow, noticeIn, noticeRow } from "./delivery-rows.ts";
import type { Clear } from "./explained.ts";
import { patiently } from "./patiently.ts";
import type { Tables } from "./tables.ts";

/** The part of the store that keeps notices and their sending. */
export function alertStore(database: Database, clear: Clear): AlertStore {
  const { tables } = database;
  const changing = <Value>(work: (change: Transaction<Tables>) => Promise<Value>): Promise<Value> =>
    clear(patiently(database, () => tables.transaction().execute(work)));
  return {
    async watch(process) {
      const row = await clear(
        tables.selectFrom("alert_watch").selectAll().where("process", "=", process).executeTakeFirst(),
      );
      return row === undefined ? undefined : { process, version: row.version, body: row.body };
    },
    note: (noting) => changing((change) => noteAlerts(change, noting)),
    async notices({ process, rule, after = 0, before, limit = 100 }) {
      let found = tables.selectFrom("notice").selectAll().where("seq", ">", after).orderBy("seq", "desc").limit(limit);
      if (process !== undefined) found = found.where("process", "=", process);
      // Within a text of the body, quotation marks have a backslash before them.
      if (rule !== undefined) found = found.where("body", "like", `%"rule":"${rule}"%`);
      if (before !== undefined) found = found.where("seq", "<", before);
      return (await clear(found.execute())).map(noticeIn);
    },
    async notice(id) {
      const row = await clear(tables.selectFrom("notice").selectAll().where("id", "=", id).executeTakeFirst());
      return row === undefined ? undefined : noticeIn(row);
    },
    ...deliveriesPart(database, clear, changing),
    whole: () =>
      changing(async (change) => ({
        watches: (await change.selectFrom("alert_watch").selectAll().execute()) as never,
        notices: (await change.selectFrom("notice").selectAll().orderBy("seq").execute()).map(noticeIn),
        channels: (await change.selectFrom("channel").selectAll().execute()).map(channelIn),
        deliveries: (await change.selectFrom("delivery").selectAll().execute()).map(deliveryIn),
      })),
    restore: ({ watches, notices, channels, deliveries }) =>
      changing(async (change) => {
        for (const watch of watches) await change.insertInto("alert_watch").values(watch).execute();
        for (const { seq: _seq, at, ...notice } of notices) {
          await change.insertInto("notice").values(noticeRow(notice, at)).execute();
        }
        for (const channel of channels) {
          const { id, process } = channel;
          await change
            .insertInto("channel")
            .values({ id, process, body: JSON.stringify(channel) })
            .execute();
        }
        for (const delivery of deliveries) await change.insertInto("delivery").values(deliveryRow(delivery)).execute();
      }),
  };
}
