import type { Span } from "./span.ts";

/** Hash of an article's content; the same text read twice has the same id. */
export type ArticleId = string & { readonly __brand: "ArticleId" };

/** What a stretch of an article's text is; what is in no section is body. */
export type SectionKind = "title" | "standfirst" | "caption" | "furniture";

/** A stretch of the text that is not plain body, such as the title or a photo caption. */
export interface Section extends Span {
  readonly kind: SectionKind;
}

/**
 * One version of one report; it never changes. A corrected page is a new Article with the same `url`.
 * `text` is the title, a blank line, then the body with its paragraphs parted by line ends; all spans point into it.
 */
export interface Article {
  readonly id: ArticleId;
  /** The id that the file or feed gave it, where there was one. */
  readonly givenId?: string;
  readonly title: string;
  readonly text: string;
  readonly sections: readonly Section[];
  /** Civil date of publication, `YYYY-MM-DD`; absent where the source gives none. */
  readonly published?: string;
  /** The instant of publication, ISO 8601 with zone, where the source gives one. */
  readonly publishedAt?: string;
  /** When it was last changed, an instant or a civil day, where the source says so. */
  readonly modifiedAt?: string;
  /** Name of the outlet as given, such as `Harbour Wire`. */
  readonly outlet?: string;
  readonly url?: string;
  readonly author?: string;
  /** BCP 47 tag of the language, such as `en`; articles in other languages are kept and marked unread. */
  readonly language: string;
  /** Only the feed's summary was to be had, not the page's body. */
  readonly summaryOnly?: boolean;
  /**
   * Its text was dropped by age: what is left is its head and the words that its claims cite, each in its place, with spaces
   * between. The id is still that of the whole.
   */
  readonly textDropped?: boolean;
  /** A demo report, written for the tour: shown as such everywhere. */
  readonly demo?: boolean;
}
