import { Command } from "commander";
import { requireProcess } from "../app/dossier.ts";
import { processFromFile } from "../app/process-file.ts";
import type { Process } from "../model/process.ts";
import { print, printJson } from "./terminal.ts";
import { type RecordOptions, withDataOption, withRecord } from "./with-record.ts";

interface ProcessOptions extends RecordOptions {
  readonly json?: boolean;
}

/** `dragoman process create|list|show`: the processes that the record follows. */
export function processCommand(): Command {
  return new Command("process")
    .description("Define and show the peace processes that the record follows.")
    .addCommand(createCommand())
    .addCommand(listCommand())
    .addCommand(showCommand());
}

function createCommand(): Command {
  const command = new Command("create")
    .description(
      "Make a process, or change it, from a YAML or JSON file: name, parties, mediators, names, places, since, until.",
    )
    .argument("<file>", "file that defines the process");
  return withDataOption(command).action((file: string, options: ProcessOptions) => {
    const process = processFromFile(file);
    return withRecord(options, async (world) => {
      const held = await world.store.process(process.id);
      const { added } = await world.store.append([{ kind: "process", process }], world.now());
      const verb = held === undefined ? "made" : added === 0 ? "is so already" : "changed";
      print(`process ${process.id} ${verb}`);
    });
  });
}

function listCommand(): Command {
  const command = new Command("list").description("List all processes.").option("--json", "print them as JSON");
  return withDataOption(command).action((options: ProcessOptions) =>
    withRecord(options, async ({ store }) => {
      const processes = await store.processes();
      if (options.json === true) printJson(processes);
      else for (const { id, name, demo } of processes) print(`${id}\t${name}${demo === true ? " (demo)" : ""}`);
    }),
  );
}

function showCommand(): Command {
  const command = new Command("show")
    .description("Show how a process is defined.")
    .argument("<process>", "id of the process")
    .option("--json", "print it as JSON");
  return withDataOption(command).action((id: string, options: ProcessOptions) =>
    withRecord(options, async (world) => {
      const process = await requireProcess(world, id);
      if (options.json === true) printJson(process);
      else for (const line of linesOf(process)) print(line);
    }),
  );
}

function linesOf(process: Process): readonly string[] {
  const lists = [
    ["parties", process.parties],
    ["mediators", process.mediators],
    ["names", process.names],
    ["places", process.places],
  ] as const;
  const time = [process.since ?? "", process.until ?? ""].join(" to ").trim();
  return [
    `${process.name} (${process.id})${process.demo === true ? ", a demo" : ""}`,
    ...(process.summary === undefined ? [] : [process.summary]),
    ...lists.filter(([, held]) => held.length > 0).map(([name, held]) => `${name}: ${held.join(", ")}`),
    ...(time === "to" ? [] : [`time: ${time}`]),
    ...Object.entries(process.keep ?? {}).map(([what, age]) => `keeps ${what}: ${age}`),
  ];
}
