import { readFileSync, writeFileSync } from "node:fs";
import { Command } from "commander";
import { AskedWrongly } from "../../app/asked-wrongly.ts";
import { importSources } from "../../app/sources/import-sources.ts";
import { opmlOf, sourcesInOpml } from "../../app/sources/opml.ts";
import { print, printJson } from "../terminal.ts";
import { type RecordOptions, withDataOption, withRecord } from "../with-record.ts";

interface OpmlOptions extends RecordOptions {
  readonly json?: boolean;
}

/** `dragoman source import FILE`: the feeds of another reader's list. */
export function sourceImportCommand(): Command {
  const command = new Command("import")
    .description("Follow every feed of an OPML file, such as another reader of feeds exports.")
    .argument("<file>", "OPML file; - is standard input")
    .option("--json", "print what was added as JSON");
  return withDataOption(command).action((file: string, options: OpmlOptions) => {
    const listed = sourcesInOpml(textOf(file), file === "-" ? "standard input" : file);
    return withRecord(options, async (world) => {
      const imported = await importSources(world, listed);
      if (options.json === true) return printJson(imported);
      const { added, known } = imported;
      print(`${added.length} sources added${known === 0 ? "" : `, ${known} there already`}`);
    });
  });
}

/** `dragoman source export [FILE]`: the sources as OPML. */
export function sourceExportCommand(): Command {
  const command = new Command("export")
    .description("Write the sources as OPML, for other readers of feeds or another record.")
    .argument("[file]", "file to write; it must not exist (default: standard output)");
  return withDataOption(command).action((file: string | undefined, options: RecordOptions) =>
    withRecord(options, async ({ store }) => {
      const sources = await store.sources();
      const opml = opmlOf(sources, "Sources of Dragoman");
      if (file === undefined) return print(opml.trimEnd());
      write(file, opml);
      print(`${file} holds ${sources.length} sources`);
    }),
  );
}

function textOf(file: string): string {
  try {
    return readFileSync(file === "-" ? 0 : file, "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new AskedWrongly(`${file} ${code === "ENOENT" ? "does not exist" : `cannot be read (${message})`}`);
  }
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: "wx" });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") throw new Error(`${file} exists already; give another name`);
    throw new Error(`${file} cannot be written (${message})`);
  }
}
