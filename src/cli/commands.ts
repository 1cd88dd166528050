import type { Command } from "commander";
import { addCommand } from "./add.ts";
import { explainCommand } from "./explain.ts";
import { processCommand } from "./process.ts";
import { readCommand } from "./read.ts";

/** Every command, in the order in which `--help` lists them. One file a command; each makes a Commander `Command`. */
export const commands: readonly (() => Command)[] = [readCommand, explainCommand, addCommand, processCommand];
