import type { ActorRef } from "../../model/actor.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import type { LexiconPlace } from "../../model/lexicon-records.ts";
import { onceFor } from "../../model/once.ts";
import type { Mention } from "../../model/span.ts";

/** How much a text speaks of each country (ISO 3166-1 alpha-2): from 0 to 1. */
export type CountryWeights = ReadonlyMap<string, number>;

/** The countries that a text's actors belong to, by how often they are mentioned. */
export function countriesOf(lexicon: Lexicon, actors: readonly Mention<ActorRef>[]): CountryWeights {
  const counts = new Map<string, number>();
  for (const { value } of actors) {
    for (const iso2 of countriesOfName(lexicon, value)) counts.set(iso2, (counts.get(iso2) ?? 0) + 1);
  }
  const most = Math.max(1, ...counts.values());
  return new Map([...counts].map(([iso2, count]) => [iso2, count / most]));
}

function countriesOfName(lexicon: Lexicon, actor: ActorRef): readonly string[] {
  return byName(lexicon).get(actor.of ?? actor.name) ?? [];
}

const byName = onceFor(
  (lexicon: Lexicon) => lexicon,
  ({ groups, states }): ReadonlyMap<string, readonly string[]> => {
    const countries = new Map<string, readonly string[]>();
    for (const group of groups.values()) countries.set(group.name, group.countries);
    for (const state of states.values()) if (state.iso2 !== undefined) countries.set(state.name, [state.iso2]);
    return countries.set("Gaza", ["PS"]);
  },
);

/** The place that a name most likely means: in the country named beside it, in a country of the text, ours, or the most peopled. */
export function choosePlace(
  candidates: readonly LexiconPlace[],
  weights: CountryWeights,
  beside: string | undefined,
): LexiconPlace | undefined {
  let best: LexiconPlace | undefined;
  let top = Number.NEGATIVE_INFINITY;
  for (const place of candidates) {
    const score = scoreOf(place, weights, beside);
    if (score > top) {
      best = place;
      top = score;
    }
  }
  return best;
}

function scoreOf(place: LexiconPlace, weights: CountryWeights, beside: string | undefined): number {
  const people = Math.log10((place.population ?? 300) + 10);
  const own = place.id.startsWith("g") ? 0 : 5;
  const near = place.country === undefined ? 0 : (weights.get(place.country) ?? 0);
  const named =
    beside !== undefined && (place.country === beside || place.region?.toLowerCase() === beside.toLowerCase()) ? 10 : 0;
  // A bare name is the town before the region, district or country that is called after it.
  const town = place.precision === "town" ? 1.5 : place.precision === "district" ? -1 : 0;
  return people + own + 4 * near + named + town;
}
