import { resolve } from "node:path";
import type { Feed } from "../../model/feed.ts";
import type { FetchedDocument } from "../../model/fetched.ts";
import type { SourceKind } from "../../model/source.ts";
import { decodeBytes } from "../../sources/decode-bytes.ts";
import { discoverFeeds, likelyFeeds, sitemapsInRobots } from "../../sources/feed/discover-feeds.ts";
import { readFeed } from "../../sources/feed/read-feed.ts";
import { draftOfPage } from "../../sources/item/draft-of-page.ts";
import { languageOf } from "../../sources/language-of.ts";
import { signalOf } from "./article-of-item.ts";
import { isFolder } from "./is-folder.ts";
import type { LookTools } from "./listed-item.ts";

/** Something at an address that can be made a source. */
export interface FoundSource {
  readonly kind: SourceKind;
  readonly address: string;
  /** What the feed or page calls itself, where it does. */
  readonly name?: string | undefined;
  readonly language?: string | undefined;
  /** Items that it lists now. */
  readonly items: number;
}

/** What is found at an address: sources, the best first, or why there is none, in plain words. */
export type FoundSources =
  | { readonly kind: "found"; readonly sources: readonly FoundSource[] }
  | { readonly kind: "nothing"; readonly words: string };

/** So many feeds that a page names are looked at. */
const MOST = 5;

/**
 * Finds what can be made a source at an address: a feed itself; the feeds that a page names (or has where feeds mostly are), fetched and
 * read; a folder of this machine. `as` says what it is taken for instead, such as `page` for a single page that changes.
 */
export async function findSources(address: string, tools: LookTools, as?: SourceKind): Promise<FoundSources> {
  if (as === "folder" || (as === undefined && !/^[a-z][a-z0-9+.-]*:/i.test(address) && isFolder(address))) {
    return folderAt(address);
  }
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`;
  const answer = await tools.fetch(whole, { as: "feed", insists: true, ...signalOf(tools) });
  if (answer.kind !== "fetched") {
    return { kind: "nothing", words: answer.kind === "refused" ? answer.words : "The server sent nothing." };
  }
  if (as === "page") return pageAt(answer);
  const feed = readFeed(answer, Date.parse(tools.now()));
  if (feed.kind !== "no-feed") return { kind: "found", sources: [foundFeed(answer.address, feed, as)] };
  if (feed.why !== "html") return { kind: "nothing", words: feed.words };
  return feedsOf(answer, tools);
}

function folderAt(address: string): FoundSources {
  if (!isFolder(address)) return { kind: "nothing", words: `There is no folder ${address}.` };
  return { kind: "found", sources: [{ kind: "folder", address: resolve(address), items: 0 }] };
}

async function pageAt(answer: FetchedDocument): Promise<FoundSources> {
  const draft = await draftOfPage(answer);
  if (draft === undefined || draft.body === "")
    return { kind: "nothing", words: "The page holds no text of a report." };
  const { outlet, title, language } = draft;
  return {
    kind: "found",
    sources: [{ kind: "page", address: answer.address, name: title ?? outlet, language, items: 1 }],
  };
}

function foundFeed(address: string, feed: Feed, as?: SourceKind): FoundSource {
  const kind = as ?? (feed.kind === "news-sitemap" ? "sitemap" : feed.kind === "gdelt" ? "gdelt" : "feed");
  const said = feed.items.map(({ title = "", summary = "" }) => `${title} ${summary}`).join("\n");
  const read = languageOf(said);
  return {
    kind,
    address,
    name: feed.title,
    language: read === "und" ? feed.language : read,
    items: feed.items.length,
  };
}

/** Where a site's feed mostly stands, and the news sitemaps that its robots.txt names. */
async function unnamedFeeds(address: string, tools: LookTools): Promise<readonly string[]> {
  const robots = await tools.fetch(new URL("/robots.txt", address).href, {
    as: "file",
    insists: true,
    ...signalOf(tools),
  });
  const named = robots.kind === "fetched" ? sitemapsInRobots(decodeBytes(robots.bytes, robots.charset).text) : [];
  const news = named.filter((sitemap) => /news/i.test(sitemap));
  return [...news.slice(0, 2), ...likelyFeeds(address).slice(0, MOST)];
}

/** The feeds that a page names, fetched and read, those with most items first. */
async function feedsOf(page: FetchedDocument, tools: LookTools): Promise<FoundSources> {
  const found: FoundSource[] = [];
  const named = discoverFeeds(decodeBytes(page.bytes, page.charset).text, page.address).map(({ url }) => url);
  const tried = named.length > 0 ? named.slice(0, MOST) : await unnamedFeeds(page.address, tools);
  for (const address of tried) {
    if (named.length === 0 && found.length > 0) break;
    const answer = await tools.fetch(address, { as: "feed", insists: true, ...signalOf(tools) });
    if (answer.kind !== "fetched") continue;
    const feed = readFeed(answer, Date.parse(tools.now()));
    if (feed.kind === "no-feed" || found.some((one) => one.address === answer.address)) continue;
    found.push(foundFeed(answer.address, feed));
  }
  if (found.length > 0) return { kind: "found", sources: found };
  const words =
    "This page names no feed that can be read. Give the feed's own address, or follow the page itself (--kind page).";
  return { kind: "nothing", words };
}
