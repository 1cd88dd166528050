import { Command } from "commander";
import { lostCorrections, type Reread } from "../app/reread.ts";
import type { Claim } from "../model/claim.ts";
import { FAILED } from "./exit-codes.ts";
import { dayOption } from "./moment-options.ts";
import { withReaders, withReadingOptions } from "./reading-options.ts";
import { print, printJson, startProgress, warn } from "./terminal.ts";
import { configOf, type RecordOptions, withDataOption, withRecord } from "./with-record.ts";

interface RereadOptions extends RecordOptions {
  readonly since?: string;
  readonly diff?: boolean;
  readonly json?: boolean;
}

/** `dragoman reread`: reads again what an older version of the engine read, and tells what changed. */
export function rereadCommand(): Command {
  const command = new Command("reread")
    .description("Read again every report that another version of the engine read, and tell what changed.")
    .option("--since <date>", "only reports published on or after this day")
    .option("--diff", "print each claim that was gained or lost")
    .option("--json", "print what changed as JSON");
  return withDataOption(withReadingOptions(command)).action((options: RereadOptions) => {
    const since = options.since === undefined ? undefined : dayOption("--since", options.since);
    return withRecord(options, async (world) => {
      const progress = startProgress("reading report");
      const done: Reread[] = [];
      await withReaders(world, configOf(options), async (readers) => {
        for await (const one of readers.reread(since)) {
          done.push(one);
          progress.step(done.length);
        }
      });
      progress.end();
      if (options.json === true) printJson(done);
      else tell(done, options.diff === true);
      if (done.some(({ failure }) => failure !== undefined)) process.exitCode = FAILED;
      for (const { id } of await lostCorrections(world)) {
        warn(`correction ${id.slice(0, 10)} no longer finds its words; dragoman correct list shows it`);
      }
    });
  });
}

function tell(done: readonly Reread[], diff: boolean): void {
  for (const { article, gained, lost, failure } of done) {
    if (failure !== undefined) warn(`dragoman: article ${article.id} could not be read: ${failure}`);
    if (!diff || gained.length + lost.length === 0) continue;
    print(`${article.id.slice(0, 10)} ${article.title}`);
    for (const claim of lost) print(`  - ${lineOf(claim)}`);
    for (const claim of gained) print(`  + ${lineOf(claim)}`);
  }
  const changed = done.filter(({ gained, lost }) => gained.length + lost.length > 0);
  const [gained, lost] = [changed.flatMap((one) => one.gained).length, changed.flatMap((one) => one.lost).length];
  print(
    `${done.length} reports read again, ${changed.length} of them differently: ${gained} claims gained, ${lost} lost`,
  );
}

function lineOf({ kind, status, when, cites: [cited] }: Claim): string {
  return `${kind} ${status} ${when?.edtf ?? "no date"}: “${cited.words.replace(/\s+/g, " ")}”`;
}
