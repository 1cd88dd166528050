import type { Command } from "commander";
import type { Config } from "../app/config/load-config.ts";
import { connectFleet, type Fleet } from "../app/fleet/fleet.ts";
import { ingestByFleet, rereadByFleet } from "../app/fleet/read-by-fleet.ts";
import { type Incoming, type Ingested, ingestAll } from "../app/ingest.ts";
import { ownThreads, readerThreads } from "../app/reader-thread.ts";
import { type Reread, reread } from "../app/reread.ts";
import type { World } from "../app/world.ts";
import { messageOf } from "../model/message-of.ts";
import { withSettings } from "./config-options.ts";
import { warn } from "./terminal.ts";

/** Gives a command the options that say who reads: threads of this machine, or the workers of a fleet. */
export function withReadingOptions(command: Command): Command {
  return withSettings(command, ["fleet.threads", "fleet.nats"]);
}

/** Who reads. */
export interface Readers {
  /** Records reports as they come and yields each when it is safe with its reading. */
  take<Source>(incoming: AsyncIterable<Incoming<Source>>): AsyncIterable<Ingested<Source>>;
  /** Reads again what another version of the engine read. */
  reread(since?: string): AsyncIterable<Reread>;
}

/** Runs a piece of work with the readers that the settings name, and closes them whatever happens. */
export async function withReaders<Value>(
  world: World,
  config: Config,
  work: (readers: Readers) => Promise<Value>,
): Promise<Value> {
  if (config.fleet.nats === undefined) return withThreads(world, threadsOf(config), work);
  const fleet = await openFleet(world, config);
  const onFault = (error: unknown): void => warn(`dragoman: ${messageOf(error)}; trying again`);
  try {
    return await work({
      take: (incoming) => ingestByFleet(world, fleet, incoming, { onFault }),
      reread: (since) => rereadByFleet(world, fleet, { since, onFault }),
    });
  } finally {
    await fleet.close();
  }
}

async function withThreads<Value>(
  world: World,
  count: number,
  work: (readers: Readers) => Promise<Value>,
): Promise<Value> {
  const { read, close } = readerThreads(count);
  try {
    return await work({
      take: (incoming) => ingestAll(world, incoming, read),
      reread: (since) => reread(world, { since, read }),
    });
  } finally {
    await close();
  }
}

/** Connects to the fleet that the settings name. Throws an Error where they name none. */
export function openFleet({ store }: World, { fleet }: Config): Promise<Fleet> {
  const { nats: address, ackSeconds } = fleet;
  if (address === undefined) throw new Error("no fleet is named; give the address of NATS with --nats");
  return connectFleet(store, { address, ackSeconds });
}

/** How many threads read on this machine. */
export function threadsOf({ fleet }: Config): number {
  return fleet.threads ?? ownThreads();
}
