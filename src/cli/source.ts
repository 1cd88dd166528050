import { Command } from "commander";
import { sourceAddCommand } from "./source/source-add.ts";
import { sourceChangeCommands } from "./source/source-change.ts";
import { sourceCheckCommand } from "./source/source-check.ts";
import { sourceListCommand } from "./source/source-list.ts";
import { sourceExportCommand, sourceImportCommand } from "./source/source-opml.ts";
import { sourceSetCommand } from "./source/source-set.ts";
import { sourceTestCommand } from "./source/source-test.ts";

/** `dragoman source …`: where reports come from by themselves. */
export function sourceCommand(): Command {
  const command = new Command("source").description(
    "Follow feeds, pages and folders: what is new in them is fetched, read and recorded.",
  );
  const commands = [
    sourceAddCommand(),
    sourceListCommand(),
    sourceSetCommand(),
    ...sourceChangeCommands(),
    sourceTestCommand(),
    sourceCheckCommand(),
    sourceImportCommand(),
    sourceExportCommand(),
  ];
  for (const one of commands) command.addCommand(one);
  return command;
}
