import type { Article } from "../model/article.ts";
import type { Span } from "../model/span.ts";
import type { WordQuery } from "../record/store.ts";
import { wordsOf } from "./words-of.ts";

/** A piece of a text with the words that were looked for. */
export interface Excerpt {
  readonly excerpt: string;
  /** The words found, in offsets into `excerpt`. */
  readonly marks: readonly Span[];
}

const BEFORE = 70;
const LENGTH = 240;
/** Words in a report beyond these are not looked at to choose the piece. */
const MOST_PLACES = 400;

/** The piece of an article in which most of the words stand together: of its body, else of its title. It begins and ends at a word. */
export function excerptOf(article: Article, words: WordQuery): Excerpt {
  const { text } = article;
  const places = marksOf(text, words).slice(0, MOST_PLACES);
  const body = article.sections.find(({ kind }) => kind === "title")?.end ?? 0;
  const inBody = places.filter(({ start }) => start >= body);
  const best = richest(inBody.length > 0 ? inBody : places, text);
  const from = best < body ? 0 : body;
  const start = Math.max(from, wordBegin(text, Math.max(from, best - BEFORE)));
  const end = wordEnd(text, Math.min(text.length, start + LENGTH));
  const piece = text.slice(start, end).replace(/\s/g, " ");
  const lead = piece.length - piece.trimStart().length;
  const excerpt = `${start > body && start > 0 ? "… " : ""}${piece.trim()}${end < text.length ? " …" : ""}`;
  const shift = start + lead - (excerpt.startsWith("… ") ? 2 : 0);
  return {
    excerpt,
    marks: places
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({ start: mark.start - shift, end: mark.end - shift })),
  };
}

/** Where the words of a search stand in a text, in order: whole words, or their beginnings where the search leaves them open. */
export function marksOf(text: string, { all }: WordQuery): readonly Span[] {
  const wanted = all.flat().map((phrase) => ({ words: wordsOf(phrase), open: phrase.endsWith("*") }));
  const marks: Span[] = [];
  const found = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    plain: wordsOf(word).join(""),
    start: index,
    end: index + word.length,
  }));
  for (const [at, first] of found.entries()) {
    for (const { words, open } of wanted) {
      const last = found[at + words.length - 1];
      const isHere = words.every((word, step) => {
        const here = found[at + step]?.plain ?? "";
        return open && step === words.length - 1 ? here.startsWith(word) : here === word;
      });
      if (isHere && last !== undefined && words.length > 0) marks.push({ start: first.start, end: last.end });
    }
  }
  return marks;
}

/** The place from which the most different words follow within a piece's length; the first of equals. */
function richest(places: readonly Span[], text: string): number {
  let best = { start: places[0]?.start ?? 0, count: 0 };
  for (const [at, { start }] of places.entries()) {
    const within = places.slice(at).filter((mark) => mark.end <= start + LENGTH - BEFORE);
    const count = new Set(within.map((mark) => text.slice(mark.start, mark.end).toLowerCase())).size;
    if (count > best.count) best = { start, count };
  }
  return best.start;
}

/** The beginning of the word in which an offset lies; a very long word is cut. */
function wordBegin(text: string, offset: number): number {
  for (let at = offset; at > 0 && offset - at < 30; at -= 1) if (/\s/.test(text[at - 1] ?? "")) return at;
  return offset;
}

function wordEnd(text: string, offset: number): number {
  for (let at = offset; at < text.length && at - offset < 30; at += 1) if (/\s/.test(text[at] ?? "")) return at;
  return offset;
}
