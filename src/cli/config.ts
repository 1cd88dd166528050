import { Command } from "commander";
import { type ConfigRow, configRows } from "../app/config/config-rows.ts";
import { recordAddress } from "../app/config/record-address.ts";
import { allSettings, configOfCommand, withConfigOption, withSettings } from "./config-options.ts";
import { print, printJson, warn } from "./terminal.ts";

interface ConfigOptions {
  readonly json?: boolean;
}

/** `dragoman config`: every setting, its value and where that came from. */
export function configCommand(): Command {
  const command = new Command("config")
    .description("Show every setting, its value and where that came from; secrets are hidden.")
    .option("--json", "print them as JSON");
  return withConfigOption(withSettings(command, allSettings)).action((options: ConfigOptions, called: Command) => {
    const config = configOfCommand(called);
    recordAddress(config);
    const { rows, unknown } = configRows(config);
    for (const name of unknown) warn(`dragoman: no setting is called ${name}; it is left out of account`);
    if (options.json === true) return printJson({ file: config.file ?? null, settings: rows });
    for (const line of linesOf(rows)) print(line);
  });
}

function linesOf(rows: readonly ConfigRow[]): readonly string[] {
  const shown = rows.map((row) => [row.name, valueWords(row.value), row.from] as const);
  const widths = [0, 1].map((column) => Math.max(...shown.map((row) => row[column]?.length ?? 0)));
  return shown.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

function valueWords(value: ConfigRow["value"]): string {
  if (value === null) return "–";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return Array.isArray(value) ? value.join(", ") || "–" : String(value);
}
