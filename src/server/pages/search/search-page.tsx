import { fitsClaim, holdsAny, knownAs } from "../../../app/fits-claim.ts";
import { savedSearches } from "../../../app/saved-searches.ts";
import { search } from "../../../app/search.ts";
import { isEmpty, type SearchQuery, searchQueryOf, searchText } from "../../../app/search-query.ts";
import { holdsPhrase, searchable } from "../../../app/words-of.ts";
import type { ArticleId } from "../../../model/article.ts";
import type { Thread, Told } from "../../../model/thread.ts";
import { actorCounts } from "../../actor-acts.ts";
import type { Desk } from "../../desk.ts";
import { threadTitle } from "../../words/thread-title.ts";
import type { Page } from "../page.ts";
import { Empty } from "../parts/empty.tsx";
import { SavedSearches, SaveSearch } from "./saved-list.tsx";
import { SearchForm } from "./search-form.tsx";
import { FoundActors, FoundClaims, FoundReports, FoundThreads } from "./search-results.tsx";

const MOST_REPORTS = 20;
const MOST_THREADS = 12;
const MOST_ACTORS = 8;
/** The fields of the form; each is written into the search as a person would type it. */
const FIELDS = ["kind", "by", "actor", "place", "outlet", "from", "to"] as const;

/** Search over a process: threads by title, actors by name, claims by their words, and all reports of the record by their text. */
export async function searchPage(desk: Desk): Promise<Page> {
  const query = askedFor(desk);
  const text = searchText(query);
  const saved = await savedSearches(desk.world, desk.dossier.process.id);
  const claims = isEmpty(query) ? [] : claimsFitting(desk, query);
  const hits = await reportsFitting(desk, query, claims);
  return {
    title: text === "" ? "Search" : `Search: ${text}`,
    body: (
      <>
        <header class="lead">
          <h1>{text === "" ? "Search" : <bdi>{text}</bdi>}</h1>
        </header>
        <SearchForm desk={desk} query={query} />
        {query.problems.map((problem) => (
          <p class="notice">
            <bdi>{problem}.</bdi>
          </p>
        ))}
        <SavedSearches desk={desk} saved={saved} open={text === ""} />
        {text === "" ? null : (
          <>
            <SaveSearch desk={desk} text={text} isSaved={saved.some((one) => one.query === text)} />
            {claims.length + hits.length > 0 ? null : (
              <Empty>Nothing holds all of this by this day. Ask for less, or stand on a later day.</Empty>
            )}
            <FoundActors desk={desk} names={actorsFitting(desk, query)} />
            <FoundThreads desk={desk} threads={threadsFitting(desk, query)} />
            <FoundClaims desk={desk} claims={claims} query={query} text={text} />
            <FoundReports desk={desk} hits={hits} most={MOST_REPORTS} />
          </>
        )}
      </>
    ),
  };
}

/** What was typed together with what the form's fields say. */
function askedFor(desk: Desk): SearchQuery {
  const { query } = desk.ask;
  const fields = FIELDS.flatMap((name) => {
    const value = (query[name] ?? "").replaceAll('"', " ").trim();
    return value === "" ? [] : [`${name}:"${value}"`];
  });
  return searchQueryOf([query["q"] ?? "", ...fields].join(" "));
}

/** Claims that fit, the newest first. */
function claimsFitting(desk: Desk, query: SearchQuery): readonly Told[] {
  return desk.dossier.told.filter((told) => fitsClaim(query, told)).toReversed();
}

/** Reports by their words; where claims are asked for by kind, voice, actor or place, only those that carry such a claim. */
async function reportsFitting(desk: Desk, query: SearchQuery, claims: readonly Told[]) {
  const found = await search(desk.world, query, { limit: MOST_REPORTS, asOf: desk.day });
  const { by, actor, place } = query.fields;
  if ([query.kind, by, actor, place].every((asked) => asked === undefined)) return found;
  const holders = new Set<ArticleId>(claims.map(({ article }) => article.id));
  return found.filter(({ article }) => holders.has(article.id));
}

/** Threads whose title holds the words. They have no outlet, voice or day of their own to ask for. */
function threadsFitting(desk: Desk, query: SearchQuery): readonly Thread[] {
  const { words, kind, fields, from, to } = query;
  if (words.all.length === 0 || from !== undefined || to !== undefined || Object.keys(fields).length > 0) return [];
  return desk.threads
    .filter((thread) => kind === undefined || thread.steps.some((step) => step.claimKind === kind))
    .filter((thread) => holdsWords(threadTitle(thread), query))
    .slice(0, MOST_THREADS);
}

function actorsFitting(desk: Desk, query: SearchQuery): readonly string[] {
  const { words, kind, fields } = query;
  const asked = words.all.length > 0 ? words.all.map((group) => group[0] ?? "").join(" ") : fields.by;
  if (asked === undefined || kind !== undefined) return [];
  return actorCounts(desk)
    .map(({ name }) => name)
    .filter((name) => holdsAny(asked, () => [knownAs(name, desk.day)]))
    .slice(0, MOST_ACTORS);
}

function holdsWords(title: string, { words }: SearchQuery): boolean {
  const text = searchable(title);
  return (
    words.all.every((group) => group.some((phrase) => holdsPhrase(text, phrase))) &&
    !words.without.some((phrase) => holdsPhrase(text, phrase))
  );
}
