import { Command } from "commander";
import { requireProcess } from "../app/dossier.ts";
import { exportOf } from "../app/export.ts";
import type { ExportFormat } from "../exports/export-format.ts";
import { EXPORT_FORMATS, exportFormat } from "../exports/index.ts";
import { type MomentOptions, momentOf, withMomentOptions } from "./moment-options.ts";
import { warn } from "./terminal.ts";
import { usageError } from "./usage-error.ts";
import { type RecordOptions, withDataOption, withRecord } from "./with-record.ts";
import { writeOut } from "./write-out.ts";

interface ExportOptions extends RecordOptions, MomentOptions {
  readonly format: string;
  readonly out?: string;
}

/** `dragoman export PROCESS --format F`: a process in a format that other programs read. */
export function exportCommand(): Command {
  const command = new Command("export")
    .description(
      "Write a process in a format that other programs read: calendars, tables, the field's event data. docs/formats/ tells what each holds and loses.",
    )
    .argument("<process>", "id of the process")
    .requiredOption("--format <format>", `one of: ${names()}`)
    .option("--out <file>", "file to write (default: standard output)")
    .addHelpText("after", `\nFormats:\n${EXPORT_FORMATS.map(helpOf).join("\n")}`);
  return withMomentOptions(withDataOption(command)).action((id: string, options: ExportOptions) => {
    const format = exportFormat(options.format);
    if (format === undefined) throw usageError(`there is no format "${options.format}"; there is: ${names()}`);
    const moment = momentOf(options);
    return withRecord(options, async (world) => {
      await requireProcess(world, id);
      await writeOut(exportOf(world, id, format, moment), options.out);
      tellCodeBook(format);
    });
  });
}

function names(): string {
  return EXPORT_FORMATS.map(({ name }) => name).join(", ");
}

/** A format with what it holds and loses, for `--help`. */
function helpOf({ name, title, holds, loses }: ExportFormat): string {
  return `  ${name}: ${title}\n    holds ${holds}\n    loses ${loses}`;
}

/** Names the code book on standard error, where nothing in the file itself can. */
function tellCodeBook({ name, codeBook }: ExportFormat): void {
  if (codeBook !== undefined) warn(`${name}: codes of ${codeBook}`);
}
