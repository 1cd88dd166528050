import { Command } from "commander";
import { keepWatch } from "../app/alerts/keep-watch.ts";
import { openSenders } from "../app/alerts/open-senders.ts";
import { keepReadingByModel } from "../app/by-model/keep-reading-by-model.ts";
import { type ModelSettings, modelSettings } from "../app/by-model/model-settings.ts";
import { openModelPost } from "../app/by-model/open-model-post.ts";
import type { Config } from "../app/config/load-config.ts";
import { recordAddress } from "../app/config/record-address.ts";
import { holdServer } from "../app/hold-server.ts";
import { keepOne } from "../app/keeping/keep-one.ts";
import type { OpenWorld } from "../app/open-record.ts";
import { readerThread } from "../app/reader-thread.ts";
import { keepFetching } from "../app/sources/keep-fetching.ts";
import { openFetcher } from "../app/sources/open-fetcher.ts";
import { messageOf } from "../model/message-of.ts";
import { requireAccountsFor } from "../server/access/open-to.ts";
import { configOfCommand, withConfigOption, withSettings } from "./config-options.ts";
import { print, warn } from "./terminal.ts";
import { openConfigured } from "./with-record.ts";

/** The settings that are options of `serve` too. */
const SETTINGS = [
  "record.data",
  "record.database",
  "server.host",
  "server.port",
  "server.url",
  "server.rate",
  "server.allowCorrections",
  "fetching.on",
  "model.address",
  "model.name",
  "model.reads",
];

/** `dragoman serve`: the web pages, until Ctrl-C. */
export function serveCommand(): Command {
  const command = new Command("serve").description(
    "Serve the web pages of the record until Ctrl-C, and look at its sources when they are due; a new record is made with the demo process in it.",
  );
  return withConfigOption(withSettings(command, SETTINGS)).action((_options: unknown, called: Command) =>
    serveUntilStopped(configOfCommand(called)),
  );
}

async function serveUntilStopped(config: Config): Promise<void> {
  const { host, port, rate, allowCorrections, proxies } = config.server;
  const model = modelSettings(config);
  const hold = holdServer(recordAddress(config));
  try {
    const world = await openConfigured(config);
    try {
      // Loaded where it is used: every other command starts without it.
      const { serve } = await import("../server/serve.ts");
      await requireAccountsFor(world, host);
      const running = await serve(world, {
        port,
        host,
        rate: { requests: rate, seconds: 60 },
        allowCorrections,
        proxies,
      });
      hold.listening(running.url);
      const watch = keepOne(world.store, "alerts", () =>
        keepWatch(world, { senders: openSenders(world.now, running.url, world.settings), onFault: warn }),
      );
      print(`Dragoman serves ${world.store.name} on ${running.url} (Ctrl-C stops it)`);
      const fetching = config.fetching.on ? keepOne(world.store, "fetching", () => startFetching(world)) : undefined;
      const byModel = model && keepOne(world.store, "reading by model", () => startModel(world, model));
      await interrupted();
      await Promise.all([running.close(), watch.stop(), fetching?.stop(), byModel?.stop()]);
    } finally {
      await world.close();
    }
  } finally {
    hold.release();
  }
}

/** Looks at the sources by itself; what goes wrong as a whole is told, and tried again. */
function startFetching(world: OpenWorld): { stop(): Promise<void> } {
  const fetcher = openFetcher(world.settings);
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

/** Has the model that a person named read what Dragoman does not. */
function startModel(world: OpenWorld, settings: ModelSettings): { stop(): Promise<void> } {
  const way = openModelPost(settings);
  const kept = keepReadingByModel(world, way.post, settings, { onFault: (words) => warn(`dragoman: ${words}`) });
  return {
    async stop() {
      await kept.stop();
      await way.close();
    },
  };
}

/** Waits for Ctrl-C or the end of the program that started us. */
function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}
