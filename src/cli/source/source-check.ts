import { Command } from "commander";
import { sourceIdsNamed } from "../../app/sources/change-source.ts";
import { noticesOf, sourcesHealth } from "../../app/sources/source-health.ts";
import { FAILED } from "../exit-codes.ts";
import { print, printJson } from "../terminal.ts";
import { type RecordOptions, withDataOption, withRecord } from "../with-record.ts";
import { lineOf } from "./source-list.ts";

interface SourceCheckOptions extends RecordOptions {
  readonly json?: boolean;
}

/** `dragoman source check`: which sources fail or are silent, in plain words; exit code 1 where any does. */
export function sourceCheckCommand(): Command {
  const command = new Command("check")
    .description(
      "Tell which sources fail or are silent against their habit. Exit code 1 where one does; nothing is fetched.",
    )
    .argument("[source...]", "ids or addresses of sources (default: all)")
    .option("--json", "print how each does, and what should be told, as JSON");
  return withDataOption(command).action((names: readonly string[], options: SourceCheckOptions) =>
    withRecord(options, async (world) => {
      const ids = await sourceIdsNamed(world, names);
      const healths = (await sourcesHealth(world)).filter(
        ({ source }) => names.length === 0 || ids.includes(source.id),
      );
      const ill = healths.filter(({ condition }) => condition === "failing" || condition === "silent");
      if (ill.length > 0) process.exitCode = FAILED;
      if (options.json === true) return printJson({ sources: healths, notices: noticesOf(healths) });
      for (const health of ill) print(lineOf(health));
      if (ill.length === 0) print(`all ${healths.length} sources do well or wait their turn`);
    }),
  );
}
