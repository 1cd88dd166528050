import type { Command } from "commander";
import { type Incoming, type Ingested, ingestAll } from "../app/ingest.ts";
import { ownThreads, readerThreads } from "../app/reader-thread.ts";
import type { ReadElsewhere, World } from "../app/world.ts";
import { usageError } from "./usage-error.ts";

/** The options of every command that reads many reports. */
export interface ReadingOptions {
  readonly threads?: string;
}

/** Gives a command the options that say who reads. */
export function withReadingOptions(command: Command): Command {
  return command.option("--threads <number>", "threads that read (default: as many as the machine has cores)");
}

/** Who reads: `take` records reports as they come and yields each when it is safe. */
export interface Readers {
  readonly read: ReadElsewhere;
  take<Source>(incoming: AsyncIterable<Incoming<Source>>): AsyncIterable<Ingested<Source>>;
}

/** Runs a piece of work with the readers that the options ask for, and closes them whatever happens. */
export async function withReaders<Value>(
  world: World,
  options: ReadingOptions,
  work: (readers: Readers) => Promise<Value>,
): Promise<Value> {
  const threads = readerThreads(threadsOf(options));
  try {
    return await work({ read: threads.read, take: (incoming) => ingestAll(world, incoming, threads.read) });
  } finally {
    await threads.close();
  }
}

/** How many threads read. */
export function threadsOf({ threads }: ReadingOptions): number {
  if (threads === undefined) return ownThreads();
  const count = Number(threads);
  if (Number.isInteger(count) && count >= 1 && count <= 256) return count;
  throw usageError(`--threads ${threads} is no number of threads: give a whole number from 1`);
}
