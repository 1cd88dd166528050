import { alertSettingsOf } from "../../app/alerts/alert-settings.ts";
import { planTest, requireChannel } from "../../app/alerts/channels.ts";
import { replay } from "../../app/alerts/replay.ts";
import { requireProcess } from "../../app/dossier.ts";
import type { World } from "../../app/world.ts";
import type { Notice } from "../../model/notice.ts";
import { dayOption } from "../moment-options.ts";
import { print, printJson } from "../terminal.ts";
import { printNotice } from "./alert-list.ts";
import { type AlertsOptions, asGiven } from "./alert-options.ts";
import { sendNow } from "./alert-send.ts";

/** Prints what the rules would have noticed, day by day, and sends nothing; or sends a test message over one channel. */
export async function alertTest(world: World, id: string, options: AlertsOptions): Promise<void> {
  await requireProcess(world, id);
  const { channel, since, until, json } = options;
  if (channel !== undefined) {
    await planTest(world, await asGiven(() => requireChannel(world, id, channel)));
    return sendNow(world, json === true);
  }
  const span = {
    since: since === undefined ? undefined : dayOption("--since", since),
    until: until === undefined ? undefined : dayOption("--until", until),
  };
  const found: Notice[] = [];
  for await (const notice of replay(world, id, await alertSettingsOf(world, id), span)) {
    found.push(notice);
    if (json !== true) printNotice(notice);
  }
  if (json === true) printJson(found);
  else print(found.length === 0 ? "nothing would have been noticed" : `${found.length} would have been noticed`);
}
