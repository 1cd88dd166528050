import { Command } from "commander";
import { type SourceHealth, sourcesHealth } from "../../app/sources/source-health.ts";
import { loadStarterSources } from "../../lexicon/load-starter-sources.ts";
import { print, printJson } from "../terminal.ts";
import { type RecordOptions, withDataOption, withRecord } from "../with-record.ts";

interface SourceListOptions extends RecordOptions {
  readonly offer?: boolean;
  readonly json?: boolean;
}

/** `dragoman source list`: the sources that are followed, or with `--offer` those that can be added by their id. */
export function sourceListCommand(): Command {
  const command = new Command("list")
    .description("List the sources and how each does; with --offer, those that can be added by their id.")
    .option("--offer", "list the sources on offer instead")
    .option("--json", "print them as JSON");
  return withDataOption(command).action((options: SourceListOptions) => {
    if (options.offer === true) {
      listOffer(options);
      return undefined;
    }
    return withRecord(options, async (world) => {
      const healths = await sourcesHealth(world);
      if (options.json === true) return printJson(healths);
      if (healths.length === 0) print("no source is followed yet; dragoman source add ADDRESS follows one");
      for (const health of healths) print(lineOf(health));
    });
  });
}

function listOffer(options: SourceListOptions): void {
  const offered = loadStarterSources();
  if (options.json === true) {
    printJson(offered);
    return;
  }
  for (const { id, name, language, country = "–", state } of offered) {
    const hand = state === true ? ", state media" : state === "public" ? ", public" : "";
    print(`${id}\t${name} (${country}, ${language}${hand})`);
  }
}

/** A source in one line: id, condition, how many items lately, the words. */
export function lineOf({ source, condition, total, words }: SourceHealth): string {
  return `${source.id}\t${condition}\t${total} new in 28 days\t${source.name}: ${words}`;
}
