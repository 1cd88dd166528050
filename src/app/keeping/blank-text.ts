import type { Article } from "../../model/article.ts";
import type { Span } from "../../model/span.ts";
import type { Entry } from "../../record/entry.ts";
import { headOf } from "../concerns.ts";

/**
 * What is left of an article whose text is dropped: its head, by which it is known what it is about, and the words that
 * its readings and models' answers cite, each in its place; everything else is spaces. Line ends stay.
 */
export function blankText(article: Article, others: readonly Entry[]): Article {
  const { text } = article;
  const kept = new Uint8Array(text.length);
  kept.fill(1, 0, headOf(article).length);
  for (const entry of others) {
    if (entry.kind === "reading") for (const { start, end } of citedIn(entry.claims, text)) kept.fill(1, start, end);
  }
  const left = Array.from({ length: text.length }, (_none, at) => {
    const unit = text.charAt(at);
    return kept[at] === 1 || unit === "\n" ? unit : " ";
  });
  return { ...article, text: left.join(""), textDropped: true };
}

/** Every stretch that claims cite, wherever in them it stands. */
function citedIn(value: unknown, text: string): readonly Span[] {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => citedIn(one, text));
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap((one: unknown) => citedIn(one, text));
  const { start, end } = value as Partial<Span>;
  const isSpan = typeof start === "number" && typeof end === "number" && 0 <= start && end <= text.length;
  return isSpan ? [{ start, end }, ...inner] : inner;
}
