import type { Command } from "commander";
import { addCommand } from "./add.ts";
import { processCommand } from "./process.ts";

/** Every command, in the order in which `--help` lists them. One file a command; each makes a Commander `Command`. */
export const commands: readonly (() => Command)[] = [addCommand, processCommand];
