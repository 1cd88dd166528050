import type { Insertable, Selectable } from "kysely";
import type { AlertChannel, ChannelId, Delivery, DeliveryId } from "../../model/alert-channel.ts";
import type { NotedNotice, Notice } from "../../model/notice.ts";
import type { ProcessId } from "../../model/process.ts";
import type { Tables } from "./tables.ts";

type DeliveryRow = Tables["delivery"];
type DeliveryBody = Pick<Delivery, "notices" | "underWay" | "sentAt" | "fault">;

/** A delivery as a row. */
export function deliveryRow(delivery: Delivery): DeliveryRow {
  const { id, channel, process, state, due, attempts, madeAt, ...body } = delivery;
  return { id, channel, process, state, due, attempts, made_at: madeAt, body: JSON.stringify(body) };
}

/** A row as a delivery. */
export function deliveryIn(row: DeliveryRow): Delivery {
  const { id, channel, process, state, due, attempts, made_at: madeAt, body } = row;
  return {
    id: id as DeliveryId,
    channel: channel as ChannelId,
    process: process as ProcessId,
    state: state as Delivery["state"],
    due,
    attempts,
    madeAt,
    ...(JSON.parse(body) as DeliveryBody),
  };
}

/** A row as a notice. */
export function noticeIn(row: Selectable<Tables["notice"]>): NotedNotice {
  return { ...(JSON.parse(row.body) as Notice), seq: row.seq, at: row.at };
}

/** A notice as a row, without its number. */
export function noticeRow(notice: Notice, at: string): Insertable<Tables["notice"]> {
  return { id: notice.id, process: notice.process, at, body: JSON.stringify(notice) };
}

/** A row as a channel. */
export function channelIn({ body }: Tables["channel"]): AlertChannel {
  return JSON.parse(body) as AlertChannel;
}
