import type { Facets } from "./facets.ts";

/** A bag whose words are weighed by how rare they are among the reports at hand, scaled to length 1. */
export interface WeighedBag {
  readonly words: readonly string[];
  readonly weights: readonly number[];
}

/** Facets with their report's words weighed. */
export interface Weighed extends Facets {
  readonly weighed: WeighedBag;
  /** The free slots' words, weighed likewise. */
  readonly topic: WeighedBag;
  /** How many happenings of these parties a single report tells at most, as a logarithm: where much goes on, likeness means less. */
  readonly crowd: number;
}

/** Weighs each claim's words by rarity: a word that every report has tells nothing of which happening is meant. */
export function weighAll(facets: readonly Facets[]): readonly Weighed[] {
  const saidRarity = rarityIn(facets, ({ said }) => said);
  const topicRarity = rarityIn(facets, ({ subject }) => subject);
  const crowds = crowdsOf(facets);
  return facets.map((item) => ({
    ...item,
    weighed: scaled(item.said, saidRarity),
    topic: scaled(item.subject, topicRarity),
    crowd: Math.log(crowds.get(sceneOf(item)) ?? 1),
  }));
}

/** How rare a word is among the reports: high for one that few have. */
function rarityIn(facets: readonly Facets[], bagIn: (item: Facets) => readonly string[]): (word: string) => number {
  const reports = new Map<string, Set<string>>();
  for (const item of facets) {
    for (const word of bagIn(item)) {
      const known = reports.get(word);
      if (known === undefined) reports.set(word, new Set([item.told.article.id]));
      else known.add(item.told.article.id);
    }
  }
  const total = new Set(facets.map(({ told }) => told.article.id)).size;
  return (word) => Math.log((total + 30) / ((reports.get(word)?.size ?? 0) + 0.5));
}

function crowdsOf(facets: readonly Facets[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const most = new Map<string, number>();
  for (const item of facets) {
    const scene = sceneOf(item);
    const key = `${item.told.article.id} ${scene}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    most.set(scene, Math.max(count, most.get(scene) ?? 0));
  }
  return most;
}

function sceneOf({ claim, doers, targets, parties }: Facets): string {
  return [claim.kind, doers, targets.length > 0 ? targets : parties].join("|");
}

function scaled(words: readonly string[], rarity: (word: string) => number): WeighedBag {
  const raw = words.map(rarity);
  const length = Math.hypot(...raw) || 1;
  return { words, weights: raw.map((weight) => weight / length) };
}

/** Cosine of two weighed bags, 0 (no word in common) to 1 (the same words). */
export function cosineOf(a: WeighedBag, b: WeighedBag): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.words.length && j < b.words.length; ) {
    const left = a.words[i] ?? "";
    const right = b.words[j] ?? "";
    if (left === right) sum += (a.weights[i] ?? 0) * (b.weights[j] ?? 0);
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return sum;
}
