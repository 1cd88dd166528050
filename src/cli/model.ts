import { Command } from "commander";
import { type ModelRound, modelRound, waitingForModel } from "../app/by-model/model-round.ts";
import { type ModelSettings, modelSettings } from "../app/by-model/model-settings.ts";
import { openModelPost } from "../app/by-model/open-model-post.ts";
import type { ModelRead } from "../app/by-model/read-by-model.ts";
import { usageToday, whySpent } from "../app/by-model/usage-today.ts";
import type { OpenWorld } from "../app/open-record.ts";
import { configOfCommand, withSettings } from "./config-options.ts";
import { FAILED } from "./exit-codes.ts";
import { print, printJson, startProgress, warn } from "./terminal.ts";
import { usageError } from "./usage-error.ts";
import { type RecordOptions, withDataOption, withRecord } from "./with-record.ts";

interface ModelCommandOptions extends RecordOptions {
  readonly limit?: string;
  readonly again?: boolean;
  readonly json?: boolean;
}

/** `dragoman model [show|read]`: a language model of your own choice that reads what Dragoman does not; off unless you name it. */
export function modelCommand(): Command {
  const command = new Command("model")
    .description(
      "Have a language model of your own choice read reports in languages that are not read; off unless --model-address (or DRAGOMAN_MODEL_ADDRESS) names one.",
    )
    .argument("[what]", "show: what is set, spent and waiting; read: one round over what waits", "show")
    .option("--limit <number>", "read: at most so many reports")
    .option("--again", "read: also what another model has read")
    .option("--json", "print JSON");
  const whole = withSettings(withDataOption(command), ["model.address", "model.name", "model.reads"]);
  return whole.action((what: string, options: ModelCommandOptions, called: Command) => {
    if (what !== "show" && what !== "read") throw usageError(`model can show and read; it cannot "${what}"`);
    const settings = modelSettings(configOfCommand(called));
    const limit = limitOf(options.limit);
    if (settings === undefined) {
      if (what === "read")
        throw usageError("no model is named; --model-address and --model say which, and where it is");
      return showNone(options);
    }
    return withRecord(options, (world) =>
      what === "show"
        ? showIn(world, settings, options)
        : read(world, settings, { limit, again: options.again }, options),
    );
  });
}

function limitOf(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const limit = Number(given);
  if (Number.isInteger(limit) && limit > 0) return limit;
  throw usageError(`--limit ${given} is no number of reports: give a whole number, such as 20`);
}

function showNone({ json }: ModelCommandOptions): void {
  if (json === true) printJson({ model: null });
  else print("no model reads: --model-address and --model (or DRAGOMAN_MODEL_ADDRESS and DRAGOMAN_MODEL) name one");
}

async function showIn(world: OpenWorld, settings: ModelSettings, { json }: ModelCommandOptions): Promise<void> {
  const usage = await usageToday(world);
  const waiting = (await waitingForModel(world, settings)).length;
  const { key, ...open } = settings;
  if (json === true) {
    printJson({ model: { ...open, key: key !== undefined }, usage, waiting });
    return;
  }
  print(
    `${settings.name} at ${settings.address} reads ${settings.reads === "all" ? "all reports" : "what is not read"}`,
  );
  print(
    `today: ${usage.requests} of ${settings.requestsADay} requests, ${usage.tokens} of ${settings.tokensADay} tokens; waiting: ${waiting}`,
  );
}

async function read(
  world: OpenWorld,
  settings: ModelSettings,
  round: ModelRound,
  { json }: ModelCommandOptions,
): Promise<void> {
  const way = openModelPost(settings);
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  process.once("SIGINT", stop).once("SIGTERM", stop);
  const progress = startProgress("reading report");
  const done: ModelRead[] = [];
  try {
    for await (const one of modelRound(world, way.post, settings, { ...round, signal: stopping.signal })) {
      done.push(one);
      progress.step(done.length);
    }
  } finally {
    progress.end();
    process.off("SIGINT", stop).off("SIGTERM", stop);
    await way.close();
  }
  if (json === true) printJson(done.map(({ article, ...one }) => ({ article: article.id, ...one })));
  else tell(done, whySpent(await usageToday(world), settings));
  if (done.some(({ fault }) => fault !== undefined)) process.exitCode = FAILED;
}

function tell(done: readonly ModelRead[], spent: string | undefined): void {
  for (const { article, fault } of done) {
    if (fault !== undefined) warn(`dragoman: article ${article.id.slice(0, 10)} was not read: ${fault}`);
  }
  const read = done.filter(({ fault }) => fault === undefined);
  const sum = (of: (one: ModelRead) => number): number => read.reduce((all, one) => all + of(one), 0);
  const thrown = sum(({ dropped }) => (dropped ? dropped.invented + dropped.misshapen + dropped.empty : 0));
  print(
    `${read.length} reports read, ${sum(({ kept }) => kept)} claims kept, ${thrown} thrown away, ${sum(({ tokens }) => tokens)} tokens`,
  );
  if (spent !== undefined) print(`${spent} It goes on tomorrow (UTC).`);
}
