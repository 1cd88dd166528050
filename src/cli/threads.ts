import { Command, Option } from "commander";
import { dossierOf, requireProcess } from "../app/dossier.ts";
import type { Dossier } from "../model/dossier.ts";
import { toldOf } from "../model/dossier.ts";
import { readBy } from "../model/read-by.ts";
import { preferredOf, type Thread, valuesOf } from "../model/thread.ts";
import { THREAD_KINDS } from "../threads/index.ts";
import { type MomentOptions, momentOf, withMomentOptions } from "./moment-options.ts";
import { print, printJson } from "./terminal.ts";
import { type RecordOptions, withDataOption, withRecord } from "./with-record.ts";

interface ThreadsOptions extends RecordOptions, MomentOptions {
  readonly kind?: string;
  readonly steps?: boolean;
  readonly json?: boolean;
}

/** `dragoman threads PROCESS`: the happenings of a process, a line each. */
export function threadsCommand(): Command {
  const command = new Command("threads")
    .description("List the threads of a process: each happening with its state, day, place and parties.")
    .argument("<process>", "id of the process")
    .addOption(new Option("--kind <kind>", "only threads of this kind").choices(THREAD_KINDS.map(({ kind }) => kind)))
    .option("--steps", "with the claims of each thread: id, report and words")
    .option("--json", "print the threads whole, as JSON");
  return withMomentOptions(withDataOption(command)).action((id: string, options: ThreadsOptions) => {
    const moment = momentOf(options);
    return withRecord(options, async (world) => {
      await requireProcess(world, id);
      const dossier = await dossierOf(world, id, moment);
      const threads = dossier.threads.filter(({ kind }) => options.kind === undefined || kind === options.kind);
      if (options.json === true) printJson(threads);
      else if (threads.length === 0) print("no threads");
      else for (const thread of threads) print(linesOf(thread, dossier, options.steps === true).join("\n"));
    });
  });
}

function linesOf(thread: Thread, dossier: Dossier, steps: boolean): readonly string[] {
  const round = preferredOf(thread, "round");
  const days = preferredOf(thread, "date") ?? preferredOf(thread, "deadline") ?? "no date";
  const parts = [
    `${thread.kind}${round === undefined ? "" : ` (round ${round})`}`,
    thread.state,
    thread.fields.find(({ name }) => name === "date")?.disputed === true ? `${days} (disputed)` : days,
    preferredOf(thread, "place") ?? "no place",
    aboutOf(thread),
    thread.corroboration.grade,
  ];
  const head = `${thread.id}  ${parts.filter((part) => part !== "").join(" · ")}`;
  return steps ? [head, ...thread.steps.map((step) => stepLine(step, dossier))] : [head];
}

/** Whom the thread is about, from whichever of its fields names actors. */
function aboutOf(thread: Thread): string {
  const names = (["parties", "issuer", "donor", "attacker", "speaker"] as const).flatMap((name) =>
    valuesOf(thread, name),
  );
  const targets = (["target", "recipient"] as const).flatMap((name) => valuesOf(thread, name));
  return [names.join(", "), targets.join(", ")].filter((side) => side !== "").join(" → ");
}

function stepLine(step: Thread["steps"][number], dossier: Dossier): string {
  const told = toldOf(dossier, step.claim);
  const words = told?.claim.cites[0].words.replace(/\s+/g, " ") ?? "";
  const source = [step.published ?? "no date", told?.article.outlet].filter(Boolean).join(", ");
  const by = readBy(told?.claim ?? {});
  return `    ${step.claim.slice(0, 10)}  ${step.part} ${step.to}  ${source}: “${words}”${by === undefined ? "" : ` (${by})`}`;
}
