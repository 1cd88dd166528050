import { Command, Option } from "commander";
import { type AddedSource, addSource, type GivenSource } from "../../app/sources/add-source.ts";
import { openFetcher } from "../../app/sources/open-fetcher.ts";
import type { SourceId, SourceKind } from "../../model/source.ts";
import { wholeNumber } from "../search.ts";
import { print, printJson } from "../terminal.ts";
import { type RecordOptions, withDataOption, withRecord } from "../with-record.ts";

interface SourceAddOptions extends RecordOptions {
  readonly kind?: SourceKind;
  readonly id?: string;
  readonly name?: string;
  readonly outlet?: string;
  readonly country?: string;
  readonly language?: string;
  readonly family?: string;
  readonly every?: number;
  readonly feedOnly?: boolean;
  readonly onlyRelevant?: boolean;
  readonly theme?: readonly string[];
  readonly fips?: readonly string[];
  readonly json?: boolean;
}

const KINDS: readonly SourceKind[] = ["feed", "page", "sitemap", "folder", "gdelt"];

/** `dragoman source add ADDRESS`: a feed, the feed that a page names, a page, a folder, or a source on offer by its id. */
export function sourceAddCommand(): Command {
  const command = new Command("add")
    .description(
      "Follow what is at an address: a feed; a newspaper's front page, whose feed is found; a folder; or a source on offer, by its id (dragoman source list --offer).",
    )
    .argument("<address>", "address of a feed or page, path of a folder, or id of a source on offer")
    .addOption(new Option("--kind <kind>", "what to take it for where that is not plain").choices([...KINDS]))
    .option("--id <id>", "id to give it, such as harbour-wire")
    .option("--name <name>", "name to give it")
    .option("--outlet <name>", "outlet of its reports where they name none")
    .option("--country <code>", "its country, by ISO 3166: UA")
    .option("--language <tag>", "its language: en")
    .option("--family <name>", "its publisher: sources of one publisher are not independent of each other")
    .option("--every <minutes>", "minutes between two looks, at least", wholeNumber)
    .option("--feed-only", "take what the feed itself says, and fetch no page")
    .option("--only-relevant", "keep only reports that concern a process of the record")
    .option("--theme <name...>", "of GDELT: themes that are wanted, such as CEASEFIRE")
    .option("--fips <code...>", "of GDELT: countries that are wanted, by FIPS code, such as UP")
    .option("--json", "print what was added as JSON");
  return withDataOption(command).action((address: string, options: SourceAddOptions) =>
    withRecord(options, async (world) => {
      const fetcher = openFetcher(world.settings);
      try {
        const added = await addSource(world, { fetch: fetcher.fetch, now: world.now }, givenBy(address, options));
        if (options.json === true) printJson(added);
        else tell(added);
      } finally {
        await fetcher.close();
      }
    }),
  );
}

function givenBy(address: string, options: SourceAddOptions): GivenSource {
  const { id, every, theme, fips, data: _data, json: _json, ...said } = options;
  return {
    ...said,
    address,
    ...(id === undefined ? {} : { id: id as SourceId }),
    ...(every === undefined ? {} : { everyMinutes: every }),
    ...(theme === undefined ? {} : { themes: theme }),
    ...(fips === undefined ? {} : { countries: fips }),
  };
}

function tell({ source, items, others }: AddedSource): void {
  print(`source ${source.id} added: ${source.name} (${source.kind}, ${source.address})`);
  if (items > 0) print(`it lists ${items} ${items === 1 ? "item" : "items"} now; dragoman fetch brings them in`);
  else print("dragoman fetch brings in what it has");
  for (const { address, name } of others)
    print(`also found there: ${address}${name === undefined ? "" : ` (${name})`}`);
}
