import { Command } from "commander";
import { check } from "../app/check.ts";
import { correctionStates } from "../app/correction-states.ts";
import { FAILED } from "./exit-codes.ts";
import { print, printJson, startProgress, warn } from "./terminal.ts";
import { type RecordOptions, requireRecord, withDataOption, withRecord } from "./with-record.ts";

interface CheckOptions extends RecordOptions {
  readonly mend?: boolean;
  readonly json?: boolean;
}

/** `dragoman check`: whether the record is sound. */
export function checkCommand(): Command {
  const command = new Command("check")
    .description("Check that the record is sound: files, log, indexes, ids, cited words, corrections.")
    .option("--mend", "first throw away what can be derived again (snapshots)")
    .option("--json", "print what was found as JSON");
  return withDataOption(command).action((options: CheckOptions) => {
    requireRecord(options);
    return withRecord(options, async (world) => {
      if (options.mend === true) await world.store.dropSnapshots();
      const progress = startProgress("checking entry");
      const faults = await check(world, (done) => progress.step(done));
      progress.end();
      if (faults.length > 0) process.exitCode = FAILED;
      const counts = faults.length > 0 ? undefined : await world.store.counts();
      const lost =
        faults.length > 0 ? [] : (await correctionStates(world)).filter(({ state }) => state === "words lost");
      if (options.json === true) return printJson({ sound: faults.length === 0, faults, lost, counts });
      for (const { where, what } of faults) warn(`dragoman: ${where}: ${what}`);
      for (const { correction } of lost) warn(`correction ${correction.id.slice(0, 10)} no longer finds its words`);
      if (counts === undefined) print(`${world.store.name} is not sound; restore it from a backup`);
      else {
        print(
          `${world.store.name} is sound: ${counts.entries} entries, ${counts.articles} reports, ${counts.claims} claims`,
        );
      }
    });
  });
}
