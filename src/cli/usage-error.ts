import { CommanderError } from "commander";
import { MISUSED } from "./exit-codes.ts";

/** An error in how a command was called, such as a date that is none: it ends with exit code 2. */
export function usageError(message: string): CommanderError {
  return new CommanderError(MISUSED, "dragoman.usage", message);
}
