import { Command } from "commander";
import { importRecord } from "../app/import-record.ts";
import { print, printJson } from "./terminal.ts";
import { type RecordOptions, withDataOption, withRecord } from "./with-record.ts";

interface ImportOptions extends RecordOptions {
  readonly replace?: boolean;
  readonly json?: boolean;
}

/** `dragoman import FILE`: takes in a process that `dragoman export --format jsonl` wrote. */
export function importCommand(): Command {
  const command = new Command("import")
    .description(
      "Take in a process that export --format jsonl wrote: definition, reports, readings, corrections. Nothing is recorded unless the whole file is sound.",
    )
    .argument("<file>", "file that export wrote")
    .option("--replace", "let the file's definition take the place of the record's")
    .option("--json", "print what was done as JSON");
  return withDataOption(command).action((file: string, options: ImportOptions) =>
    withRecord(options, async (world) => {
      const done = await importRecord(world, file, { replace: options.replace === true });
      if (options.json === true) return printJson(done);
      const kept = done.kept === 0 ? "" : `, ${done.kept} reports read here already`;
      print(
        `process ${done.process}: ${done.articles} reports, ${done.readings} readings, ${done.corrections} corrections added${kept}`,
      );
    }),
  );
}
