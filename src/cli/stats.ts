import { Command } from "commander";
import { type RecordStats, recordStats } from "../app/keeping/record-stats.ts";
import type { MonthCount } from "../record/upkeep-store.ts";
import { print, printJson } from "./terminal.ts";
import { type RecordOptions, requireRecord, withDataOption, withRecord } from "./with-record.ts";

interface StatsOptions extends RecordOptions {
  readonly json?: boolean;
}

/** `dragoman stats`: how much the record holds, how large it is, and what was reported in each month. */
export function statsCommand(): Command {
  const command = new Command("stats")
    .description("Show how much the record holds, how large it is, and how many reports each process has by month.")
    .option("--json", "print it as JSON");
  return withDataOption(command).action((options: StatsOptions) => {
    requireRecord(options);
    return withRecord(options, async (world) => {
      const stats = await recordStats(world);
      if (options.json === true) return printJson(stats);
      for (const line of linesOf(stats)) print(line);
    });
  });
}

function linesOf({ record, counts, bytes, parts, processes, months }: RecordStats): readonly string[] {
  const { entries, articles, readings, claims, failures, corrections } = counts;
  return [
    record,
    `${entries} entries: ${articles} reports, ${readings} readings with ${claims} claims, ${failures} failures, ${corrections} corrections`,
    `${sizeWords(bytes)}: ${parts
      .slice(0, 6)
      .map(({ name, bytes: of }) => `${name} ${sizeWords(of)}`)
      .join(", ")}`,
    ...monthLines("all reports", months),
    ...processes.flatMap(({ id, months: of }) => monthLines(id, of)),
  ];
}

function monthLines(name: string, months: readonly MonthCount[]): readonly string[] {
  const total = months.reduce((sum, { reports }) => sum + reports, 0);
  return [
    "",
    `${name}: ${total} reports`,
    ...months.map(({ month, reports, claims }) => `  ${month}\t${reports} reports\t${claims} claims`),
  ];
}

const UNITS = ["bytes", "kB", "MB", "GB", "TB"];

/** `1.4 MB`, by thousands. */
function sizeWords(bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)));
  const value = bytes / 1000 ** step;
  return `${step === 0 ? value : value.toFixed(1)} ${UNITS[step]}`;
}
