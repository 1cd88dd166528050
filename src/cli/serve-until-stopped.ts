import { setTimeout } from "node:timers/promises";
import { keepReadingByModel } from "../app/by-model/keep-reading-by-model.ts";
import { type ModelSettings, modelSettings } from "../app/by-model/model-settings.ts";
import { openModelPost } from "../app/by-model/open-model-post.ts";
import type { Config } from "../app/config/load-config.ts";
import { recordAddress } from "../app/config/record-address.ts";
import { holdServer } from "../app/hold-server.ts";
import type { Going, KeptByOne } from "../app/keeping/keep-one.ts";
import type { OpenWorld } from "../app/open-record.ts";
import { readerThread } from "../app/reader-thread.ts";
import { keepFetching } from "../app/sources/keep-fetching.ts";
import { openFetcher } from "../app/sources/open-fetcher.ts";
import type { OpenIdSettings } from "../server/access/open-id.ts";
import type { Running } from "../server/serve.ts";
import { keepAlerts, keepLogged, type Logged, logged } from "./keep-logged.ts";
import { logOf } from "./log-of.ts";
import { measuredReading, type ReadingQueue } from "./measured-reading.ts";
import { print } from "./terminal.ts";
import { openConfigured } from "./with-record.ts";

/** What the parts of a running server share. */
interface Parts extends Logged {
  readonly config: Config;
}

/** Serves a record as the settings say until the program is told to stop; throws an Error where it cannot begin. */
export async function serveUntilStopped(config: Config): Promise<void> {
  // A wrong setting is told before anything is begun.
  modelSettings(config);
  const hold = holdServer(recordAddress(config));
  try {
    const world = await openConfigured(config);
    try {
      await serveWorld(config, world, (url) => hold.listening(url));
    } finally {
      await world.close();
    }
  } finally {
    hold.release();
  }
}

async function serveWorld(config: Config, world: OpenWorld, listening: (url: string) => void): Promise<void> {
  // Loaded where it is used: every other command starts without it.
  const { openMetrics } = await import("../server/running/metrics.ts");
  const log = await logOf(config);
  const reading: ReadingQueue = { queue: 0 };
  const metrics = openMetrics(world, () => reading.queue);
  const parts: Parts = { config, ...logged(world, log, metrics) };
  const stopping = new AbortController();
  const running = await listen(parts, stopping.signal);
  listening(running.web.url);
  print(`Dragoman serves ${world.store.name} on ${running.web.url} (Ctrl-C stops it)`);
  log.say("info", "serving", { url: running.web.url, figures: running.figures?.url, record: world.store.name });
  const works = startWorks(parts, running.web.url, reading);
  const signal = await interrupted();
  log.say("info", "stopping", { signal });
  stopping.abort();
  await setTimeout(config.server.drainSeconds * 1000);
  await Promise.all([running.web.close(), ...works.map((work) => work.stop())]);
  await running.figures?.close();
  metrics.close();
  log.say("info", "stopped");
}

/** Asked every few seconds by machines that watch: said in the log only to who wants to know all. */
const WATCHED: ReadonlySet<string> = new Set(["/healthz", "/readyz", "/metrics"]);

/** The web server, and the port of its own for figures where there is one. */
async function listen(
  { config, world, log, metrics }: Parts,
  stopping: AbortSignal,
): Promise<{ readonly web: Running; readonly figures?: Running }> {
  const { serve, serveFigures } = await import("../server/serve.ts");
  const { requireAccountsFor } = await import("../server/access/open-to.ts");
  const { host, port, rate, allowCorrections, proxies, requestSeconds, stopSeconds } = config.server;
  await requireAccountsFor(world, host);
  const own = config.metrics.port;
  const web = await serve(world, {
    host,
    port,
    requestSeconds,
    stopSeconds,
    stopping,
    allowCorrections,
    proxies,
    openId: openIdSettings(config),
    rate: { requests: rate, seconds: 60 },
    ...(own === undefined ? { figures: { metrics, readers: { token: config.metrics.token } } } : {}),
    observe(seen) {
      metrics.request(seen);
      const { milliseconds, ...facts } = seen;
      const weight = WATCHED.has(seen.route) ? "debug" : seen.status >= 500 ? "error" : "info";
      log.say(weight, "request", { ...facts, ms: Math.round(milliseconds * 10) / 10 });
    },
  });
  if (own === undefined) return { web };
  return { web, figures: await serveFigures(world, metrics, { host: config.metrics.host, port: own, stopping }) };
}

/** The provider by which people may sign in, where there is one. */
function openIdSettings({ openid }: Config): OpenIdSettings | undefined {
  const { issuer, role, ...rest } = openid;
  return issuer === undefined ? undefined : { issuer, ...rest, role: role === "none" ? undefined : role };
}

/** What of all processes of the record one does: here, whenever this process has the lease. */
function startWorks(parts: Parts, url: string, reading: ReadingQueue): readonly KeptByOne[] {
  const { config } = parts;
  const model = modelSettings(config);
  return [
    ...(config.alerts.on ? [keepAlerts(parts, url)] : []),
    ...(config.fetching.on ? [keepLogged(parts, "fetching", () => startFetching(parts, reading))] : []),
    ...(model === undefined ? [] : [keepLogged(parts, "reading by model", () => startModel(parts, model))]),
  ];
}

/** Has the model that a person named read what Dragoman does not. */
function startModel({ world, fault }: Parts, settings: ModelSettings): Going {
  const way = openModelPost(settings);
  const kept = keepReadingByModel(world, way.post, settings, { onFault: (words) => fault("model", words) });
  return {
    async stop() {
      await kept.stop();
      await way.close();
    },
  };
}

/** Looks at the sources by itself; what goes wrong as a whole is told, and tried again. */
function startFetching({ world, log, metrics, fault }: Parts, reading: ReadingQueue): Going {
  const fetcher = openFetcher(world.settings);
  const thread = readerThread();
  const kept = keepFetching(world, fetcher.fetch, {
    read: measuredReading(thread.read, metrics, reading),
    onLook(result) {
      metrics.look(result);
      const { source, outcome, articles, claims, problem } = result;
      const weight = outcome === "failed" ? "warn" : outcome === "new" ? "info" : "debug";
      log.say(weight, "look", { source: source.id, outcome, reports: articles, claims, problem });
    },
    onFault: (error) => fault("fetching", error),
  });
  return {
    async stop() {
      await kept.stop();
      await fetcher.close();
      await thread.close();
    },
  };
}

/** Waits for Ctrl-C or the end of the program that started us; a second time ends at once. */
function interrupted(): Promise<string> {
  return new Promise((resolve) => {
    let times = 0;
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.on(signal, () => {
        times += 1;
        if (times > 1) process.exit(1);
        resolve(signal);
      });
    }
  });
}
