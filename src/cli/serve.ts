import { Command } from "commander";
import { configOfCommand, withConfigOption, withSettings } from "./config-options.ts";
import { serveUntilStopped } from "./serve-until-stopped.ts";

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
  "alerts.on",
  "model.address",
  "model.name",
  "model.reads",
  "log.format",
  "log.level",
  "metrics.port",
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
