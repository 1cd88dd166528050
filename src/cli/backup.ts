import { Command } from "commander";
import { backup } from "../app/backup.ts";
import { print } from "./terminal.ts";
import { type RecordOptions, withDataOption, withRecord } from "./with-record.ts";

/** `dragoman backup FILE`: a whole copy of the record, made while it is in use. */
export function backupCommand(): Command {
  const command = new Command("backup")
    .description(
      "Write a whole copy of the record to a new file, also while the server runs. dragoman restore makes a record of it.",
    )
    .argument("<file>", "file to write; it must not exist");
  return withDataOption(command).action((file: string, options: RecordOptions) =>
    withRecord(options, async (world) => {
      const { entries, articles } = await backup(world, file);
      print(`${file} holds ${entries} entries, ${articles} reports`);
    }),
  );
}
