import { randomBytes } from "node:crypto";
import { isIP } from "node:net";
import type { AlertChannel, ChannelId, DeliveryId } from "../../model/alert-channel.ts";
import type { ProcessId } from "../../model/process.ts";
import { isAllowed } from "../../sources/fetch/allowed-host.ts";
import { closedAddress } from "../../sources/fetch/closed-address.ts";
import { defaultFetchOptions, type Resolve } from "../../sources/fetch/fetch-options.ts";
import { requestAddress } from "../../sources/fetch/request-address.ts";
import { AskedWrongly } from "../asked-wrongly.ts";
import { requireProcess } from "../dossier.ts";
import type { World } from "../world.ts";
import { newSecret } from "./sign.ts";

/** How webhooks are checked: how names are looked up, and which hosts may be private. */
export interface WebhookCheck {
  readonly resolve: Resolve;
  readonly allowedHosts: readonly string[];
}

const MOST_CHANNELS = 20;

/** Adds a channel to a process; throws an Error in plain words where the address will not do. */
export async function addChannel(
  world: World,
  id: string,
  kind: AlertChannel["kind"],
  given: string,
  check: Partial<WebhookCheck> = {},
): Promise<AlertChannel> {
  const process = (await requireProcess(world, id)).id;
  const address = given.trim();
  if (kind === "mail") checkMailAddress(address);
  else
    await checkWebhook(address, {
      resolve: defaultFetchOptions.resolve,
      allowedHosts: world.settings?.allowHosts ?? [],
      ...check,
    });
  const held = await world.store.alerts.channels(process);
  const same = held.find((channel) => channel.kind === kind && channel.address === address);
  if (same !== undefined) throw new Error(`notices of ${process} are sent to ${address} already`);
  if (held.length >= MOST_CHANNELS)
    throw new Error(`a process has ${MOST_CHANNELS} channels at most; remove one first`);
  const channel: AlertChannel = {
    id: randomBytes(8).toString("hex") as ChannelId,
    process,
    kind,
    address,
    ...(kind === "webhook" ? { secret: newSecret() } : {}),
    madeAt: world.now(),
  };
  await world.store.alerts.keepChannel(channel);
  return channel;
}

/** A channel of a process; throws an Error that names those there are. */
export async function requireChannel(world: World, process: string, id: string): Promise<AlertChannel> {
  const held = await world.store.alerts.channels(process as ProcessId);
  const found = held.find((channel) => channel.id === id);
  if (found !== undefined) return found;
  const known = held.map((channel) => channel.id).join(", ");
  throw new AskedWrongly(`${process} has no channel "${id}"; ${known === "" ? "it has none" : `there is: ${known}`}`);
}

/** Plans a test over a channel: a delivery without notices. */
export async function planTest(world: World, { id, process }: AlertChannel): Promise<DeliveryId> {
  const delivery = `test-${randomBytes(8).toString("hex")}` as DeliveryId;
  await world.store.alerts.plan({ id: delivery, channel: id, process, due: world.now(), notices: [] }, world.now());
  return delivery;
}

function checkMailAddress(address: string): void {
  const [name = "", domain = "", ...more] = address.split("@");
  const isOne = more.length === 0 && /^[^\s<>,;:"()\\]{1,64}$/.test(name) && /^[^\s<>,;:"()\\]{1,255}$/.test(domain);
  if (!isOne)
    throw new AskedWrongly(`"${address.slice(0, 80)}" is no mail address; write one such as desk@example.org`);
}

/** Refuses what will never be reached: no address, or one that leads into a closed network. It is checked again at each delivery. */
async function checkWebhook(address: string, { resolve, allowedHosts: allowed }: WebhookCheck): Promise<void> {
  const read = requestAddress(address);
  if ("why" in read) throw new AskedWrongly(read.words);
  const { url } = read;
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const port = url.port || (url.protocol === "https:" ? "443" : "80");
  if (isAllowed({ ...defaultFetchOptions, allowedHosts: allowed }, host, port)) return;
  const addresses = isIP(host) === 0 ? (await lookedUp(host, resolve)).map((one) => one.address) : [host];
  const open = addresses.find((one) => closedAddress(one) === undefined);
  if (open !== undefined) return;
  const [first = host] = addresses;
  throw new Error(
    `${host} is not reached from here: ${first} is ${closedAddress(first) ?? "closed"}. ` +
      `An operator can allow it: DRAGOMAN_ALLOW_HOSTS=${url.host}`,
  );
}

async function lookedUp(host: string, resolve: Resolve): ReturnType<Resolve> {
  try {
    return await resolve(host);
  } catch {
    throw new Error(`there is no host of the name ${host}; check the address`);
  }
}
