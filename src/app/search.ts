import type { Article } from "../model/article.ts";
import type { Sight } from "../record/store.ts";
import { type Excerpt, excerptOf } from "./excerpt-of.ts";
import { type SearchQuery, searchQueryOf } from "./search-query.ts";
import { holdsPhrase, searchable } from "./words-of.ts";
import type { World } from "./world.ts";

/** An article that holds the words looked for, with a piece of its text around them. */
export interface SearchHit extends Excerpt {
  readonly article: Article;
}

/** How far a search looks, and how much it gives. */
export interface SearchOptions extends Sight {
  readonly limit?: number;
}

/** Texts are looked at again so many at a time, and so many times at most. */
const BATCH = 60;
const BATCHES = 20;

/**
 * Articles that a search is about, the newest first: by their words, outlet and days. What asks for claims (kind, by, actor, place)
 * is not looked at here. A search is given as it was typed, or read.
 */
export async function search(
  { store }: World,
  asked: string | SearchQuery,
  { limit = 20, asOf, upTo }: SearchOptions = {},
): Promise<readonly SearchHit[]> {
  const query = typeof asked === "string" ? searchQueryOf(asked) : asked;
  const { words, from, to } = query;
  if (words.all.length === 0) return [];
  const last = [asOf, to].filter((day) => day !== undefined).sort()[0];
  const hits: SearchHit[] = [];
  for (let batch = 0; batch < BATCHES && hits.length < limit; batch += 1) {
    const found = await store.articles({ words, from, asOf: last, upTo, limit: BATCH, offset: batch * BATCH });
    const fitting = found.map(({ article }) => article).filter((article) => fits(query, article));
    hits.push(...fitting.slice(0, limit - hits.length).map((article) => ({ article, ...excerptOf(article, words) })));
    if (found.length < BATCH) break;
  }
  return hits;
}

/** What the database's index cannot tell: words side by side, and a part of an outlet's name. */
function fits({ words, fields }: SearchQuery, { text, title, outlet = "" }: Article): boolean {
  if (fields.outlet !== undefined && !searchable(outlet).includes(searchable(fields.outlet).trim())) return false;
  const isIndexed = [...words.all.flat(), ...words.without].every((phrase) => !phrase.includes(" "));
  if (isIndexed) return true;
  const plain = searchable(`${title} ${text}`);
  return (
    words.all.every((group) => group.some((phrase) => holdsPhrase(plain, phrase))) &&
    !words.without.some((phrase) => holdsPhrase(plain, phrase))
  );
}
