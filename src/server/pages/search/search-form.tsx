import { type SearchQuery, searchQueryOf, searchText, wordsText } from "../../../app/search-query.ts";
import type { ClaimKindName } from "../../../model/claim.ts";
import { claimSlots } from "../../../model/claim-slots.ts";
import { actorCounts } from "../../actor-acts.ts";
import type { Desk } from "../../desk.ts";
import { kindName } from "../../words/labels.ts";
import { Choice, Filters, Period, Typed } from "../parts/filters.tsx";

const KINDS = Object.keys(claimSlots) as readonly ClaimKindName[];
const OFFERED = 60;

/** What to look for: words, kind and days; by whom, of whom, where and in which outlet. What was typed as `by:peskov` stands in its field. */
export function SearchForm({ desk, query }: { readonly desk: Desk; readonly query: SearchQuery }) {
  const { words, kind = "", fields, from = "", to = "" } = query;
  // Words alone are answered at once: what else may be asked is folded, so that a phone shows the answer.
  const isOpen = searchText(query) === "" || searchText({ ...query, words: searchQueryOf("").words }) !== "";
  const names = actorCounts(desk).slice(0, OFFERED);
  const outlets = [...new Set(desk.dossier.articles.map(({ outlet }) => outlet ?? ""))].filter((name) => name !== "");
  return (
    <>
      <Filters desk={desk} path="search" label="Search">
        <label class="choice wide-choice">
          <span>Words</span>
          <input type="search" name="q" value={wordsText(words)} aria-describedby="search-help" />
        </label>
        <details class="more-fields" open={isOpen}>
          <summary>By kind, person, place, outlet or day</summary>
          <div class="filter-fields">
            <Choice
              name="kind"
              label="Kind of claim"
              value={kind}
              options={KINDS.map((name) => [name, kindName(name, "many")])}
            />
            <Typed name="by" label="By the word of" value={fields.by ?? ""} offered={names.map(({ name }) => name)} />
            <Typed
              name="actor"
              label="Who takes part"
              value={fields.actor ?? ""}
              offered={names.map(({ name }) => name)}
            />
            <Typed name="place" label="Place" value={fields.place ?? ""} offered={[]} />
            <Typed name="outlet" label="Outlet" value={fields.outlet ?? ""} offered={outlets.sort()} />
            <Period from={from} to={to} />
          </div>
        </details>
      </Filters>
      <details class="search-help" id="search-help">
        <summary>How to ask</summary>
        <ul>
          {HELP.map(([example, words]) => (
            <li>
              <code>{example}</code> {words}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

const HELP: readonly (readonly [string, string])[] = [
  ["talks istanbul", "holds both words, in any order"],
  ['"third round"', "holds these words side by side"],
  ["truce OR ceasefire", "holds one of the two"],
  ["negotiat*", "holds a word that begins so"],
  ["-denied", "does not hold this word"],
  ["by:peskov", "by the word of this person, body or side"],
  ["actor:iran place:istanbul outlet:wire", "who takes part, where, who reports"],
  ["kind:attack", "one kind of claim"],
  ["on:2025-07", "published in this month; from: and to: take a day, month or year"],
];
