import { borneWords, titleOf } from "../../alerts/out/notice-words.ts";
import { requireProcess } from "../../app/dossier.ts";
import type { World } from "../../app/world.ts";
import type { Notice } from "../../model/notice.ts";
import { print, printJson } from "../terminal.ts";
import { usageError } from "../usage-error.ts";
import type { AlertsOptions } from "./alert-options.ts";

const MOST = 10_000;

/** Prints the notices of a process, the newest first. */
export async function alertList(world: World, id: string, { limit, json }: AlertsOptions): Promise<void> {
  const number = Number(limit);
  if (!Number.isInteger(number) || number < 1 || number > MOST) {
    throw usageError(`--limit takes a number from 1 to ${MOST}, not "${limit}"`);
  }
  const process = (await requireProcess(world, id)).id;
  const notices = await world.store.alerts.notices({ process, limit: number });
  if (json === true) return printJson(notices);
  if (notices.length > 0) for (const notice of notices) printNotice(notice);
  else if ((await world.store.alerts.watch(process)) === undefined) {
    print("nothing is watched yet: dragoman serve keeps watch, and dragoman alerts PROCESS send looks once");
  } else print("nothing was noticed yet");
}

/** Prints a notice: its day, its sentences, and the words that carry it. */
export function printNotice(notice: Notice): void {
  print(`${notice.day}  ${titleOf(notice)}`);
  for (const { words } of notice.changes.slice(1)) print(`            ${words}`);
  const borne = borneWords(notice);
  if (borne !== "") print(`            ${borne}`);
  for (const { words, voice, outlet, published } of notice.cites) {
    print(`              “${words}” — ${[voice, outlet, published].filter((part) => part !== undefined).join(", ")}`);
  }
}
