/** A word of a text as names are matched: its folded form and where it stands. */
export interface NameWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Runs of letters and digits with apostrophes inside; dotted capitals ("U.S.") stay together. */
const RUN = /(?:\p{Lu}\.){2,}|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’‘ʼʹ`´ʻ](?=[\p{L}\p{N}]))*/gu;
/** The same for a text without other letters than ASCII's, which is most names and four times as fast. */
const PLAIN_RUN = /(?:[A-Z]\.){2,}|[A-Za-z0-9](?:[A-Za-z0-9]|['`](?=[A-Za-z0-9]))*/g;
const BEYOND_ASCII = /[^ -~\s]/;
const MARKS = /[\p{M}'’‘ʼʹ`´ʻ.]/gu;
const POSSESSIVE = /['’]s$/iu;
const PLAIN = /^[a-z0-9]+$/;

/** Letters that Unicode does not take apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ħ: "h",
  ə: "a",
  ŋ: "n",
};
const UNSPLIT = /[øđðłıßæœþħəŋ]/g;

/** Lower case without diacritics, apostrophes and dots: `Sana’a` and `Sanaa` give `sanaa`, `U.S.` gives `us`. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(MARKS, "")
    .replace(UNSPLIT, (letter) => LETTERS[letter] ?? letter);
}

/** The words of a text with their places. Hyphens part words; a possessive `'s` is left out of its word. */
export function nameWords(text: string): readonly NameWord[] {
  const words: NameWord[] = [];
  for (const match of text.matchAll(BEYOND_ASCII.test(text) ? RUN : PLAIN_RUN)) {
    const run = match[0].replace(POSSESSIVE, "");
    words.push({ word: foldWord(run), start: match.index, end: match.index + run.length });
  }
  return words;
}

const SIMPLE = /^[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*$/;

/** The folded words of a name. */
export function foldName(name: string): readonly string[] {
  if (SIMPLE.test(name)) return name.toLowerCase().split(/[ -]/);
  return nameWords(name).map((each) => each.word);
}

/** The folded words of a name, joined by a space: the key under which indexes keep it. */
export function nameKey(name: string): string {
  return foldName(name).join(" ");
}

/** Entries of a word index that match the longest run of words from `at` on; several where a name has several meanings. */
export function longestEntries<Entry extends { readonly words: readonly string[] }>(
  index: ReadonlyMap<string, readonly Entry[]>,
  words: readonly string[],
  at: number,
): readonly Entry[] {
  const first = words[at];
  const found = first === undefined ? undefined : index.get(first)?.find((entry) => startsAt(entry.words, words, at));
  if (found === undefined || first === undefined) return [];
  const length = found.words.length;
  return index.get(first)?.filter((entry) => entry.words.length === length && startsAt(entry.words, words, at)) ?? [];
}

function startsAt(name: readonly string[], words: readonly string[], at: number): boolean {
  return name.every((word, offset) => words[at + offset] === word);
}

/**
 * Whether a stretch of text may be this name: an exact name in just its letters (dots aside), a name with capitals
 * with at least one capital of its own. A name in lower case ("foreign minister") fits in any case.
 */
export function fitsSurface(entry: { readonly name: string; readonly exact: boolean }, surface: string): boolean {
  if (entry.exact) return surface.replaceAll(".", "") === entry.name.replaceAll(".", "");
  return !/\p{Lu}/u.test(entry.name) || /[\p{Lu}\p{N}]/u.test(surface);
}
