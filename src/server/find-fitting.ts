import { fitsClaim, holdsAny, knownAs } from "../app/fits-claim.ts";
import { type SearchHit, search } from "../app/search.ts";
import type { SearchQuery } from "../app/search-query.ts";
import { holdsPhrase, searchable } from "../app/words-of.ts";
import type { World } from "../app/world.ts";
import type { ArticleId } from "../model/article.ts";
import type { Thread, Told } from "../model/thread.ts";
import { actorCounts } from "./actor-acts.ts";
import type { View } from "./desk.ts";
import { threadTitle } from "./words/thread-title.ts";

/** As many reports are found at most; the newest. */
export const MOST_REPORTS = 20;
const MOST_THREADS = 12;
const MOST_ACTORS = 8;

/** Claims that fit, the newest first. */
export function claimsFitting(view: View, query: SearchQuery): readonly Told[] {
  return view.dossier.told.filter((told) => fitsClaim(query, told)).toReversed();
}

/** Reports by their words; where claims are asked for by kind, voice, actor or place, only those that carry such a claim. */
export async function reportsFitting(
  world: World,
  view: View,
  query: SearchQuery,
  claims: readonly Told[],
): Promise<readonly SearchHit[]> {
  const { day, upTo } = view.dossier;
  const found = await search(world, query, { limit: MOST_REPORTS, asOf: day, upTo });
  const { by, actor, place } = query.fields;
  if ([query.kind, by, actor, place].every((asked) => asked === undefined)) return found;
  const holders = new Set<ArticleId>(claims.map(({ article }) => article.id));
  return found.filter(({ article }) => holders.has(article.id));
}

/** Threads whose title holds the words. They have no outlet, voice or day of their own to ask for. */
export function threadsFitting(view: View, query: SearchQuery): readonly Thread[] {
  const { words, kind, fields, from, to } = query;
  if (words.all.length === 0 || from !== undefined || to !== undefined || Object.keys(fields).length > 0) return [];
  return view.threads
    .filter((thread) => kind === undefined || thread.steps.some((step) => step.claimKind === kind))
    .filter((thread) => holdsWords(threadTitle(thread), query))
    .slice(0, MOST_THREADS);
}

/** Actors whose name or office holds the words. */
export function actorsFitting(view: View, query: SearchQuery): readonly string[] {
  const { words, kind, fields } = query;
  const asked = words.all.length > 0 ? words.all.map((group) => group[0] ?? "").join(" ") : fields.by;
  if (asked === undefined || kind !== undefined) return [];
  return actorCounts(view)
    .map(({ name }) => name)
    .filter((name) => holdsAny(asked, () => [knownAs(name, view.day)]))
    .slice(0, MOST_ACTORS);
}

function holdsWords(title: string, { words }: SearchQuery): boolean {
  const text = searchable(title);
  return (
    words.all.every((group) => group.some((phrase) => holdsPhrase(text, phrase))) &&
    !words.without.some((phrase) => holdsPhrase(text, phrase))
  );
}
