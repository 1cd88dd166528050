import type { Command } from "commander";
import { addCommand } from "./add.ts";

/** Every command, in the order in which `--help` lists them. One file a command; each makes a Commander `Command`. */
export const commands: readonly (() => Command)[] = [addCommand];
