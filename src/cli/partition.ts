import { Command } from "commander";
import { recordAddress } from "../app/config/record-address.ts";
import { isAddress } from "../app/open-record.ts";
import { print } from "./terminal.ts";
import { usageError } from "./usage-error.ts";
import { configOf, type RecordOptions, withDataOption } from "./with-record.ts";

/** `dragoman partition`: parts the large tables of a record in PostgreSQL. */
export function partitionCommand(): Command {
  const command = new Command("partition")
    .description(
      "Part the growing tables of a record in PostgreSQL into ranges of entries, about a month each, and its actors by name; docs/scale.md tells from what size on. Writers wait meanwhile; done again, it sets the size of parts to come.",
    )
    .option("--every <entries>", "entries of a part: two for each report of a month", "4000000");
  return withDataOption(command).action(async (options: RecordOptions & { readonly every: string }) => {
    const address = recordAddress(configOf(options));
    if (!isAddress(address)) throw usageError("only a record in PostgreSQL is parted; --database names one");
    const every = Number(options.every);
    if (!Number.isSafeInteger(every) || every < 1000)
      throw usageError(`--every ${options.every} is no size of a part: give a whole number from 1000`);
    const { partitionPostgres } = await import("../record/postgres/open-postgres.ts");
    await partitionPostgres(address, every);
    print(`the record is in parts of ${every.toLocaleString("en")} entries`);
  });
}
