#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { AskedWrongly } from "../app/asked-wrongly.ts";
import { version } from "../app/version.ts";
import { messageOf } from "../model/message-of.ts";
import { commands } from "./commands.ts";
import { FAILED, MISUSED } from "./exit-codes.ts";
import { endQuietlyOnClosedPipe, warn } from "./terminal.ts";

/** The whole command line: `dragoman COMMAND …`. */
function program(): Command {
  const root = new Command("dragoman")
    .description("Follows peace processes: reads news reports and keeps a living, cited record.")
    .version(version())
    .configureOutput({ outputError: (words, write) => write(words.replace(/^error: /, "dragoman: ")) })
    .showHelpAfterError("(dragoman COMMAND --help shows how it is used)")
    .helpCommand(false);
  for (const make of commands) root.addCommand(make());
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
    await program().parseAsync(process.argv);
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
