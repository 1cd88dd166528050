import type { Command } from "commander";
import { configFields } from "../app/config/fields.ts";
import { type Config, loadConfig } from "../app/config/load-config.ts";

/** Gives a command the option `--config`. */
export function withConfigOption(command: Command): Command {
  return command.option("--config <file>", "configuration file; dragoman config lists what may stand in it");
}

/** Gives a command the options of some settings, as these describe themselves. */
export function withSettings(command: Command, paths: readonly string[]): Command {
  for (const path of paths) {
    const facts = configFields.find((field) => field.path === path)?.facts;
    if (facts?.flag === undefined) throw new Error(`the setting ${path} has no option; give its facts a flag`);
    command.option(facts.flag, facts.about);
  }
  return command;
}

/** The settings with which a command was called: those of its options that were given, over the environment over the file. */
export function configOfCommand(command: Command): Config {
  const given = Object.entries(command.opts()).filter(([name]) => command.getOptionValueSource(name) === "cli");
  return loadConfig({ flags: Object.fromEntries(given) });
}

/** Every setting that has an option. */
export const allSettings: readonly string[] = configFields
  .filter(({ facts }) => facts.flag !== undefined)
  .map(({ path }) => path);
