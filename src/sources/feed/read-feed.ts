import type { Feed, NotFeed } from "../../model/feed.ts";
import type { FetchedDocument } from "../../model/fetched.ts";

/** What a document came as, as far as reading a feed needs it. */
export type FeedDocument = Pick<FetchedDocument, "address" | "mediaType" | "charset" | "bytes">;

/** Reads a feed of any known format; `now` (milliseconds) tells which items are dated ahead. */
export function readFeed(_document: FeedDocument, _now: number): Feed | NotFeed {
  return { kind: "no-feed", why: "unknown-format", words: "The reader of feeds is still being built." };
}
