import { Command } from "commander";
import { keepWatch } from "../app/alerts/keep-watch.ts";
import { openSenders } from "../app/alerts/open-senders.ts";
import { holdServer } from "../app/hold-server.ts";
import { type OpenWorld, openRecord } from "../app/open-record.ts";
import { readerThread } from "../app/reader-thread.ts";
import { keepFetching } from "../app/sources/keep-fetching.ts";
import { openFetcher } from "../app/sources/open-fetcher.ts";
import { messageOf } from "../model/message-of.ts";
import { print, startProgress, warn } from "./terminal.ts";
import { usageError } from "./usage-error.ts";
import { type RecordOptions, withDataOption } from "./with-record.ts";

interface ServeCommandOptions extends RecordOptions {
  readonly port: string;
  readonly host: string;
  readonly fetch: boolean;
  readonly rate: string;
  readonly allowCorrections?: boolean;
}

/** `dragoman serve`: the web pages, until Ctrl-C. */
export function serveCommand(): Command {
  const command = new Command("serve")
    .description(
      "Serve the web pages of the record until Ctrl-C, and look at its sources when they are due; a new record is made with the demo process in it.",
    )
    .option("--port <number>", "port to listen on", "4777")
    .option("--host <name>", "address to listen on", "127.0.0.1")
    .option("--no-fetch", "do not look at the sources; dragoman fetch does, when you say so")
    .option("--rate <number>", "requests a minute that one caller may make at /api and /mcp; 0: any number", "1200")
    .option("--allow-corrections", "let assistants that ask at /mcp make corrections; without it, they only read");
  return withDataOption(command).action(async (options: ServeCommandOptions) => {
    const { data, host, fetch, allowCorrections = false } = options;
    const number = portOf(options.port);
    const rate = { requests: rateOf(options.rate), seconds: 60 };
    const hold = holdServer(data);
    const progress = startProgress("making the record: demo report");
    const world = await openRecord({ data, onProgress: (done) => progress.step(done) });
    progress.end();
    try {
      // Loaded where it is used: every other command starts without it.
      const { serve } = await import("../server/serve.ts");
      const running = await serve(world, { port: number, host, rate, allowCorrections });
      hold.listening(running.url);
      const watch = keepWatch(world, { senders: openSenders(world.now, running.url), onFault: warn });
      print(`Dragoman serves ${world.store.name} on ${running.url} (Ctrl-C stops it)`);
      const fetching = fetch ? startFetching(world) : undefined;
      await interrupted();
      await Promise.all([running.close(), watch.stop(), fetching?.stop()]);
    } finally {
      await world.close();
      hold.release();
    }
  });
}

/** Looks at the sources by itself; what goes wrong as a whole is told, and tried again. */
function startFetching(world: OpenWorld): { stop(): Promise<void> } {
  const fetcher = openFetcher();
  const thread = readerThread();
  const kept = keepFetching(world, fetcher.fetch, {
    read: thread.read,
    onFault: (error) => warn(`dragoman: fetching: ${messageOf(error)}`),
  });
  return {
    async stop() {
      await kept.stop();
      await fetcher.close();
      await thread.close();
    },
  };
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw usageError(`--port ${text} is no port: give a number from 0 to 65535`);
}

function rateOf(text: string): number {
  const rate = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(rate)) return rate;
  throw usageError(`--rate ${text} is no number of requests: give a whole number, or 0 for any number`);
}

/** Waits for Ctrl-C or the end of the program that started us. */
function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}
