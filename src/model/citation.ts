import type { Article, ArticleId } from "./article.ts";
import type { Span } from "./span.ts";

/** The words of a report that carry a claim: exact text, and where it stands. */
export interface Citation extends Span {
  readonly article: ArticleId;
  readonly words: string;
}

/** The only maker of citations: the words are the slice of the article's text. */
export function cite(article: Article, span: Span): Citation {
  return { article: article.id, start: span.start, end: span.end, words: article.text.slice(span.start, span.end) };
}
