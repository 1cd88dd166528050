#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { AskedWrongly } from "../app/asked-wrongly.ts";
import { version } from "../app/version.ts";
import { messageOf } from "../model/message-of.ts";
import { commands } from "./commands.ts";
import { FAILED, MISUSED } from "./exit-codes.ts";
import { endQuietlyOnClosedPipe, warn } from "./terminal.ts";

/** The command line, `dragoman COMMAND …`, with the command that is asked for; with all of them where none or an unknown one is. */
async function program(asked: string | undefined): Promise<Command> {
  const root = new Command("dragoman")
    .description("Follows peace processes: reads news reports and keeps a living, cited record.")
    .version(version())
    .configureOutput({ outputError: (words, write) => write(words.replace(/^error: /, "dragoman: ")) })
    .showHelpAfterError("(dragoman COMMAND --help shows how it is used)")
    .helpCommand(false);
  const loads = asked === undefined ? undefined : commands.get(asked);
  const makes = await Promise.all((loads === undefined ? [...commands.values()] : [loads]).map((load) => load()));
  for (const make of makes) root.addCommand(make());
  for (const each of everyCommand(root)) each.copyInheritedSettings(root).exitOverride();
  return root;
}

function everyCommand(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(everyCommand)];
}

/** Prints what went wrong in one line, and the stack where a developer asks for it. */
function report(error: unknown): void {
  const message = messageOf(error);
  warn(`dragoman: ${message}`);
  if (process.env["DRAGOMAN_DEBUG"] !== undefined && error instanceof Error) warn(error.stack ?? "");
}

async function run(): Promise<number> {
  try {
    await (await program(process.argv[2])).parseAsync(process.argv);
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (!(error instanceof CommanderError)) {
      report(error);
      return error instanceof AskedWrongly ? MISUSED : FAILED;
    }
    if (error.exitCode === 0) return 0;
    if (error.code.startsWith("dragoman.")) report(error);
    return error.code.startsWith("dragoman.") ? error.exitCode : MISUSED;
  }
}

endQuietlyOnClosedPipe();
process.exitCode = await run();
