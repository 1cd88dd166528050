/** The formats in which feeds come. */
export type FeedKind = "rss" | "rdf" | "atom" | "json" | "news-sitemap" | "gdelt";

/** One entry of a feed, as given: dates unread, HTML made plain text. */
export interface FeedItem {
  /** The id that the feed gives it; a repeated one is told apart by its address or place: `17#2`. */
  readonly givenId?: string;
  /** Absolute, http or https, without tracking parameters. */
  readonly url?: string;
  readonly title?: string;
  /** Plain text, a line a paragraph. */
  readonly summary?: string;
  /** The body, where the feed carries the whole: plain text, a line a paragraph. */
  readonly content?: string;
  readonly author?: string;
  readonly published?: string;
  readonly modified?: string;
  /** The outlet that an aggregator's feed names as the true publisher. */
  readonly publisher?: string;
  /** BCP 47 tag, where item or feed declares one. */
  readonly language?: string;
}

/** What is odd about a feed or its items. */
export type FeedProblemKind =
  /** Items without a date, or with one that cannot be read. */
  | "undated"
  /** Items dated more than an hour ahead. */
  | "future"
  /** Items that repeat another's id. */
  | "repeated-id"
  /** Items without an address. */
  | "no-address"
  /** Items without title, summary and content: left out. */
  | "empty-item"
  /** Items beyond the bound: left out. */
  | "too-many"
  /** The document is not well-formed, or declares one charset and is in another; it was read all the same. */
  | "untidy";

/** How many items have a problem, in words for people. */
export interface FeedProblem {
  readonly kind: FeedProblemKind;
  readonly count: number;
  readonly words: string;
}

/** A feed with its items, newest as the feed orders them. */
export interface Feed {
  readonly kind: FeedKind;
  readonly title?: string;
  /** Address of the site that it is the feed of. */
  readonly site?: string;
  /** Seconds for which the feed asks not to be fetched again (`ttl`, `sy:updatePeriod`). */
  readonly ttl?: number;
  readonly language?: string;
  readonly items: readonly FeedItem[];
  readonly problems: readonly FeedProblem[];
  /** Further lists that this one names: the parts of a sitemap index. */
  readonly parts?: readonly string[];
}

/** Why a document could not be read as a feed. */
export type NotFeedKind = "html" | "empty" | "broken" | "unknown-format" | "binary" | "bomb";

/** A document that is no feed, and why, in words for people. */
export interface NotFeed {
  readonly kind: "no-feed";
  readonly why: NotFeedKind;
  readonly words: string;
}
