import type { Delivery } from "../../model/alert-channel.ts";
import type { NotedNotice } from "../../model/notice.ts";
import type { DeliveryOutcome } from "../../record/alert-store.ts";
import type { World } from "../world.ts";
import type { Senders, Sent } from "./sender.ts";

/** Minutes after which a failed attempt is made again: eight attempts over most of a day. */
const AGAIN_AFTER = [1, 5, 15, 60, 180, 360, 720] as const;
const MINUTE = 60_000;
const SECOND = 1000;
/** An attempt of which nothing was heard for so long is held to have been cut off. */
const LEASE_MINUTES = 5;
const AT_ONCE = 8;

/** When to end: `stopping` begins no new attempt, `cut` ends those under way. */
export interface SendSignals {
  readonly stopping?: AbortSignal;
  readonly cut?: AbortSignal;
}

/** What became of one delivery. */
export interface Attempted {
  readonly delivery: Delivery;
  readonly outcome: DeliveryOutcome;
}

/**
 * Sends what is due, the deliveries of one channel one after another. What is cut off by a restart is sent again to
 * webhooks, under the same delivery id; a mail may have arrived, and waits for a person's word.
 */
export async function sendDue(
  world: World,
  senders: Senders,
  signals: SendSignals = {},
): Promise<readonly Attempted[]> {
  const attempted: Attempted[] = [];
  while (signals.stopping?.aborted !== true) {
    const until = later(world.now(), LEASE_MINUTES * MINUTE);
    const taken = await world.store.alerts.take(world.now(), until, AT_ONCE);
    if (taken.length === 0) break;
    const done = await Promise.all(byChannel(taken).map((some) => sendInTurn(world, senders, some, signals)));
    attempted.push(...done.flat());
  }
  return attempted;
}

function byChannel(deliveries: readonly Delivery[]): readonly (readonly Delivery[])[] {
  const channels = [...new Set(deliveries.map(({ channel }) => channel))];
  return channels.map((channel) => deliveries.filter((delivery) => delivery.channel === channel));
}

async function sendInTurn(
  world: World,
  senders: Senders,
  deliveries: readonly Delivery[],
  { stopping, cut }: SendSignals,
): Promise<readonly Attempted[]> {
  const attempted: Attempted[] = [];
  for (const delivery of deliveries) {
    const outcome: DeliveryOutcome =
      stopping?.aborted === true
        ? { kind: "again", due: world.now(), fault: "Dragoman was stopped before this was sent." }
        : outcomeOf(delivery, await attempt(world, senders, delivery, cut), world.now());
    await world.store.alerts.settle(delivery.id, delivery.attempts, outcome);
    attempted.push({ delivery, outcome });
  }
  return attempted;
}

async function attempt(
  world: World,
  senders: Senders,
  delivery: Delivery,
  signal: AbortSignal | undefined,
): Promise<Sent> {
  const { alerts } = world.store;
  const channel = await alerts.channel(delivery.channel);
  if (channel === undefined) return { kind: "refused", fault: "The channel was removed before this was sent." };
  if (channel.kind === "mail" && delivery.underWay === true) {
    return {
      kind: "refused",
      fault: "Dragoman was cut off while it sent this; the mail may have arrived. Send it again if it has not.",
    };
  }
  const process = await world.store.process(delivery.process);
  const notices = await Promise.all(delivery.notices.map((id) => alerts.notice(id)));
  const held = notices.filter((notice): notice is NotedNotice => notice !== undefined);
  if (held.length < delivery.notices.length) return { kind: "refused", fault: "Its notices are not in the record." };
  const named = process ?? { id: delivery.process, name: delivery.process };
  return senders[channel.kind]({ channel, delivery, process: named, notices: held, signal });
}

function outcomeOf({ attempts }: Delivery, sent: Sent, now: string): DeliveryOutcome {
  if (sent.kind === "sent") return { kind: "sent", at: now };
  if (sent.kind === "refused") return { kind: "dead", fault: sent.fault };
  const minutes = AGAIN_AFTER[attempts - 1];
  if (minutes === undefined) return { kind: "dead", fault: `Given up after ${attempts} attempts. ${sent.fault}` };
  const pause = Math.max(minutes * MINUTE, (sent.after ?? 0) * SECOND);
  return { kind: "again", due: later(now, pause), fault: sent.fault };
}

function later(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}
