import type { FeedKind } from "../../model/feed.ts";

/** An item as a format gives it: texts may be HTML, addresses relative, dates of any form. */
export interface GivenItem {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly summary?: string | undefined;
  readonly content?: string | undefined;
  readonly author?: string | undefined;
  readonly published?: string | undefined;
  readonly modified?: string | undefined;
  readonly publisher?: string | undefined;
  readonly language?: string | undefined;
  /** Texts are plain already. */
  readonly isPlain?: boolean;
}

/** A feed as its format gives it, before its items are tidied. */
export interface GivenFeed {
  readonly kind: FeedKind;
  readonly title?: string | undefined;
  readonly site?: string | undefined;
  /** Relative addresses are read against it, and it against the feed's own address. */
  readonly base?: string | undefined;
  /** Seconds. */
  readonly ttl?: number | undefined;
  readonly language?: string | undefined;
  readonly items: readonly GivenItem[];
  readonly parts?: readonly string[];
}
