import type { Facets } from "./facets.ts";

/** A bag whose words are weighed by how rare they are among the reports at hand, scaled to length 1. */
export interface WeighedBag {
  /** Numbers of the words, ascending; the numbering holds among the claims that were weighed together. */
  readonly words: Int32Array;
  readonly weights: Float64Array;
}

/** Facets with their report's words weighed. */
export interface Weighed extends Facets {
  readonly weighed: WeighedBag;
  /** The free slots' words, weighed likewise. */
  readonly topic: WeighedBag;
  /** The report's title, weighed likewise. */
  readonly titled: WeighedBag;
  /** How many happenings of these parties a single report tells at most, as a logarithm: where much goes on, likeness means less. */
  readonly crowd: number;
}

/** Weighs each claim's words by rarity: a word that every report has tells nothing of which happening is meant. */
export function weighAll(facets: readonly Facets[]): readonly Weighed[] {
  const saidScale = scaleIn(facets, ({ said }) => said);
  const topicScale = scaleIn(facets, ({ subject }) => subject);
  const titleScale = scaleIn(facets, ({ title }) => title);
  const crowds = crowdsOf(facets);
  return facets.map((item) => ({
    ...item,
    weighed: scaled(item.said, saidScale),
    topic: scaled(item.subject, topicScale),
    titled: scaled(item.title, titleScale),
    crowd: Math.log(crowds.get(sceneOf(item)) ?? 1),
  }));
}

/** The number and the rarity of each word among the reports: rarity is high for a word that few have. */
type Scale = ReadonlyMap<string, { readonly number: number; readonly rarity: number }>;

function scaleIn(facets: readonly Facets[], bagIn: (item: Facets) => readonly string[]): Scale {
  const reports = new Map<string, Set<string>>();
  for (const item of facets) {
    for (const word of bagIn(item)) {
      const known = reports.get(word);
      if (known === undefined) reports.set(word, new Set([item.told.article.id]));
      else known.add(item.told.article.id);
    }
  }
  const total = new Set(facets.map(({ told }) => told.article.id)).size;
  const rarity = (count: number): number => Math.log((total + 30) / (count + 0.5));
  return new Map([...reports].map(([word, { size }], number) => [word, { number, rarity: rarity(size) }]));
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

function scaled(bag: readonly string[], scale: Scale): WeighedBag {
  const entries = bag.flatMap((word) => scale.get(word) ?? []).sort((a, b) => a.number - b.number);
  const length = Math.hypot(...entries.map(({ rarity }) => rarity)) || 1;
  return {
    words: Int32Array.from(entries, ({ number }) => number),
    weights: Float64Array.from(entries, ({ rarity }) => rarity / length),
  };
}

/** Cosine of two weighed bags, 0 (no word in common) to 1 (the same words). */
export function cosineOf(a: WeighedBag, b: WeighedBag): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.words.length && j < b.words.length; ) {
    const left = a.words[i] ?? 0;
    const right = b.words[j] ?? 0;
    if (left === right) sum += (a.weights[i] ?? 0) * (b.weights[j] ?? 0);
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return sum;
}
