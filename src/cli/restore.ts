import { Command } from "commander";
import { recordAddress } from "../app/config/record-address.ts";
import { restoreRecord } from "../app/keeping/restore-record.ts";
import { print, startProgress } from "./terminal.ts";
import { configOf, type RecordOptions, withDataOption } from "./with-record.ts";

interface RestoreOptions extends RecordOptions {
  readonly replace?: boolean;
}

/** `dragoman restore FILE`: makes a record of a backup. */
export function restoreCommand(): Command {
  const command = new Command("restore")
    .description(
      "Make a record of a backup, in a folder or a database that has none. The backup is checked first and left as it is.",
    )
    .argument("<file>", "file that dragoman backup wrote")
    .option(
      "--replace",
      "put a record that is in the folder aside, into a folder beside it; a database is never replaced",
    );
  return withDataOption(command).action(async (file: string, options: RestoreOptions) => {
    const progress = startProgress("restoring entry");
    const restored = await restoreRecord(file, recordAddress(configOf(options)), {
      replace: options.replace === true,
      now: new Date().toISOString(),
      onProgress: (done) => progress.step(done),
    });
    progress.end();
    const { entries, articles, corrections } = restored.counts;
    print(`${restored.record} holds ${entries} entries, ${articles} reports, ${corrections} corrections`);
    if (restored.aside !== undefined) print(`what was there before is in ${restored.aside}`);
  });
}
