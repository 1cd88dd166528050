import { addChannel, requireChannel } from "../../app/alerts/channels.ts";
import { requireProcess } from "../../app/dossier.ts";
import type { World } from "../../app/world.ts";
import type { AlertChannel, Delivery } from "../../model/alert-channel.ts";
import { print, printJson } from "../terminal.ts";
import { type AlertsOptions, asGiven } from "./alert-options.ts";

/** Adds and removes channels as the options ask, and prints where notices are sent and what could not be. */
export async function alertChannels(world: World, id: string, options: AlertsOptions): Promise<void> {
  const process = (await requireProcess(world, id)).id;
  const { addWebhook, addMail, remove, json } = options;
  const made: AlertChannel[] = [];
  if (addWebhook !== undefined) made.push(await asGiven(() => addChannel(world, id, "webhook", addWebhook)));
  if (addMail !== undefined) made.push(await asGiven(() => addChannel(world, id, "mail", addMail)));
  if (remove !== undefined) {
    const { id: channel } = await asGiven(() => requireChannel(world, id, remove));
    await world.store.alerts.removeChannel(channel);
  }
  const channels = await world.store.alerts.channels(process);
  const deliveries = await world.store.alerts.deliveries({ process, limit: 1000 });
  const open = deliveries.filter(({ state }) => state !== "sent");
  // A secret is shown once, when it is made.
  const shown = channels.map(({ secret, ...channel }) =>
    made.some((one) => one.id === channel.id) && secret !== undefined ? { ...channel, secret } : channel,
  );
  if (json === true) return printJson({ channels: shown, deliveries: open });
  if (shown.length === 0) print("notices are sent nowhere; the page and the feeds have them");
  for (const { id: channel, kind, address } of shown) print(`${channel}  ${kind.padEnd(7)} ${address}`);
  for (const { id: channel, secret } of made) {
    if (secret !== undefined) print(`the key of its signatures, shown this once (${channel}): ${secret}`);
  }
  for (const delivery of open) print(deliveryLine(delivery));
}

/** A delivery in one line. */
export function deliveryLine({ id, state, attempts, due, fault, notices }: Delivery): string {
  const what = notices.length === 0 ? "test" : `${notices.length} notice${notices.length === 1 ? "" : "s"}`;
  const next = state === "waiting" ? `, next at ${due}` : "";
  return `${state.padEnd(7)} ${id}  ${what}, ${attempts} attempts${next}${fault === undefined ? "" : `: ${fault}`}`;
}
