import { Command } from "commander";
import type { Config } from "../app/config/load-config.ts";
import type { Fleet } from "../app/fleet/fleet.ts";
import { keepFolded } from "../app/fleet/keep-folded.ts";
import { readHere } from "../app/fleet/read-here.ts";
import { setAsideReports } from "../app/fleet/set-aside.ts";
import { type WorkOptions, type WorkOutcome, workForFleet } from "../app/fleet/work-for-fleet.ts";
import type { OpenWorld } from "../app/open-record.ts";
import { readerThreads } from "../app/reader-thread.ts";
import { messageOf } from "../model/message-of.ts";
import type { Running } from "../server/serve.ts";
import { configOfCommand, withConfigOption, withSettings } from "./config-options.ts";
import { keepAlerts, type Logged, logged } from "./keep-logged.ts";
import { logOf } from "./log-of.ts";
import { measuredReading, type ReadingQueue } from "./measured-reading.ts";
import { openFleet, threadsOf } from "./reading-options.ts";
import { print, printJson } from "./terminal.ts";
import { openConfigured } from "./with-record.ts";

/** The settings that are options of `work` too. */
const SETTINGS = [
  "record.data",
  "record.database",
  "fleet.nats",
  "fleet.threads",
  "fleet.ackSeconds",
  "log.format",
  "log.level",
  "metrics.port",
];

interface WorkCommandOptions {
  readonly insteadOf?: string;
  readonly fold: boolean;
  readonly untilEmpty?: boolean;
  readonly alerts?: boolean;
  readonly waiting?: boolean;
  readonly setAside?: boolean;
  readonly json?: boolean;
}

/** `dragoman work`: reads reports for the record until Ctrl-C. */
export function workCommand(): Command {
  const command = new Command("work")
    .description(
      "Read reports for a record until Ctrl-C: those that add, import and reread hand to the fleet with --nats; without --nats, whatever lies unread in the record.",
    )
    .option(
      "--instead-of <engine>",
      "also read what waits for this other version of the engine, of which no worker runs any more",
    )
    .option("--no-fold", "do not fold processes while nothing waits")
    .option("--alerts", "also ask the rules of alerts and send notices, for servers that run with --no-alerts")
    .option("--until-empty", "end when nothing waits")
    .option("--waiting", "print what waits for which version of the engine, and end")
    .option("--set-aside", "print the reports that this version could not read, and end")
    .option("--json", "print it as JSON");
  return withConfigOption(withSettings(command, SETTINGS)).action((options: WorkCommandOptions, called: Command) =>
    work(configOfCommand(called), options),
  );
}

async function work(config: Config, options: WorkCommandOptions): Promise<void> {
  const world = await openConfigured(config);
  try {
    if (options.setAside === true) return await tellSetAside(world, options);
    if (options.waiting === true) return await tellWaiting(world, config, options);
    await readUntilStopped(world, config, options);
  } finally {
    await world.close();
  }
}

/** What the parts of a running worker share. */
interface Parts extends Logged {
  readonly config: Config;
  readonly options: WorkCommandOptions;
}

async function readUntilStopped(world: OpenWorld, config: Config, options: WorkCommandOptions): Promise<void> {
  const stopping = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => stopping.abort());
  // Loaded where it is used: every other command starts without it.
  const { openMetrics } = await import("../server/running/metrics.ts");
  const log = await logOf(config);
  const waiting: ReadingQueue = { queue: 0 };
  const fleet = config.fleet.nats === undefined ? undefined : await openFleet(world, config);
  const metrics = openMetrics(world, () => waiting.queue, fleet?.waiting);
  const parts: Parts = { config, options, ...logged(world, log, metrics) };
  const figures = await startFigures(parts, stopping.signal);
  const threads = threadsOf(config);
  const readers = readerThreads(threads);
  const tally = { read: 0, known: 0, failed: 0 };
  const working: WorkOptions = {
    read: measuredReading(readers.read, metrics, waiting),
    threads,
    untilEmpty: options.untilEmpty === true,
    signal: stopping.signal,
    onDone: ({ read, known, failed }: WorkOutcome) => {
      tally.read += read;
      tally.known += known;
      tally.failed += failed.length;
      log.say("debug", "reports read", { reports: read, known, failed: failed.length });
      for (const { article, message } of failed) log.say("warn", "report not read", { article, problem: message });
    },
    onFault: (error: unknown) => parts.fault("work", `${messageOf(error)}; trying again`),
  };
  log.say("info", "working", { record: world.store.name, figures: figures?.url, engine: world.reader.engine, threads });
  const watch = options.alerts === true ? keepAlerts(parts, config.server.url) : undefined;
  const folding = options.fold ? keepFolded(world, working) : undefined;
  try {
    if (fleet === undefined) await readHere(world, working);
    else await readForFleet(parts, fleet, working);
  } finally {
    stopping.abort();
    await Promise.all([folding?.stop(), watch?.stop()]);
    await readers.close();
    await figures?.close();
    metrics.close();
    await fleet?.close();
  }
  log.say("info", "stopped");
  const before = tally.known > 0 ? `, ${tally.known} read before` : "";
  print(`${reportsOf(tally.read)} read${before}, ${tally.failed} could not be read`);
}

/** Figures and health on a port of their own, where one is set; a port that is taken (a server with the same settings has it) keeps no worker from reading. */
async function startFigures(
  { world, config, log, metrics }: Parts,
  stopping: AbortSignal,
): Promise<Running | undefined> {
  const { port, host } = config.metrics;
  if (port === undefined) return undefined;
  const { serveFigures } = await import("../server/serve.ts");
  return serveFigures(world, metrics, { host, port, stopping }).catch((error: unknown) => {
    log.say("error", `figures: ${messageOf(error)}`, { part: "figures" });
    return undefined;
  });
}

async function readForFleet({ world, options }: Parts, fleet: Fleet, working: WorkOptions): Promise<void> {
  const { insteadOf } = options;
  print(
    `Dragoman reads for ${world.store.name} with ${working.threads} thread${working.threads === 1 ? "" : "s"}, engine ${world.reader.engine} (Ctrl-C stops it)`,
  );
  const others = insteadOf === undefined ? [] : [workForFleet(world, fleet, { ...working, engine: insteadOf })];
  await Promise.all([workForFleet(world, fleet, working), ...others]);
}

async function tellWaiting(world: OpenWorld, config: Config, { json }: WorkCommandOptions): Promise<void> {
  const fleet = await openFleet(world, config);
  try {
    const queues = await fleet.waiting();
    if (json === true) return printJson(queues);
    for (const { engine, waiting, inHand } of queues) {
      const own = engine === world.reader.engine ? " (this version)" : "";
      print(`engine ${engine}${own}: ${waiting} wait, ${inHand} in hand`);
    }
    if (queues.length === 0) print("nothing waits, and no worker has asked for anything yet");
  } finally {
    await fleet.close();
  }
}

async function tellSetAside(world: OpenWorld, { json }: WorkCommandOptions): Promise<void> {
  const reports = await setAsideReports(world);
  if (json === true) return printJson(reports);
  for (const { article, title, message } of reports) print(`${article} ${title}: ${message}`);
  print(
    `${reports.length} reports could not be read by engine ${world.reader.engine}; dragoman reread tries them again`,
  );
}

function reportsOf(count: number): string {
  return `${count} report${count === 1 ? "" : "s"}`;
}
