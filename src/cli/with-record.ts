import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { type Config, loadConfig } from "../app/config/load-config.ts";
import { recordAddress } from "../app/config/record-address.ts";
import { worldSettings } from "../app/config/world-settings.ts";
import { isAddress, type OpenWorld, openRecord } from "../app/open-record.ts";
import { withConfigOption, withSettings } from "./config-options.ts";
import { startProgress } from "./terminal.ts";

/** The options of every command that works on a record. */
export interface RecordOptions {
  readonly data?: string;
  readonly database?: string;
  readonly config?: string;
  readonly nats?: string;
  readonly threads?: string;
  readonly ackSeconds?: string;
}

/** Gives a command the options that say which record: `--data`, `--database`, `--config`. */
export function withDataOption(command: Command): Command {
  return withConfigOption(withSettings(command, ["record.data", "record.database"]));
}

/** The settings with which a command works: its options over the environment over the file. */
export function configOf({ data, database, config, nats, threads, ackSeconds }: RecordOptions): Config {
  return loadConfig({ flags: { data, database, config, nats, threads, ackSeconds } });
}

/** Throws where there is no record yet: for commands to which one made anew would be of no use. */
export function requireRecord(options: RecordOptions): void {
  const data = recordAddress(configOf(options));
  if (isAddress(data) || existsSync(join(data, "record.sqlite"))) return;
  throw new Error(`there is no record in ${data}; --data FOLDER says where it lies`);
}

/** Opens the record that the settings name; one that is new is made. */
export async function openConfigured(config: Config): Promise<OpenWorld> {
  const progress = startProgress("making the record: demo report");
  const world = await openRecord({
    data: recordAddress(config),
    settings: worldSettings(config),
    demo: config.record.demo,
    onProgress: (done) => progress.step(done),
  });
  progress.end();
  return world;
}

/** Opens the record, runs a piece of work with it, and closes it whatever happens. */
export async function withRecord<Value>(
  options: RecordOptions,
  work: (world: OpenWorld) => Promise<Value>,
): Promise<Value> {
  const world = await openConfigured(configOf(options));
  try {
    return await work(world);
  } finally {
    await world.close();
  }
}
