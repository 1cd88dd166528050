import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { defaultDataFolder } from "../app/data-folder.ts";
import { isAddress, type OpenWorld, openRecord } from "../app/open-record.ts";
import { startProgress } from "./terminal.ts";

/** The option of every command that works on a record. */
export interface RecordOptions {
  readonly data?: string;
}

/** Gives a command the option `--data`. */
export function withDataOption(command: Command): Command {
  return command.option(
    "--data <folder>",
    "folder of the record, or a postgres:// address (default: dragoman-data in your data folder)",
  );
}

/** Throws where there is no record yet: for commands to which one made anew would be of no use. */
export function requireRecord({ data = defaultDataFolder() }: RecordOptions): void {
  if (isAddress(data) || existsSync(join(data, "record.sqlite"))) return;
  throw new Error(`there is no record in ${data}; --data FOLDER says where it lies`);
}

/** Opens the record, runs a piece of work with it, and closes it whatever happens. */
export async function withRecord<Value>(
  options: RecordOptions,
  work: (world: OpenWorld) => Promise<Value>,
): Promise<Value> {
  const progress = startProgress("making the record: demo report");
  const world = await openRecord({ data: options.data, onProgress: (done) => progress.step(done) });
  progress.end();
  try {
    return await work(world);
  } finally {
    await world.close();
  }
}
