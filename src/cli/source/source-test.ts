import { Command, Option } from "commander";
import { loadConfig } from "../../app/config/load-config.ts";
import { worldSettings } from "../../app/config/world-settings.ts";
import { openFetcher } from "../../app/sources/open-fetcher.ts";
import { type TriedSource, trySource } from "../../app/sources/try-source.ts";
import type { SourceKind } from "../../model/source.ts";
import { FAILED } from "../exit-codes.ts";
import { print, printJson, warn } from "../terminal.ts";

interface SourceTestOptions {
  readonly kind?: SourceKind;
  readonly json?: boolean;
}

/** `dragoman source test ADDRESS`: what following it would bring; nothing is recorded. */
export function sourceTestCommand(): Command {
  return new Command("test")
    .description(
      "Show what following an address would bring: the feed found, and its latest reports. Nothing is recorded.",
    )
    .argument("<address>", "address of a feed or page, or path of a folder")
    .addOption(
      new Option("--kind <kind>", "what to take it for").choices(["feed", "page", "sitemap", "folder", "gdelt"]),
    )
    .option("--json", "print what was found as JSON")
    .action(async (address: string, options: SourceTestOptions) => {
      const fetcher = openFetcher(worldSettings(loadConfig()));
      try {
        const tools = { fetch: fetcher.fetch, now: () => new Date().toISOString() };
        const tried = await trySource(tools, address, options.kind);
        if (tried.kind === "nothing") process.exitCode = FAILED;
        if (options.json === true) printJson(tried);
        else tell(tried);
      } finally {
        await fetcher.close();
      }
    });
}

function tell(tried: TriedSource): void {
  if (tried.kind === "nothing") {
    warn(`dragoman: ${tried.words}`);
    return;
  }
  for (const { kind, address, name = "no name", items } of tried.sources)
    print(`${kind} ${address} (${name}, ${items} items)`);
  for (const { title, published = "no date", outlet = "no outlet", language, length, summaryOnly } of tried.articles) {
    const words = summaryOnly ? "the feed's summary only" : `${length} characters`;
    print(`  ${published}  ${title} (${outlet}, ${language}, ${words})`);
  }
}
