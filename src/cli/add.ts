import { Command } from "commander";
import type { Incoming, Ingested } from "../app/ingest.ts";
import type { OpenWorld } from "../app/open-record.ts";
import type { FileProblem } from "../sources/file/file-problem.ts";
import { articlesInFile } from "../sources/file/read-file.ts";
import { FAILED } from "./exit-codes.ts";
import { withReaders, withReadingOptions } from "./reading-options.ts";
import { print, printJson, startProgress, warn } from "./terminal.ts";
import { configOf, type RecordOptions, withDataOption, withRecord } from "./with-record.ts";

interface AddOptions extends RecordOptions {
  readonly json?: boolean;
  readonly verbose?: boolean;
}

/** What an `add` did. */
interface Tally {
  added: number;
  known: number;
  claims: number;
  readonly failed: { readonly where: string; readonly message: string }[];
}

/** `dragoman add FILE…`: reads reports from files, folders or standard input, and records them. */
export function addCommand(): Command {
  const command = new Command("add")
    .description(
      "Read reports from files or folders (HTML, PDF, text, Markdown, JSON, JSONL, EML, WARC; - is standard input) and record them.",
    )
    .argument("<file...>", "files or folders with reports")
    .option("--json", "print what was done as JSON")
    .option("--verbose", "print a line for each report once it is safely recorded");
  return withDataOption(withReadingOptions(command)).action(async (files: readonly string[], options: AddOptions) => {
    const tally = await withRecord(options, (world) => addAll(world, files, options));
    if (options.json === true) printJson(tally);
    else print(sentenceOf(tally));
    if (tally.failed.length > 0) process.exitCode = FAILED;
  });
}

async function addAll(world: OpenWorld, files: readonly string[], options: AddOptions): Promise<Tally> {
  const tally: Tally = { added: 0, known: 0, claims: 0, failed: [] };
  const progress = startProgress("reading report");
  await withReaders(world, configOf(options), async ({ take }) => {
    for await (const done of take(reportsIn(files, tally))) {
      tell(done, tally, options);
      progress.step(tally.added + tally.known);
    }
  });
  progress.end();
  return tally;
}

/** The reports of the files; what is none is told at once. */
async function* reportsIn(files: readonly string[], tally: Tally): AsyncGenerator<Incoming<string>> {
  for (const file of files) {
    for await (const find of articlesInFile(file)) {
      if (find.problem !== undefined) skip(tally, find.problem);
      else yield { article: find.article, source: find.where };
    }
  }
}

function skip(tally: Tally, { where, message }: Pick<FileProblem, "where" | "message">): void {
  warn(`dragoman: ${where} ${message}`);
  tally.failed.push({ where, message });
}

function tell(done: Ingested<string>, tally: Tally, options: AddOptions): void {
  const { article, source, isNew, claims, failure } = done;
  if (isNew) tally.added += 1;
  else tally.known += 1;
  tally.claims += isNew ? claims : 0;
  if (failure !== undefined) skip(tally, { where: source, message: `was recorded, but could not be read: ${failure}` });
  if (options.verbose === true) print(`${isNew ? "added" : "known"} ${article.id} ${article.title}`);
}

function sentenceOf({ added, known, claims, failed }: Tally): string {
  const parts = [`${count(added, "report")} added with ${count(claims, "claim")}`];
  if (known > 0) parts.push(`${known} known already`);
  if (failed.length > 0) parts.push(`${failed.length} not read`);
  return parts.join(", ");
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
