import { Command } from "commander";
import type { OpenWorld } from "../app/open-record.ts";
import { alertChannels } from "./alerts/alert-channels.ts";
import { alertList } from "./alerts/alert-list.ts";
import type { AlertsOptions } from "./alerts/alert-options.ts";
import { alertRulesShown } from "./alerts/alert-rules-shown.ts";
import { alertSend } from "./alerts/alert-send.ts";
import { alertTest } from "./alerts/alert-test.ts";
import { usageError } from "./usage-error.ts";
import { withDataOption, withRecord } from "./with-record.ts";

type Verb = (world: OpenWorld, process: string, options: AlertsOptions) => Promise<void>;

const VERBS: Readonly<Record<string, Verb>> = {
  list: alertList,
  rules: alertRulesShown,
  channels: alertChannels,
  test: alertTest,
  send: alertSend,
};

/** `dragoman alerts PROCESS [list|rules|channels|test|send]`: what was noticed, what is watched for, and where it is sent. */
export function alertsCommand(): Command {
  const command = new Command("alerts")
    .description(
      "Notices of what changed in a process: list them, set the rules and the channels, test them on the past, send what is due.",
    )
    .argument("<process>", "id of the process")
    .argument("[what]", "list, rules, channels, test or send", "list")
    .option("--json", "print JSON")
    .option("--limit <number>", "list: at most so many notices, the newest first", "50")
    .option("--on <rules>", "rules: switch these on, parted by commas, or all")
    .option("--off <rules>", "rules: switch these off, parted by commas, or all")
    .option("--grade <grade>", "rules: least grade, such as “several origins”")
    .option("--days-before <days>", "rules: tell deadlines so many days before, such as 7,3,1")
    .option("--tolls <numbers>", "rules: tell attacks that killed so many, such as 10,50,100")
    .option("--cool-down <hours>", "rules: hours before one happening is told again")
    .option("--quiet <hours>", "rules: send nothing in these hours, such as 22:00-07:00, or none")
    .option("--digest <time>", "rules: send once a day at this time, such as 08:00, or none")
    .option("--zone <zone>", "rules: time zone of these hours, such as Europe/Kyiv")
    .option("--add-webhook <address>", "channels: send to this address")
    .option("--add-mail <address>", "channels: send to this mailbox")
    .option("--remove <id>", "channels: send there no more")
    .option("--since <date>", "test: from this day of publication")
    .option("--until <date>", "test: to this day of publication")
    .option("--channel <id>", "test: send a test message over this channel instead")
    .option("--again <delivery>", "send: have a dead delivery sent again");
  return withDataOption(command).action((process: string, what: string, options: AlertsOptions) => {
    const verb = VERBS[what];
    if (verb === undefined) throw usageError(`alerts can ${Object.keys(VERBS).join(", ")}; it cannot "${what}"`);
    return withRecord(options, (world) => verb(world, process, options));
  });
}
