import {
  AckPolicy,
  type Consumer,
  DiscardPolicy,
  type JetStreamClient,
  type JetStreamManager,
  jetstream,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
} from "@nats-io/jetstream";
import { connect, type NatsConnection, nanos } from "@nats-io/transport-node";
import { hashOf } from "../../model/hash.ts";
import { messageOf } from "../../model/message-of.ts";
import type { Store } from "../../record/store.ts";
import { recordName } from "./record-name.ts";

/** How a fleet is reached and how patient it is; what is absent has its ordinary value. */
export interface FleetOptions {
  /** Address of a NATS server, or several parted by commas: `nats://user:password@host:4222`. */
  readonly address: string;
  /** A worker that has not told of a report for so many seconds is taken for dead, and the report goes to another. */
  readonly ackSeconds?: number;
  /** As many reports wait in the stream at most; who hands out more waits. */
  readonly mostWaiting?: number;
}

/** The queue of one record's reports that wait to be read, and the connection to it. */
export interface Fleet {
  readonly address: string;
  readonly ackSeconds: number;
  readonly connection: NatsConnection;
  readonly streams: JetStreamClient;
  /** Subject on which reports are asked to be read by a version of the engine. */
  subject(engine: string): string;
  /** The consumer that all workers of that version share, made where there is none. */
  consumer(engine: string): Promise<Consumer>;
  /** How many reports wait and how many are in workers' hands, by engine. */
  waiting(): Promise<readonly EngineQueue[]>;
  close(): Promise<void>;
}

/** What waits for one version of the engine. */
export interface EngineQueue {
  readonly engine: string;
  readonly waiting: number;
  readonly inHand: number;
}

const ACK_SECONDS = 30;
const MOST_WAITING = 100_000;
/** The same report asked for twice within this time is queued once. */
const TWICE_MS = 120_000;
/** In the hands of all workers of an engine together. */
const MOST_IN_HAND = 20_000;
/** A report that was handed out more often is set aside (`work-for-fleet.ts`); the server itself gives up a little later. */
export const MOST_DELIVERIES = 10;
/** Each time that a worker died with a report it waits longer, as multiples of the ack wait. */
const BACK_OFF = [1, 1, 2, 2, 4, 8] as const;

/** Connects to the fleet of a record. The connection is made anew for ever when it breaks. Throws an Error where nobody answers now. */
export async function connectFleet(store: Store, options: FleetOptions): Promise<Fleet> {
  const { address, ackSeconds = ACK_SECONDS, mostWaiting = MOST_WAITING } = options;
  const record = await recordName(store);
  const [stream, prefix] = [`DRAGOMAN-${record}`, `dragoman.${record}.read`];
  const connection = await connectTo(address, record);
  try {
    const manager = await jetstreamManager(connection);
    await ensureStream(manager, stream, prefix, mostWaiting);
    const streams = jetstream(connection);
    return {
      address: shown(address),
      ackSeconds,
      connection,
      streams,
      subject: (engine) => `${prefix}.${tokenOf(engine)}`,
      async consumer(engine) {
        await ensureStream(manager, stream, prefix, mostWaiting);
        await ensureConsumer(manager, stream, `${prefix}.${tokenOf(engine)}`, tokenOf(engine), ackSeconds);
        return streams.consumers.get(stream, durable(engine));
      },
      waiting: () => queuesOf(manager, stream),
      async close() {
        await connection.drain().catch(() => connection.close());
      },
    };
  } catch (error) {
    await connection.close();
    throw new Error(
      `the fleet's stream at ${shown(address)} cannot be had: ${messageOf(error)}; NATS must run with JetStream (-js)`,
    );
  }
}

async function connectTo(address: string, record: string): Promise<NatsConnection> {
  const { servers, user, pass } = partsOf(address);
  try {
    return await connect({
      servers,
      ...(user === undefined ? {} : { user, pass: pass ?? "" }),
      name: `dragoman ${record}`,
      maxReconnectAttempts: -1,
      reconnectTimeWait: 500,
      pingInterval: 10_000,
      maxPingOut: 2,
    });
  } catch (error) {
    const said = messageOf(error);
    if (/authoriz|authentic/i.test(said))
      throw new Error(
        `NATS at ${shown(address)} refuses the user or the password; check the address given with --nats`,
      );
    throw new Error(`NATS at ${shown(address)} does not answer (${said}); is nats-server running there?`);
  }
}

function partsOf(address: string): { readonly servers: string[]; readonly user?: string; readonly pass?: string } {
  const urls = address
    .split(",")
    .map((one) => new URL(one.trim().includes("://") ? one.trim() : `nats://${one.trim()}`));
  const [first] = urls;
  const servers = urls.map(({ protocol, host }) => `${protocol}//${host}`);
  if (first === undefined || first.username === "") return { servers };
  return { servers, user: decodeURIComponent(first.username), pass: decodeURIComponent(first.password) };
}

/** An address as it may be shown: without its password. */
function shown(address: string): string {
  return address.replaceAll(/:[^:@/,]*@/g, ":…@");
}

function ensureStream(manager: JetStreamManager, name: string, prefix: string, most: number): Promise<unknown> {
  return manager.streams.info(name).catch(() =>
    manager.streams.add({
      name,
      subjects: [`${prefix}.*`],
      // A report leaves the stream once it was acknowledged; a full stream refuses more, and who hands out waits.
      retention: RetentionPolicy.Workqueue,
      discard: DiscardPolicy.New,
      storage: StorageType.File,
      max_msgs: most,
      duplicate_window: nanos(TWICE_MS),
    }),
  );
}

function ensureConsumer(
  manager: JetStreamManager,
  stream: string,
  filter: string,
  token: string,
  ackSeconds: number,
): Promise<unknown> {
  const name = `read-${token}`;
  return manager.consumers.info(stream, name).catch(() =>
    manager.consumers.add(stream, {
      durable_name: name,
      filter_subject: filter,
      ack_policy: AckPolicy.Explicit,
      ack_wait: nanos(ackSeconds * 1000),
      backoff: BACK_OFF.map((times) => nanos(times * ackSeconds * 1000)),
      max_deliver: MOST_DELIVERIES + 5,
      max_ack_pending: MOST_IN_HAND,
    }),
  );
}

async function queuesOf(manager: JetStreamManager, stream: string): Promise<readonly EngineQueue[]> {
  const queues: EngineQueue[] = [];
  for await (const { name, num_pending, num_ack_pending } of manager.consumers.list(stream)) {
    queues.push({ engine: name.replace(/^read-/, ""), waiting: num_pending, inHand: num_ack_pending });
  }
  return queues;
}

function durable(engine: string): string {
  return `read-${tokenOf(engine)}`;
}

/** An engine's version as a part of a subject. */
export function tokenOf(engine: string): string {
  return /^[A-Za-z0-9_-]{1,64}$/.test(engine) ? engine : hashOf(engine);
}
