import { once } from "node:events";
import { createWriteStream } from "node:fs";
import type { Writable } from "node:stream";
import { Command } from "commander";
import { requireProcess } from "../app/dossier.ts";
import { exportOf } from "../app/export.ts";
import type { World } from "../app/world.ts";
import type { ExportFormat } from "../exports/export-format.ts";
import { EXPORT_FORMATS, exportFormat } from "../exports/index.ts";
import { type MomentOptions, momentOf, withMomentOptions } from "./moment-options.ts";
import { warn } from "./terminal.ts";
import { usageError } from "./usage-error.ts";
import { type RecordOptions, withDataOption, withRecord } from "./with-record.ts";

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
    .option("--out <file>", "file to write (default: standard output)");
  return withMomentOptions(withDataOption(command)).action((id: string, options: ExportOptions) => {
    const format = exportFormat(options.format);
    if (format === undefined) throw usageError(`there is no format "${options.format}"; there is: ${names()}`);
    const moment = momentOf(options);
    return withRecord(options, async (world) => {
      await requireProcessNamed(world, id);
      await writeAll(exportOf(world, id, format, moment), options.out);
      tellCodeBook(format);
    });
  });
}

function names(): string {
  return EXPORT_FORMATS.map(({ name }) => name).join(", ");
}

/** An id that names no process is a command used wrongly. */
async function requireProcessNamed(world: World, id: string): Promise<void> {
  try {
    await requireProcess(world, id);
  } catch (error) {
    throw usageError(error instanceof Error ? error.message : String(error));
  }
}

/** Names the code book on standard error, where nothing in the file itself can. */
function tellCodeBook({ name, codeBook }: ExportFormat): void {
  if (codeBook !== undefined) warn(`${name}: codes of ${codeBook}`);
}

async function writeAll(pieces: AsyncIterable<string>, path: string | undefined): Promise<void> {
  if (path === undefined) return writeTo(process.stdout, pieces);
  const file = createWriteStream(path);
  try {
    await once(file, "open");
    await writeTo(file, pieces);
    file.end();
    await once(file, "close");
  } catch (error) {
    file.destroy();
    throw new Error(`${path} could not be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Writes no faster than the other side takes it. */
async function writeTo(sink: Writable, pieces: AsyncIterable<string>): Promise<void> {
  for await (const piece of pieces) if (!sink.write(piece)) await once(sink, "drain");
}
