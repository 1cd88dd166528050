import { Command, InvalidArgumentError } from "commander";
import { search } from "../app/search.ts";
import { type SearchQuery, searchQueryOf } from "../app/search-query.ts";
import { type MomentOptions, momentOf, withMomentOptions } from "./moment-options.ts";
import { print, printJson } from "./terminal.ts";
import { usageError } from "./usage-error.ts";
import { type RecordOptions, withDataOption, withRecord } from "./with-record.ts";

interface SearchOptions extends RecordOptions, MomentOptions {
  readonly limit: number;
  readonly json?: boolean;
}

/** `dragoman search WORDS`: reports that hold all of the words, newest first. */
export function searchCommand(): Command {
  const command = new Command("search")
    .description(
      'Find reports that hold all of the words, the newest first: "exact words", one OR other, begin*, outlet:, from:, to:, on:.',
    )
    .argument("<words...>", "words to find")
    .option("--limit <number>", "at most so many reports", wholeNumber, 20)
    .option("--json", "print them as JSON");
  return withMomentOptions(withDataOption(command)).action((words: readonly string[], options: SearchOptions) => {
    const query = askedFor(words.join(" "));
    return withRecord(options, async (world) => {
      const { asOf, knownAt } = momentOf(options);
      const upTo = knownAt === undefined ? undefined : await world.store.lastBy(knownAt);
      const hits = await search(world, query, { limit: options.limit, asOf, upTo });
      if (options.json === true) return printJson(hits);
      if (hits.length === 0) print("no report holds these words");
      for (const { article, excerpt } of hits) {
        const source = [article.published ?? "no date", article.outlet].filter(Boolean).join(", ");
        print(`${article.id.slice(0, 10)}  ${article.title || "(no title)"} (${source})\n    ${excerpt.trim()}`);
      }
    });
  });
}

/** The search that was typed; a mistake in it is told instead of finding something else. */
function askedFor(text: string): SearchQuery {
  const query = searchQueryOf(text);
  const { kind, fields, words, problems } = query;
  if (problems.length > 0) throw usageError(problems.join("; "));
  if ([kind, fields.by, fields.actor, fields.place].some((asked) => asked !== undefined)) {
    throw usageError("kind:, by:, actor: and place: look for claims; ask for them on the search page of a process");
  }
  if (words.all.length === 0) throw usageError("name at least one word to find; outlet: and days only narrow it");
  return query;
}

/** An option that takes a number of things. */
export function wholeNumber(given: string): number {
  const number = Number(given);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError("it takes a whole number above 0.");
  return number;
}
