import { savedSearches } from "../../../app/saved-searches.ts";
import { isEmpty, type SearchQuery, searchQueryOf, searchText } from "../../../app/search-query.ts";
import type { Desk } from "../../desk.ts";
import { actorsFitting, claimsFitting, MOST_REPORTS, reportsFitting, threadsFitting } from "../../find-fitting.ts";
import type { Page } from "../page.ts";
import { Empty } from "../parts/empty.tsx";
import { SavedSearches, SaveSearch } from "./saved-list.tsx";
import { SearchForm } from "./search-form.tsx";
import { FoundActors, FoundClaims, FoundReports, FoundThreads } from "./search-results.tsx";

/** The fields of the form; each is written into the search as a person would type it. */
const FIELDS = ["kind", "by", "actor", "place", "outlet", "from", "to"] as const;

/** Search over a process: threads by title, actors by name, claims by their words, and all reports of the record by their text. */
export async function searchPage(desk: Desk): Promise<Page> {
  const query = askedFor(desk);
  const text = searchText(query);
  const saved = await savedSearches(desk.world, desk.dossier.process.id);
  const claims = isEmpty(query) ? [] : claimsFitting(desk, query);
  const hits = await reportsFitting(desk.world, desk, query, claims);
  return {
    title: text === "" ? "Search" : `Search: ${text}`,
    body: (
      <>
        <header class="lead">
          <h1 class={text === "" ? undefined : "query"}>{text === "" ? "Search" : <bdi>{text}</bdi>}</h1>
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
