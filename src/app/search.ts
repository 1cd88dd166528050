import type { Article } from "../model/article.ts";
import type { Span } from "../model/span.ts";
import type { ArticleQuery } from "../record/store.ts";
import type { World } from "./world.ts";

/** An article that holds the words looked for, with a piece of its text around the first of them. */
export interface SearchHit {
  readonly article: Article;
  readonly excerpt: string;
  /** The words found, in offsets into `excerpt`. */
  readonly marks: readonly Span[];
}

const BEFORE = 60;
const LENGTH = 200;

/** Articles that hold all words of `text`, newest first. */
export async function search(
  { store }: World,
  text: string,
  query: Omit<ArticleQuery, "text"> = {},
): Promise<readonly SearchHit[]> {
  const found = await store.articles({ limit: 20, ...query, text });
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return found.map(({ article }) => ({ article, ...excerptOf(article.text, words) }));
}

function excerptOf(text: string, words: readonly string[]): Omit<SearchHit, "article"> {
  const plain = fold(text);
  const first = Math.min(...words.map((word) => placeOf(plain, fold(word))));
  const start = Number.isFinite(first) ? Math.max(0, first - BEFORE) : 0;
  const excerpt = text.slice(start, start + LENGTH).replace(/\s/g, " ");
  const folded = fold(excerpt);
  return { excerpt, marks: words.flatMap((word) => placesOf(folded, fold(word))).sort((a, b) => a.start - b.start) };
}

/** Small letters without accents, character for character, so that places stay the same. */
function fold(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()).replace(/[^\p{ASCII}]/gu, foldLetter);
}

function foldLetter(letter: string): string {
  const plain = letter.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.length === letter.length ? plain : letter;
}

function placeOf(text: string, word: string): number {
  const at = text.indexOf(word);
  return at === -1 ? Number.POSITIVE_INFINITY : at;
}

function placesOf(text: string, word: string): readonly Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    places.push({ start: at, end: at + word.length });
  }
  return places;
}
