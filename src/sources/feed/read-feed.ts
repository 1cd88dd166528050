import type { Feed, NotFeed, NotFeedKind } from "../../model/feed.ts";
import type { FetchedDocument } from "../../model/fetched.ts";
import { decodeBytes } from "../decode-bytes.ts";
import { signatureOf } from "../file/decode-text.ts";
import { discoverFeeds } from "./discover-feeds.ts";
import { documentKind } from "./document-kind.ts";
import { type GdeltChoice, gdeltList, gdeltListKind } from "./gdelt.ts";
import type { GivenFeed } from "./given-feed.ts";
import { sitemap } from "./sitemap.ts";
import { syndication } from "./syndication.ts";
import { problemOf, tidyFeed } from "./tidy-feed.ts";
import { gunzip, unzipFirst } from "./unzip.ts";
import { withoutDoctype } from "./without-doctype.ts";

/** What a document came as, as far as reading a feed needs it. */
export type FeedDocument = Pick<FetchedDocument, "address" | "mediaType" | "bytes"> & { readonly charset?: string };

/** What is wanted of a feed. */
export interface FeedChoice extends GdeltChoice {
  /** Items kept at most, the newest; 2,000 where it is not told. */
  readonly mostItems?: number;
}

/** Bytes of a packed list when unpacked. */
const LARGEST = 60 * 1024 * 1024;

/**
 * Reads a feed of any known format: RSS, RDF, Atom, JSON Feed, a (news) sitemap or its index, a GDELT list; packed lists are unpacked.
 * `now` (milliseconds) tells which items are dated ahead. What is no feed is told as such.
 */
export function readFeed(document: FeedDocument, now: number, choice: FeedChoice = {}): Feed | NotFeed {
  const bytes = unpacked(document.bytes);
  if (bytes === "bomb") return notFeed("bomb", `The list is larger than ${LARGEST / 1024 / 1024} MiB when unpacked.`);
  const signature = signatureOf(bytes);
  if (signature !== undefined) return notFeed("binary", `The document is ${signature}, and no feed.`);
  const { text: whole, isTidy } = decodeBytes(bytes, document.charset);
  const { text, entities } = withoutDoctype(visible(whole));
  const given = givenFeed(text, document, choice);
  if (given.kind === "no-feed") return given;
  const feed = tidyFeed(given, document.address, now, choice.mostItems);
  const faults = (isTidy ? 0 : 1) + (entities > 0 ? 1 : 0);
  return faults === 0 ? feed : { ...feed, problems: [...feed.problems, problemOf("untidy", faults)] };
}

function unpacked(bytes: Uint8Array): Uint8Array | "bomb" {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzip(bytes, LARGEST) ?? bytes;
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? (unzipFirst(bytes, LARGEST) ?? bytes) : bytes;
}

/** Without byte-order marks and control characters that XML forbids. */
function visible(text: string): string {
  return text.replace(/[\p{Cc}\ufeff\ufffe\uffff]/gu, (mark) =>
    mark === "\n" || mark === "\t" || mark === "\r" ? mark : "",
  );
}

/** A channel without anything in it is a feed. */
const emptyFeed = /<channel[^<>]{0,200}(?:\/>|>\s*<\/channel>)\s*<\/(?:rss|rdf:RDF)>\s*$/i;

function givenFeed(text: string, { address }: FeedDocument, choice: FeedChoice): GivenFeed | NotFeed {
  const list = gdeltListKind(text);
  if (list !== undefined) return gdeltList(text, list, choice);
  const kind = documentKind(text);
  if (kind === "empty") return notFeed("empty", "The document is empty.");
  if (kind === "html") return pageInstead(text, address);
  if (kind === "text") return notFeed("unknown-format", "The document is text, and no feed.");
  if (kind === "sitemap")
    return sitemap(text) ?? notFeed("broken", "The sitemap nests its elements as none does; it was not read.");
  const found = syndication(text);
  if (found !== undefined) return found;
  if (kind === "syndication" && emptyFeed.test(text)) return { kind: "rss", items: [] };
  if (kind === "syndication")
    return notFeed("broken", "The feed is broken: its elements do not close, or it was cut off.");
  return notFeed(
    "unknown-format",
    kind === "json" ? "The document is JSON, and no JSON Feed." : "The document is XML, and no feed.",
  );
}

/** Servers answer with pages where feeds were: errors, log-ins, challenges, front pages. */
function pageInstead(html: string, address: string): NotFeed {
  const title = /<title[^>]{0,200}>([^<]{1,200})/i.exec(html.slice(0, 100_000))?.[1]?.replace(/\s+/g, " ").trim();
  const onward = /<meta[^>]{0,200}http-equiv\s?=\s?["']?refresh[^>]{0,300}/i.exec(html.slice(0, 100_000));
  const feeds = discoverFeeds(html, address).filter((feed) => feed.url !== address);
  const parts = [
    `The document is a web page${title === undefined ? "" : ` (“${title}”)`}, and no feed.`,
    onward === null ? "" : "It sends browsers on to another address, which is not followed.",
    feeds[0] === undefined ? "" : `It names a feed: ${feeds[0].url}`,
  ];
  return notFeed("html", parts.filter((part) => part !== "").join(" "));
}

function notFeed(why: NotFeedKind, words: string): NotFeed {
  return { kind: "no-feed", why, words };
}
