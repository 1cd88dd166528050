import { Command } from "commander";
import { nextDue } from "../app/brief-schedule/due-times.ts";
import { keepDueBrief } from "../app/brief-schedule/keep-due-briefs.ts";
import { briefScheduleOf, setBriefSchedule } from "../app/brief-schedule/schedule-settings.ts";
import { requireProcess } from "../app/dossier.ts";
import type { World } from "../app/world.ts";
import { briefAsHtml } from "../briefs/brief-as-html.ts";
import { briefAsMarkdown } from "../briefs/brief-as-markdown.ts";
import { type BriefSchedule, weekdayNames } from "../model/brief-schedule.ts";
import type { NotedNotice } from "../model/notice.ts";
import type { Process } from "../model/process.ts";
import { sendNow } from "./alerts/alert-send.ts";
import { print, printJson } from "./terminal.ts";
import { usageError } from "./usage-error.ts";
import { type RecordOptions, withDataOption, withRecord } from "./with-record.ts";

interface BriefsOptions extends RecordOptions {
  readonly daily?: string;
  readonly weekly?: string;
  readonly zone?: string;
  readonly off?: boolean;
  readonly show?: string;
  readonly format: string;
  readonly make?: boolean;
  readonly json?: boolean;
}

const WRITE = {
  md: briefAsMarkdown,
  html: briefAsHtml,
  json: (brief: NonNullable<NotedNotice["brief"]>["brief"]) => `${JSON.stringify(brief, null, 2)}\n`,
};

/** `dragoman briefs PROCESS`: the briefs that are made by themselves: when, those that are kept, one of them. */
export function briefsCommand(): Command {
  const command = new Command("briefs")
    .description(
      "Briefs of a process that are made by themselves: list those kept, set when they are made, show one, make the one that is due and send it.",
    )
    .argument("<process>", "id of the process")
    .option("--daily <time>", "make one every day at this time, such as 08:00")
    .option("--weekly <day@time>", "make one every week, such as monday@08:00")
    .option("--zone <zone>", "time zone of that time, such as Europe/Kyiv", "UTC")
    .option("--off", "make none by itself any more")
    .option("--make", "make and send the one that is due: what the server does by itself")
    .option("--show <id>", "print a kept one, by the first characters of its id")
    .option("--format <format>", "show: md, html or json", "md")
    .option("--json", "print JSON");
  return withDataOption(command).action((id: string, options: BriefsOptions) => {
    const asked = scheduleIn(options);
    return withRecord(options, async (world) => {
      const process = await requireProcess(world, id);
      if (options.show !== undefined) return show(world, process, options);
      if (options.make === true) return make(world, process, options);
      if (asked !== undefined || options.off === true) await setBriefSchedule(world, process.id, asked);
      return list(world, process, options);
    });
  });
}

/** The schedule that the options ask for. */
function scheduleIn({ daily, weekly, zone = "UTC", off }: BriefsOptions): Omit<BriefSchedule, "setAt"> | undefined {
  if ([daily, weekly, off].filter((given) => given !== undefined).length > 1) {
    throw usageError("--daily, --weekly and --off exclude one another");
  }
  if (daily !== undefined) return { every: "day", at: daily, zone };
  if (weekly === undefined) return undefined;
  const [name = "", at = ""] = weekly.toLowerCase().split("@");
  const weekday = weekdayNames.findIndex((day) => name.length >= 3 && day.startsWith(name)) + 1;
  if (weekday === 0) throw usageError(`--weekly ${weekly} names no day of the week; write one such as monday@08:00`);
  return { every: "week", weekday, at, zone };
}

async function list(world: World, { id }: Process, { json }: BriefsOptions): Promise<void> {
  const schedule = await briefScheduleOf(world, id);
  const kept = await world.store.alerts.notices({ process: id, rule: "brief", limit: 100 });
  const next = schedule === undefined ? undefined : nextDue(schedule, world.now());
  if (json === true) {
    printJson({
      schedule: schedule ?? null,
      next: next ?? null,
      kept: kept.map(({ id: name, brief }) => ({ id: name, ...brief })),
    });
    return;
  }
  print(next === undefined ? "no brief is made by itself" : `the next brief is made at ${next}`);
  for (const { id: name, brief } of kept) print(`${name.slice(0, 10)}  ${brief?.due}  ${brief?.brief.headline}`);
}

async function show(world: World, { id }: Process, { show: name = "", format }: BriefsOptions): Promise<void> {
  const write = Object.hasOwn(WRITE, format) ? WRITE[format as keyof typeof WRITE] : undefined;
  if (write === undefined) throw usageError(`--format ${format}: there is ${Object.keys(WRITE).join(", ")}`);
  const kept = await world.store.alerts.notices({ process: id, rule: "brief", limit: 5000 });
  const found = kept.filter((notice) => name.length >= 6 && notice.id.startsWith(name));
  const brief = found[0]?.brief?.brief;
  if (brief === undefined || found.length > 1) {
    throw usageError(
      `${id} keeps no brief "${name}"; dragoman briefs ${id} lists them with the first characters of their ids`,
    );
  }
  print(write(brief).trimEnd());
}

async function make(world: World, process: Process, { json }: BriefsOptions): Promise<void> {
  if ((await briefScheduleOf(world, process.id)) === undefined) {
    throw usageError(
      `no schedule is set for ${process.id}; --daily or --weekly sets one, and dragoman brief writes one at any time`,
    );
  }
  const kept = await keepDueBrief(world, process);
  if (json !== true) {
    for (const { changes } of kept) print(changes[0].words);
    if (kept.length === 0) print("no brief is due");
  }
  await sendNow(world, json === true, { briefs: kept.map(({ id, brief }) => ({ id, ...brief })) });
}
