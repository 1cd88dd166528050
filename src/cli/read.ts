import { Command } from "commander";
import { flatReading } from "../app/flat-reading.ts";
import { type FileReading, readFiles } from "../app/read-files.ts";
import { FAILED } from "./exit-codes.ts";
import { dayOption } from "./moment-options.ts";
import { readingForPerson } from "./print-reading.ts";
import { print, printJson, startProgress, warn } from "./terminal.ts";

interface ReadOptions {
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly published?: string;
}

/** `dragoman read [FILE|-]…`: reads reports and prints their facts; nothing is recorded. */
export function readCommand(): Command {
  return new Command("read")
    .description("Read reports and print their facts, each with its words. Nothing is recorded.")
    .argument(
      "[file...]",
      "files or folders with reports (HTML, PDF, text, Markdown, JSON, JSONL, EML, WARC); - is standard input",
    )
    .option("--json", "print each whole reading, all layers, as JSON")
    .option("--jsonl", "articles as JSONL in, readings as JSONL out, a line each")
    .option("--published <date>", "day of publication (YYYY-MM-DD) of reports that give none")
    .action(async (files: readonly string[], options: ReadOptions) => {
      await readAll(files.length === 0 ? ["-"] : files, options);
    });
}

async function readAll(files: readonly string[], options: ReadOptions): Promise<void> {
  if (options.published !== undefined) dayOption("--published", options.published);
  const progress = startProgress("reading report");
  let done = 0;
  for await (const found of readFiles(files, options.published, options.jsonl === true ? "jsonl" : undefined)) {
    show(found, options);
    progress.step(++done);
  }
  progress.end();
}

function show(found: FileReading, options: ReadOptions): void {
  if (found.reading === undefined) {
    warn(`dragoman: ${found.problem.where} ${found.problem.message}`);
    process.exitCode = FAILED;
    return;
  }
  const { reading } = found;
  if (options.json === true) printJson({ ...reading.doc, claims: reading.claims });
  else if (options.jsonl === true) print(JSON.stringify(flatReading(reading)));
  else print(readingForPerson(reading));
  if (options.jsonl !== true && reading.doc.article.published === undefined) {
    warn(
      `dragoman: ${found.where} gives no date of publication: relative times ("Wednesday") stay unresolved; --published DATE sets it`,
    );
  }
}
