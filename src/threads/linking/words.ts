import lists from "./words.json" with { type: "json" };

const IDLE: ReadonlySet<string> = new Set(lists.idle);
const PLACE_IDLE: ReadonlySet<string> = new Set(lists.placeIdle);
const CALENDAR: ReadonlySet<string> = new Set(lists.calendar);
const SIDES: ReadonlyMap<string, string> = new Map(
  lists.sides.flatMap((names) => names.map((name) => [name.toLowerCase(), names[0]?.toLowerCase() ?? ""] as const)),
);

/** A sorted list of distinct words; two of them are compared by merging. */
export type Bag = readonly string[];

/** The words of a text that carry meaning, without endings: "talks resumed in Doha" is `doha resum talk`. */
export function bagOf(...texts: readonly (string | undefined)[]): Bag {
  return bag(
    wordsOf(texts)
      .filter((word) => !IDLE.has(word))
      .map(stemOf),
  );
}

/** The words of place names that tell places apart: "Kursk region" is `kursk`. */
export function placeBag(names: readonly string[]): Bag {
  return bag(wordsOf(names).filter((word) => !PLACE_IDLE.has(word)));
}

/** Proper names in the words of a report: capitalised words that do not open a sentence and are no party, month or title. */
export function namesIn(texts: readonly string[], besides: ReadonlySet<string>): Bag {
  const found = texts.flatMap((text) => text.match(/(?<=[\p{L}\d,;:'’"“] )["“'‘]?\p{Lu}[\p{L}'’-]+/gu) ?? []);
  const words = found.flatMap((name) => wordsOf([name]));
  return bag(words.filter((word) => word.length > 2 && !IDLE.has(word) && !CALENDAR.has(word) && !besides.has(word)));
}

/** Lower-case words of letters and digits, possessives cut. */
export function wordsOf(texts: readonly (string | undefined)[]): string[] {
  return texts.flatMap(
    (text) =>
      (text ?? "")
        .toLowerCase()
        .replace(/['’]s\b/g, "")
        .match(/[\p{L}\d]+/gu) ?? [],
  );
}

/** The side that a name stands for in a war: a territory and those who rule it are one (`Gaza`, `Hamas`). */
export function sideOf(name: string): string {
  const lower = name.toLowerCase().replace(/^the /, "");
  return SIDES.get(lower) ?? lower;
}

/** Sorted, distinct. */
export function bag(words: readonly string[]): Bag {
  return [...new Set(words)].sort();
}

/** How many words two bags share. */
export function shared(a: Bag, b: Bag): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] ?? "";
    const right = b[j] ?? "";
    if (left === right) count += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return count;
}

/** Shared words by the shorter bag, 0 to 1; 0 where one is empty. */
export function overlapOf(a: Bag, b: Bag): number {
  const least = Math.min(a.length, b.length);
  return least === 0 ? 0 : shared(a, b) / least;
}

/** Shared words by all words, 0 to 1; 0 where both are empty. */
export function jaccardOf(a: Bag, b: Bag): number {
  const common = shared(a, b);
  return common === 0 ? 0 : common / (a.length + b.length - common);
}

function stemOf(word: string): string {
  if (word.length > 5 && word.endsWith("ing")) return word.slice(0, -3);
  if (word.length > 4 && word.endsWith("ed")) return word.slice(0, -2);
  if (word.length > 4 && word.endsWith("es")) return word.slice(0, -2);
  if (word.length > 3 && word.endsWith("s") && !word.endsWith("ss")) return word.slice(0, -1);
  return word;
}
