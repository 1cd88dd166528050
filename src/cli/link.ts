import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { Command } from "commander";
import { type ArticleLine, type FactsLine, threadsOfFacts } from "../../eval/threads/threads-of-facts.ts";
import { flatReading } from "../app/flat-reading.ts";
import { jsonLines } from "../app/json-lines.ts";
import { readArticle } from "../app/read-article.ts";
import { loadReadingTools } from "../app/reading-tools.ts";
import { flatClaim } from "../claims/flat-claim.ts";
import type { ThreadId, Told } from "../model/thread.ts";
import { articlesInFile } from "../sources/file/read-file.ts";
import { foldThreads } from "../threads/fold-threads.ts";
import { FAILED } from "./exit-codes.ts";
import { print, startProgress, warn } from "./terminal.ts";

interface LinkOptions {
  readonly facts?: boolean;
  readonly articles?: string;
}

/** `dragoman link FILE`: joins the claims of many reports into threads, to measure the linking; nothing is recorded. */
export function linkCommand(): Command {
  return new Command("link")
    .description(
      "Join the claims of many reports into threads and print each with its thread, as JSONL; nothing is recorded.",
    )
    .argument("<file>", "reports; with --facts: facts that people annotated (JSONL)")
    .option("--facts", "link annotated facts, so that errors of reading do not hide errors of linking")
    .option("--articles <file>", "with --facts: the reports' dates (default: articles.jsonl beside the facts)")
    .action((file: string, options: LinkOptions) =>
      options.facts === true ? linkFacts(file, options) : linkReports(file),
    );
}

function linkFacts(file: string, { articles }: LinkOptions): void {
  const beside = articles ?? join(dirname(file), "articles.jsonl");
  const dates = existsSync(beside) || articles !== undefined ? jsonLines<ArticleLine>(beside) : [];
  for (const line of threadsOfFacts(jsonLines<FactsLine>(file), dates)) print(JSON.stringify(line));
}

async function linkReports(file: string): Promise<void> {
  const progress = startProgress("reading report");
  const readings = [];
  for await (const find of articlesInFile(file)) {
    if (find.article !== undefined) readings.push(readArticle(find.article, loadReadingTools()));
    else warn(`dragoman: ${find.problem.where} ${find.problem.message}`);
    if (find.problem !== undefined) process.exitCode = FAILED;
    progress.step(readings.length);
  }
  progress.end();
  const told = readings.flatMap(({ doc, claims }) => claims.map((claim): Told => ({ claim, article: doc.article })));
  const threads = new Map<string, ThreadId>();
  for (const thread of foldThreads(told)) for (const { claim } of thread.steps) threads.set(claim, thread.id);
  for (const reading of readings) {
    const claims = reading.claims.map((claim) => ({ ...flatClaim(claim), thread: threads.get(claim.id) }));
    print(JSON.stringify({ ...flatReading(reading), claims }));
  }
}
