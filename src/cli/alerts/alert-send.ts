import { lookAtProcess } from "../../app/alerts/look-at-process.ts";
import { openSenders } from "../../app/alerts/open-senders.ts";
import { sendDue } from "../../app/alerts/send-due.ts";
import { silentSources } from "../../app/alerts/silent-sources.ts";
import { keepDueBrief } from "../../app/brief-schedule/keep-due-briefs.ts";
import { requireProcess } from "../../app/dossier.ts";
import type { World } from "../../app/world.ts";
import type { DeliveryId } from "../../model/alert-channel.ts";
import { FAILED } from "../exit-codes.ts";
import { print, printJson } from "../terminal.ts";
import { usageError } from "../usage-error.ts";
import { printNotice } from "./alert-list.ts";
import type { AlertsOptions } from "./alert-options.ts";

/** Asks the rules what changed since the last look, and sends what is due: what the server does by itself, once. */
export async function alertSend(world: World, id: string, { again, json }: AlertsOptions): Promise<void> {
  const named = await requireProcess(world, id);
  const process = named.id;
  if (again !== undefined) {
    const held = await world.store.alerts.delivery(again as DeliveryId);
    if (held?.process !== process || !(await world.store.alerts.revive(held.id, world.now()))) {
      throw usageError(`${process} has no dead delivery "${again}"; dragoman alerts ${process} channels lists them`);
    }
  }
  const isFirst = (await world.store.alerts.watch(process)) === undefined;
  const briefs = await keepDueBrief(world, named);
  const notices = await lookAtProcess(world, process, await silentSources(world, process));
  if (json !== true) {
    for (const { changes } of briefs) print(changes[0].words);
    for (const notice of notices) printNotice(notice);
    if (isFirst) print("this was the first look: what is there now is known, and changes from here on are told");
    else if (notices.length === 0) print("nothing new was noticed");
  }
  await sendNow(world, json === true, { notices, ...(briefs.length === 0 ? {} : { briefs }) });
}

/** Sends what is due and prints how it went; exit code 1 where something was not taken. */
export async function sendNow(world: World, json: boolean, more: object = {}): Promise<void> {
  const senders = openSenders(world.now, "", world.settings);
  try {
    const attempted = await sendDue(world, senders);
    const shown = attempted.map(({ delivery, outcome }) => ({ delivery: delivery.id, ...outcome }));
    if (json) printJson({ ...more, deliveries: shown });
    else for (const { delivery, kind, ...rest } of shown) print(`${kind}  ${delivery}${faultIn(rest)}`);
    if (shown.some(({ kind }) => kind !== "sent")) process.exitCode = FAILED;
  } finally {
    await senders.close();
  }
}

function faultIn(outcome: object & { readonly fault?: string }): string {
  return outcome.fault === undefined ? "" : `: ${outcome.fault}`;
}
