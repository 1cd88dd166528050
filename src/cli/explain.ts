import { Command } from "commander";
import { readFiles } from "../app/read-files.ts";
import { FAILED } from "./exit-codes.ts";
import { explanationOf } from "./explanation.ts";
import { dayOption } from "./moment-options.ts";
import { print, warn } from "./terminal.ts";

/** `dragoman explain FILE`: each claim with the rule that read it and the layers behind it. */
export function explainCommand(): Command {
  return new Command("explain")
    .description(
      "Show how a report was read: each claim with its rule, and the words, parse, times, places and actors behind it.",
    )
    .argument("<file...>", "files with reports; - is standard input")
    .option("--published <date>", "day of publication (YYYY-MM-DD) of reports that give none")
    .action(async (files: readonly string[], options: { readonly published?: string }) => {
      if (options.published !== undefined) dayOption("--published", options.published);
      for await (const found of readFiles(files, options.published)) {
        if (found.reading === undefined) {
          warn(`dragoman: ${found.problem.where} ${found.problem.message}`);
          process.exitCode = FAILED;
        } else print(explanationOf(found.reading));
      }
    });
}
