import { alertRules } from "../../alerts/index.ts";
import { alertSettingsOf, setAlertSettings } from "../../app/alerts/alert-settings.ts";
import { requireProcess } from "../../app/dossier.ts";
import type { World } from "../../app/world.ts";
import type { AlertSettings } from "../../model/alert-settings.ts";
import { type AlertRuleName, alertRuleNames } from "../../model/notice.ts";
import type { Grade } from "../../model/thread.ts";
import { print, printJson } from "../terminal.ts";
import { usageError } from "../usage-error.ts";
import { type AlertsOptions, asGiven } from "./alert-options.ts";

/** Sets what the options ask for, and prints what a process is watched for. */
export async function alertRulesShown(world: World, id: string, options: AlertsOptions): Promise<void> {
  await requireProcess(world, id);
  const before = await alertSettingsOf(world, id);
  const settings = changed(before, options);
  if (settings !== before) await asGiven(() => setAlertSettings(world, id, settings));
  if (options.json === true) return printJson(settings);
  for (const { name, label, explanation } of alertRules) {
    print(`${settings.off.includes(name) ? "off" : "on "}  ${name.padEnd(14)} ${label}. ${explanation}`);
  }
  const { grade, daysBefore, tolls, coolDownHours, quiet, digest, zone } = settings;
  print(`least grade: ${grade}`);
  print(`deadlines: ${daysBefore.join(", ")} days before`);
  print(`tolls: from ${tolls.toSorted((a, b) => a - b).join(", ")} killed`);
  print(`cool-down: ${coolDownHours} hours`);
  print(`quiet: ${quiet === undefined ? "never" : `${quiet.from} to ${quiet.to}, ${zone}`}`);
  print(`sent: ${digest === undefined ? "each at once" : `together at ${digest}, ${zone}`}`);
}

function changed(before: AlertSettings, options: AlertsOptions): AlertSettings {
  const { on, off, grade, daysBefore, tolls, coolDown, quiet, digest, zone } = options;
  if ([on, off, grade, daysBefore, tolls, coolDown, quiet, digest, zone].every((given) => given === undefined)) {
    return before;
  }
  const { quiet: quietBefore, digest: digestBefore, ...rest } = before;
  const quietNow = quiet === undefined ? quietBefore : quiet === "none" ? undefined : hoursOf(quiet);
  const digestNow = digest === undefined ? digestBefore : digest === "none" ? undefined : digest;
  return {
    ...rest,
    off: alertRuleNames.filter(
      (name) => !rulesOf("--on", on).includes(name) && [...before.off, ...rulesOf("--off", off)].includes(name),
    ),
    grade: (grade ?? before.grade) as Grade,
    daysBefore: numbersOf(daysBefore) ?? before.daysBefore,
    tolls: numbersOf(tolls) ?? before.tolls,
    coolDownHours: coolDown === undefined ? before.coolDownHours : Number(coolDown),
    zone: zone ?? before.zone,
    ...(quietNow === undefined ? {} : { quiet: quietNow }),
    ...(digestNow === undefined ? {} : { digest: digestNow }),
  };
}

function rulesOf(option: string, given: string | undefined): readonly AlertRuleName[] {
  if (given === undefined) return [];
  if (given === "all") return alertRuleNames;
  return given.split(",").map((part) => {
    const found = alertRuleNames.find((name) => name === part.trim());
    if (found === undefined)
      throw usageError(`${option}: there is no rule "${part.trim()}"; there is ${alertRuleNames.join(", ")}`);
    return found;
  });
}

function numbersOf(given: string | undefined): readonly number[] | undefined {
  return given
    ?.split(",")
    .filter((part) => part.trim() !== "")
    .map(Number);
}

function hoursOf(given: string): { readonly from: string; readonly to: string } {
  const [from = "", to = ""] = given.split("-").map((part) => part.trim());
  return { from, to };
}
