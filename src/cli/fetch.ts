import { Command } from "commander";
import { readerThread } from "../app/reader-thread.ts";
import { sourceIdsNamed } from "../app/sources/change-source.ts";
import { fetchRound } from "../app/sources/fetch-round.ts";
import type { LookResult } from "../app/sources/look-result.ts";
import { openFetcher } from "../app/sources/open-fetcher.ts";
import { FAILED } from "./exit-codes.ts";
import { print, printJson, startProgress, warn } from "./terminal.ts";
import { type RecordOptions, withDataOption, withRecord } from "./with-record.ts";

interface FetchOptions extends RecordOptions {
  readonly all?: boolean;
  readonly json?: boolean;
  readonly verbose?: boolean;
}

/** `dragoman fetch`: one round over the sources that are due, without a server. */
export function fetchCommand(): Command {
  const command = new Command("fetch")
    .description(
      "Look once at every source that is due, and read and record what is new. A server does this by itself.",
    )
    .argument("[source...]", "only these sources, by id or address, due or not")
    .option("--all", "every source that is not paused, due or not")
    .option("--json", "print what each look came to as JSON")
    .option("--verbose", "print a line for each source as soon as what it brought is safely recorded");
  return withDataOption(command).action((names: readonly string[], options: FetchOptions) =>
    withRecord(options, async (world) => {
      const only = names.length === 0 ? undefined : await sourceIdsNamed(world, names);
      const fetcher = openFetcher(world.settings);
      const thread = readerThread();
      const stopping = new AbortController();
      const stop = (): void => stopping.abort();
      process.once("SIGINT", stop).once("SIGTERM", stop);
      const progress = startProgress("looking at source");
      const results: LookResult[] = [];
      try {
        for await (const result of fetchRound(world, fetcher.fetch, {
          only,
          all: options.all,
          signal: stopping.signal,
          read: thread.read,
        })) {
          results.push(result);
          progress.step(results.length);
          if (options.verbose === true) print(lineOf(result));
        }
      } finally {
        progress.end();
        process.off("SIGINT", stop).off("SIGTERM", stop);
        await fetcher.close();
        await thread.close();
      }
      tell(results, options);
      if (stopping.signal.aborted || results.some(({ outcome }) => outcome === "failed")) process.exitCode = FAILED;
    }),
  );
}

function tell(results: readonly LookResult[], options: FetchOptions): void {
  if (options.json === true) {
    printJson(results);
    return;
  }
  for (const { source, outcome, problem } of results) {
    if (outcome === "failed") warn(`dragoman: ${source.id}: ${problem}`);
  }
  if (results.length === 0) {
    print("no source is due; dragoman fetch --all looks at all of them");
    return;
  }
  const sum = (slot: "articles" | "claims" | "unread"): number => results.reduce((all, one) => all + one[slot], 0);
  const failed = results.filter(({ outcome }) => outcome === "failed").length;
  const parts = [
    `${count(results.length, "source")} looked at`,
    `${count(sum("articles"), "report")} added with ${count(sum("claims"), "claim")}`,
  ];
  if (sum("unread") > 0) parts.push(`${sum("unread")} in languages that are not read`);
  if (failed > 0) parts.push(`${failed} failed`);
  print(parts.join(", "));
}

function lineOf({ source, outcome, items, articles }: LookResult): string {
  return `${outcome} ${source.id}${items === 0 ? "" : `: ${count(items, "item")}, ${count(articles, "report")} added`}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
