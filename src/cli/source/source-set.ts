import { Command, Option } from "commander";
import { requireSource } from "../../app/sources/change-source.ts";
import { type SourceSettings, setSource } from "../../app/sources/set-source.ts";
import type { Source } from "../../model/source.ts";
import { wholeNumber } from "../search.ts";
import { print, printJson } from "../terminal.ts";
import { usageError } from "../usage-error.ts";
import { type RecordOptions, withDataOption, withRecord } from "../with-record.ts";

interface SourceSetOptions extends RecordOptions {
  readonly name?: string;
  readonly outlet?: string;
  readonly country?: string;
  readonly language?: string;
  readonly family?: string;
  readonly state?: "yes" | "no" | "public";
  readonly every?: number;
  readonly feedOnly?: "yes" | "no";
  readonly onlyRelevant?: "yes" | "no";
  readonly clear?: readonly string[];
  readonly json?: boolean;
}

/** What `--clear` takes away, by the name of its option. */
const CLEARED: Readonly<Record<string, keyof SourceSettings>> = {
  outlet: "outlet",
  country: "country",
  language: "language",
  family: "family",
  state: "state",
  every: "everyMinutes",
};

/** `dragoman source set SOURCE`: its name, outlet, interval and flags after it was added. */
export function sourceSetCommand(): Command {
  const yesOrNo = (flag: string, words: string) => new Option(flag, words).choices(["yes", "no"]);
  const command = new Command("set")
    .description("Change what is said of a source: its name, outlet, interval, flags. What it brought stays as it was.")
    .argument("<source>", "id or address of the source")
    .option("--name <name>", "name to give it")
    .option("--outlet <name>", "outlet of its reports where they name none")
    .option("--country <code>", "its country, by ISO 3166: UA")
    .option("--language <tag>", "its language: en")
    .option("--family <name>", "its publisher: sources of one publisher are not independent of each other")
    .addOption(new Option("--state <who>", "whether a state holds it").choices(["yes", "no", "public"]))
    .option("--every <minutes>", "minutes between two looks, at least", wholeNumber)
    .addOption(yesOrNo("--feed-only <which>", "take what the feed itself says, and fetch no page"))
    .addOption(yesOrNo("--only-relevant <which>", "keep only reports that concern a process of the record"))
    .option("--clear <names...>", `take away what is set: ${Object.keys(CLEARED).join(", ")}`)
    .option("--json", "print its definition as JSON");
  return withDataOption(command).action((source: string, options: SourceSetOptions) => {
    const settings = settingsIn(options);
    return withRecord(options, async (world) => {
      const held = await requireSource(world, source);
      if (Object.keys(settings).length === 0)
        throw usageError("name at least one setting to change, such as --every 30");
      const changed = await setSource(world, held.id, settings);
      if (options.json === true) printJson(changed);
      else print(`source ${changed.id}: ${settingsWords(changed)}`);
    });
  });
}

function settingsIn(options: SourceSetOptions): SourceSettings {
  const { name, outlet, country, language, family, state, every, feedOnly, onlyRelevant, clear = [] } = options;
  const cleared = clear
    .flatMap((given) => given.split(","))
    .map((given) => {
      const slot = Object.hasOwn(CLEARED, given) ? CLEARED[given] : undefined;
      if (slot === undefined) throw usageError(`--clear ${given}: there is ${Object.keys(CLEARED).join(", ")}`);
      return [slot, undefined] as const;
    });
  const given = Object.entries({ name, outlet, country, language, family, everyMinutes: every }).filter(
    ([, value]) => value !== undefined,
  );
  return {
    ...Object.fromEntries(given),
    ...Object.fromEntries(cleared),
    ...(state === undefined ? {} : { state: state === "public" ? "public" : state === "yes" }),
    ...(feedOnly === undefined ? {} : { feedOnly: feedOnly === "yes" || undefined }),
    ...(onlyRelevant === undefined ? {} : { onlyRelevant: onlyRelevant === "yes" || undefined }),
  };
}

function settingsWords({ name, everyMinutes = 60, outlet, feedOnly, onlyRelevant }: Source): string {
  return [
    name,
    `every ${everyMinutes} minutes`,
    ...(outlet === undefined ? [] : [`outlet ${outlet}`]),
    ...(feedOnly === true ? ["the feed alone"] : []),
    ...(onlyRelevant === true ? ["only what is relevant"] : []),
  ].join(", ");
}
