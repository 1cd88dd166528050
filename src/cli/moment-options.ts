import type { Command } from "commander";
import type { Moment } from "../app/dossier.ts";
import { usageError } from "./usage-error.ts";

/** The options of commands that look at the record as it was. */
export interface MomentOptions {
  readonly asOf?: string;
  readonly knownAt?: string;
}

/** Gives a command `--as-of` and `--known-at`. */
export function withMomentOptions(command: Command): Command {
  return command
    .option("--as-of <date>", "only what had been published by this day, such as 2025-07-22")
    .option("--known-at <time>", "only what this record held by then, such as 2025-07-22T08:00Z");
}

/** The moment that the options name. */
export function momentOf({ asOf, knownAt }: MomentOptions): Moment {
  return {
    ...(asOf === undefined ? {} : { asOf: dayOption("--as-of", asOf) }),
    ...(knownAt === undefined ? {} : { knownAt: instantOption("--known-at", knownAt) }),
  };
}

/** A civil day given on the command line; `takes` says what the option takes, where that is more than a day. */
export function dayOption(option: string, given: string, takes = "a day such as 2025-07-22"): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(given) ? Date.parse(`${given}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== given) {
    throw usageError(`${option} takes ${takes}, not "${given}"`);
  }
  return given;
}

/** An instant given on the command line; a day means its end, in UTC. */
export function instantOption(option: string, given: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(given)) return `${dayOption(option, given)}T23:59:59.999Z`;
  const time = Date.parse(given);
  if (Number.isNaN(time)) throw usageError(`${option} takes a time such as 2025-07-22T08:00Z, not "${given}"`);
  return new Date(time).toISOString();
}
