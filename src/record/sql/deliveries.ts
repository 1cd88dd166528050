import type { Transaction } from "kysely";
import type { Delivery, DeliveryId } from "../../model/alert-channel.ts";
import type { AlertStore, DeliveryOutcome } from "../alert-store.ts";
import { addDelivery } from "./alert-note.ts";
import type { Database } from "./database.ts";
import { channelIn, deliveryIn, deliveryRow } from "./delivery-rows.ts";
import type { Clear } from "./explained.ts";
import type { Tables } from "./tables.ts";

type Changing = <Value>(work: (change: Transaction<Tables>) => Promise<Value>) => Promise<Value>;
type Part = Pick<
  AlertStore,
  | "channels"
  | "channel"
  | "keepChannel"
  | "removeChannel"
  | "deliveries"
  | "delivery"
  | "plan"
  | "take"
  | "settle"
  | "revive"
>;

/** The part of the alert store that keeps channels and deliveries. */
export function deliveriesPart({ tables }: Database, clear: Clear, changing: Changing): Part {
  return {
    async channels(process) {
      let found = tables.selectFrom("channel").selectAll().orderBy("id");
      if (process !== undefined) found = found.where("process", "=", process);
      return (await clear(found.execute())).map(channelIn);
    },
    async channel(id) {
      const row = await clear(tables.selectFrom("channel").selectAll().where("id", "=", id).executeTakeFirst());
      return row === undefined ? undefined : channelIn(row);
    },
    async keepChannel(channel) {
      const { id, process } = channel;
      const body = JSON.stringify(channel);
      await changing((change) =>
        change
          .insertInto("channel")
          .values({ id, process, body })
          .onConflict((held) => held.column("id").doUpdateSet({ process, body }))
          .execute(),
      );
    },
    removeChannel: (id) =>
      changing(async (change) => {
        await change.deleteFrom("channel").where("id", "=", id).execute();
        const rows = await change
          .selectFrom("delivery")
          .selectAll()
          .where("channel", "=", id)
          .where("state", "=", "waiting")
          .execute();
        const fault = "The channel was removed before this was sent.";
        for (const row of rows) await put(change, { ...deliveryIn(row), state: "dead", fault });
      }),
    async deliveries({ process, state, limit = 100 }) {
      let found = tables.selectFrom("delivery").selectAll().orderBy("made_at", "desc").orderBy("id").limit(limit);
      if (process !== undefined) found = found.where("process", "=", process);
      if (state !== undefined) found = found.where("state", "=", state);
      return (await clear(found.execute())).map(deliveryIn);
    },
    async delivery(id) {
      const row = await clear(tables.selectFrom("delivery").selectAll().where("id", "=", id).executeTakeFirst());
      return row === undefined ? undefined : deliveryIn(row);
    },
    plan: ({ process, ...planned }, at) => changing((change) => addDelivery(change, planned, process, at)),
    take: (now, until, limit) => changing((change) => takeDue(change, now, until, limit)),
    settle: (id, attempt, outcome) => changing((change) => settle(change, id, attempt, outcome)),
    revive: (id, at) =>
      changing(async (change) => {
        const held = await heldOf(change, id);
        if (held?.state !== "dead") return false;
        const { fault: _fault, underWay: _underWay, ...rest } = held;
        await put(change, { ...rest, state: "waiting", due: at, attempts: 0 });
        return true;
      }),
  };
}

async function takeDue(
  change: Transaction<Tables>,
  now: string,
  until: string,
  limit: number,
): Promise<readonly Delivery[]> {
  const rows = await change
    .selectFrom("delivery")
    .selectAll()
    .where("state", "=", "waiting")
    .where("due", "<=", now)
    .orderBy("due")
    .orderBy("id")
    .limit(limit)
    .execute();
  const taken: Delivery[] = [];
  for (const row of rows) {
    const held = deliveryIn(row);
    const begun: Delivery = { ...held, due: until, attempts: held.attempts + 1, underWay: true };
    const { numUpdatedRows } = await change
      .updateTable("delivery")
      .set({ due: begun.due, attempts: begun.attempts, body: deliveryRow(begun).body })
      .where("id", "=", held.id)
      .where("attempts", "=", held.attempts)
      .where("due", "=", held.due)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows > 0n) taken.push({ ...held, due: until, attempts: begun.attempts });
  }
  return taken;
}

async function settle(
  change: Transaction<Tables>,
  id: DeliveryId,
  attempt: number,
  outcome: DeliveryOutcome,
): Promise<void> {
  const held = await heldOf(change, id);
  if (held === undefined || held.attempts !== attempt || held.state !== "waiting") return;
  const { underWay: _underWay, fault: _fault, ...rest } = held;
  if (outcome.kind === "sent") await put(change, { ...rest, state: "sent", sentAt: outcome.at });
  else if (outcome.kind === "dead") await put(change, { ...rest, state: "dead", fault: outcome.fault });
  else await put(change, { ...rest, due: outcome.due, fault: outcome.fault });
}

async function heldOf(change: Transaction<Tables>, id: DeliveryId): Promise<Delivery | undefined> {
  const row = await change.selectFrom("delivery").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? undefined : deliveryIn(row);
}

async function put(change: Transaction<Tables>, delivery: Delivery): Promise<void> {
  const { id, ...row } = deliveryRow(delivery);
  await change.updateTable("delivery").set(row).where("id", "=", id).execute();
}
