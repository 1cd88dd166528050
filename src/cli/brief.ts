import { Command, Option } from "commander";
import { type BriefMoment, briefOfProcess } from "../app/brief.ts";
import { requireProcess } from "../app/dossier.ts";
import { printPdf } from "../app/print-pdf.ts";
import { briefsAsHtml } from "../briefs/brief-as-html.ts";
import { briefAsMarkdown } from "../briefs/brief-as-markdown.ts";
import type { Brief } from "../model/brief.ts";
import { dayOption, instantOption, type MomentOptions, momentOf, withMomentOptions } from "./moment-options.ts";
import { usageError } from "./usage-error.ts";
import { type RecordOptions, withDataOption, withRecord } from "./with-record.ts";
import { writeOut } from "./write-out.ts";

interface BriefOptions extends RecordOptions, MomentOptions {
  readonly format: keyof typeof WRITE;
  readonly since?: string;
  readonly daily?: boolean;
  readonly weekly?: boolean;
  readonly out?: string;
}

/** Briefs of one or several processes as a file of a format. */
const WRITE = {
  md: (briefs: readonly Brief[]) => briefs.map((brief) => briefAsMarkdown(brief)).join("\n---\n\n"),
  html: briefsAsHtml,
  json: (briefs: readonly Brief[]) => `${JSON.stringify(briefs.length === 1 ? briefs[0] : briefs, null, 2)}\n`,
  pdf: (briefs: readonly Brief[]) => printPdf(briefsAsHtml(briefs)),
};

/** `dragoman brief PROCESS…`: where processes stand, each sentence footnoted to the reports. */
export function briefCommand(): Command {
  const command = new Command("brief")
    .description(
      "Write a brief of one or several processes: what is next, what changed, what is disputed, what was said, the toll; each sentence footnoted.",
    )
    .argument("<process...>", "ids of the processes")
    .addOption(
      new Option("--format <format>", "md, html, json, or pdf (needs a Chromium)")
        .choices(Object.keys(WRITE))
        .default("md"),
    )
    .addOption(
      new Option(
        "--since <date or time>",
        "first day of publication that counts as new (default: seven days before), or, a time such as 2025-07-22T08:00Z: only what this record learnt since then",
      ),
    )
    .addOption(new Option("--daily", "what is new since the day before").conflicts(["since", "weekly"]))
    .addOption(new Option("--weekly", "what is new in seven days").conflicts(["since"]))
    .option("--out <file>", "file to write (default: standard output)");
  return withMomentOptions(withDataOption(command)).action((ids: readonly string[], options: BriefOptions) => {
    const moment = momentOf(options);
    const days = options.daily === true ? { days: 1 } : { days: 7 };
    const news = options.since === undefined ? days : sinceOf(options.since);
    if (options.format === "pdf" && options.out === undefined && process.stdout.isTTY)
      throw usageError("a PDF is not for the screen; give --out FILE, or send it on with > or |");
    return withRecord(options, async (world) => {
      const briefs: Brief[] = [];
      for (const id of new Set(ids)) {
        await requireProcess(world, id);
        briefs.push(await briefOfProcess(world, id, { ...moment, ...news }));
      }
      await writeOut([await WRITE[options.format](briefs)], options.out);
    });
  });
}

/** A day of publication, or a time of recording. */
function sinceOf(given: string): Pick<BriefMoment, "since" | "learntSince"> {
  return given.includes("T")
    ? { learntSince: instantOption("--since", given) }
    : { since: dayOption("--since", given, "a day such as 2025-07-22, or a time such as 2025-07-22T08:00Z") };
}
