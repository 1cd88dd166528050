import { Command, Option } from "commander";
import { briefOfProcess } from "../app/brief.ts";
import { briefAsHtml } from "../briefs/brief-as-html.ts";
import { briefAsMarkdown } from "../briefs/brief-as-markdown.ts";
import type { Brief } from "../model/brief.ts";
import { type MomentOptions, momentOf, withMomentOptions } from "./moment-options.ts";
import { print, printJson } from "./terminal.ts";
import { usageError } from "./usage-error.ts";
import { type RecordOptions, withDataOption, withRecord } from "./with-record.ts";

interface BriefOptions extends RecordOptions, MomentOptions {
  readonly format: "md" | "html" | "json";
  readonly since?: string;
}

const SHOW: Readonly<Record<BriefOptions["format"], (brief: Brief) => void>> = {
  md: (brief) => print(briefAsMarkdown(brief).trimEnd()),
  html: (brief) => print(briefAsHtml(brief).trimEnd()),
  json: (brief) => printJson(brief),
};

/** `dragoman brief PROCESS`: where a process stands, each sentence footnoted to the reports. */
export function briefCommand(): Command {
  const command = new Command("brief")
    .description(
      "Write a brief of a process: what is next, what changed, what is disputed, what was said, the toll; each sentence footnoted.",
    )
    .argument("<process>", "id of the process")
    .addOption(new Option("--format <format>", "md, html or json").choices(["md", "html", "json"]).default("md"))
    .option("--since <date>", "first day that counts as new (default: seven days before)");
  return withMomentOptions(withDataOption(command)).action((id: string, options: BriefOptions) => {
    if (options.since !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(options.since)) {
      throw usageError(`--since takes a day such as 2025-07-15, not "${options.since}"`);
    }
    const since = options.since === undefined ? {} : { since: options.since };
    return withRecord(options, async (world) =>
      SHOW[options.format](await briefOfProcess(world, id, { ...momentOf(options), ...since })),
    );
  });
}
