import type { Transaction } from "kysely";
import type { Delivery, DeliveryId } from "../../model/alert-channel.ts";
import type { NotedNotice, NoticeId } from "../../model/notice.ts";
import type { ProcessId } from "../../model/process.ts";
import type { AlertWatch, Noting, PlannedDelivery } from "../alert-store.ts";
import { deliveryIn, deliveryRow, noticeIn, noticeRow } from "./delivery-rows.ts";
import type { Tables } from "./tables.ts";

/** Writes what a look at a process gave; undefined, and nothing, where another look ended first. */
export async function noteAlerts(
  change: Transaction<Tables>,
  { watch, at, notices, deliveries }: Noting,
): Promise<readonly NotedNotice[] | undefined> {
  if (!(await keepWatch(change, watch))) return undefined;
  const added: NotedNotice[] = [];
  for (const notice of notices) {
    const row = await change
      .insertInto("notice")
      .values(noticeRow(notice, at))
      .onConflict((held) => held.column("id").doNothing())
      .returningAll()
      .executeTakeFirst();
    if (row !== undefined) added.push(noticeIn(row));
  }
  const fresh = new Set<NoticeId>(added.map(({ id }) => id));
  for (const planned of deliveries) {
    const told = planned.notices.filter((id) => fresh.has(id));
    if (told.length > 0) await addDelivery(change, { ...planned, notices: told }, watch.process, at);
  }
  return added;
}

/** Puts a watch in the place of the one before it; false where that one is not the last any more. */
async function keepWatch(change: Transaction<Tables>, { process, version, body }: AlertWatch): Promise<boolean> {
  if (version === 1) {
    const { numInsertedOrUpdatedRows = 0n } = await change
      .insertInto("alert_watch")
      .values({ process, version, body })
      .onConflict((held) => held.column("process").doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows > 0n;
  }
  const { numUpdatedRows } = await change
    .updateTable("alert_watch")
    .set({ version, body })
    .where("process", "=", process)
    .where("version", "=", version - 1)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Adds notices to the delivery of that id while nobody has begun it, else to one of the next name. */
export async function addDelivery(
  change: Transaction<Tables>,
  planned: PlannedDelivery,
  process: ProcessId,
  at: string,
): Promise<void> {
  for (let nth = 1; ; nth += 1) {
    const id = (nth === 1 ? planned.id : `${planned.id}-${nth}`) as DeliveryId;
    const row = await change.selectFrom("delivery").selectAll().where("id", "=", id).executeTakeFirst();
    if (row === undefined) {
      const made: Delivery = { ...planned, id, process, state: "waiting", attempts: 0, madeAt: at };
      await change.insertInto("delivery").values(deliveryRow(made)).execute();
      return;
    }
    if (row.state === "waiting" && row.attempts === 0) {
      const held = deliveryIn(row);
      const { body } = deliveryRow({ ...held, notices: [...new Set([...held.notices, ...planned.notices])] });
      await change.updateTable("delivery").set({ body }).where("id", "=", id).execute();
      return;
    }
  }
}
