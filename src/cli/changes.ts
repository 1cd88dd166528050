import { Command } from "commander";
import { changesSince } from "../app/changes-since.ts";
import { requireProcess } from "../app/dossier.ts";
import type { Dossier } from "../model/dossier.ts";
import { preferredOf, valuesOf } from "../model/thread.ts";
import type { Change } from "../threads/changes-between.ts";
import { dayOption, instantOption } from "./moment-options.ts";
import { print, printJson } from "./terminal.ts";
import { usageError } from "./usage-error.ts";
import { type RecordOptions, withDataOption, withRecord } from "./with-record.ts";

interface ChangesOptions extends RecordOptions {
  readonly since?: string;
  readonly recordedSince?: string;
  readonly until?: string;
  readonly json?: boolean;
}

/** `dragoman changes PROCESS --since DATE`: what changed in a process. */
export function changesCommand(): Command {
  const command = new Command("changes")
    .description("Show what changed in a process since a day of publication, or since a time of recording.")
    .argument("<process>", "id of the process")
    .option("--since <date>", "compare with what had been published by this day")
    .option(
      "--recorded-since <time>",
      "compare with what this record held then (new reports, re-readings, corrections)",
    )
    .option("--until <date>", "up to what had been published by this day (default: all)")
    .option("--json", "print the changes as JSON");
  return withDataOption(command).action((id: string, options: ChangesOptions) => {
    const { since, recordedSince, until } = options;
    if ((since === undefined) === (recordedSince === undefined)) {
      throw usageError("give either --since DATE or --recorded-since TIME");
    }
    const to = until === undefined ? {} : { asOf: dayOption("--until", until) };
    const from =
      since !== undefined
        ? { asOf: dayOption("--since", since) }
        : { ...to, knownAt: instantOption("--recorded-since", recordedSince ?? "") };
    return withRecord(options, async (world) => {
      await requireProcess(world, id);
      const { after, changes } = await changesSince(world, id, from, to);
      if (options.json === true) printJson(changes);
      else if (changes.length === 0) print("nothing changed");
      else for (const change of changes) print(lineOf(change, after));
    });
  });
}

function lineOf(change: Change, dossier: Dossier): string {
  return `${change.thread}  ${whatOf(change)}${aboutOf(change, dossier)}`;
}

function whatOf(change: Change): string {
  switch (change.change) {
    case "opened":
      return `new: ${change.state}`;
    case "state":
      return `${change.from} → ${change.to}`;
    case "moved":
    case "toll up":
      return `${change.field}: ${change.from} → ${change.to}`;
    case "value":
      return `${change.field}: ${change.value}`;
    case "contradiction":
      return `${change.field} is disputed: ${change.values.join(" or ")}`;
    case "settled":
      return `${change.field} is no longer disputed: ${change.value}`;
    case "clock":
      return `due: ${change.from} → ${change.to}`;
    case "grade":
      return `borne out: ${change.from} → ${change.to}`;
    case "gone":
      return `gone${change.into === undefined ? "" : ` into ${change.into}`}`;
  }
}

function aboutOf({ thread }: Change, dossier: Dossier): string {
  const found = dossier.threads.find(({ id }) => id === thread);
  if (found === undefined) return "";
  const parts = [valuesOf(found, "parties").join(", "), preferredOf(found, "date"), preferredOf(found, "place")];
  const shown = parts.filter((part) => part !== undefined && part !== "").join(", ");
  return shown === "" ? "" : `  (${shown})`;
}
