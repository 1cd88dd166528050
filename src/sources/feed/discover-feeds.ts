import { canonicalAddress } from "../canonical-address.ts";
import { depthOf } from "../page/depth-of.ts";
import { elementsIn, htmlTree, textIn, UNREASONABLE } from "../page/html-tree.ts";

/** A feed that a page names. */
export interface FeedLink {
  readonly url: string;
  readonly title?: string;
  /** The page declares it (`link rel=alternate`); else it only links to something that looks like one. */
  readonly isDeclared: boolean;
}

const feedType = /^(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/(?:xml|json)|text\/xml)/i;
/** Last parts of addresses that feeds have. */
const feedPath =
  /(?:^|\/)(?:rss|feed|feeds|atom|rdf)(?:[/._-][\w.-]{0,60})?\/?$|\.(?:rss|atom|rdf)$|(?:rss|feed|atom)[\w-]{0,40}\.xml$/i;
/** Feeds of comments are no news. */
const comments = /\bcomments?\b/i;
const MOST = 50;

/** Feeds that a page names, those that it declares first; comments' feeds last. */
export function discoverFeeds(html: string, address: string): readonly FeedLink[] {
  if (depthOf(html) > UNREASONABLE) return [];
  const elements = elementsIn(htmlTree(html));
  const base = elements.find(({ tag, attributes }) => tag === "base" && attributes["href"])?.attributes["href"];
  const from = base !== undefined && URL.canParse(base, address) ? new URL(base, address).href : address;
  const found = elements.flatMap((element): readonly FeedLink[] => {
    const { tag, attributes } = element;
    const href = attributes["href"];
    const url = href === undefined ? undefined : canonicalAddress(href, from);
    if (url === undefined) return [];
    if (tag === "link" && /\balternate\b/i.test(attributes["rel"] ?? "") && feedType.test(attributes["type"] ?? "")) {
      return [{ url, ...titleSlot(attributes["title"]), isDeclared: true }];
    }
    if (tag !== "a" || !feedPath.test(new URL(url).pathname)) return [];
    return [{ url, ...titleSlot(attributes["title"] ?? textIn(element)), isDeclared: false }];
  });
  const rank = (link: FeedLink): number =>
    (link.isDeclared ? 0 : 1) + (comments.test(`${link.title ?? ""} ${link.url}`) ? 2 : 0);
  const first = [...new Map(found.toReversed().map((link) => [link.url, link])).values()].reverse();
  return first.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST);
}

function titleSlot(title: string | undefined): { readonly title?: string } {
  const tidy = title?.replace(/\s+/g, " ").trim().slice(0, 200) ?? "";
  return tidy === "" ? {} : { title: tidy };
}

/** Addresses at which a site's feed often stands, where its page names none; try them in order, and not all of many sites at once. */
export function likelyFeeds(address: string): readonly string[] {
  if (!URL.canParse(address)) return [];
  return ["/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/news-sitemap.xml"].map(
    (path) => new URL(path, address).href,
  );
}

/** Sitemaps that robots.txt names. */
export function sitemapsInRobots(robots: string): readonly string[] {
  const lines = robots.slice(0, 500_000).split("\n");
  const found = lines.flatMap(
    (line) => /^\s{0,20}sitemap\s{0,5}:\s{0,20}(https?:\/\/\S{1,2000})/i.exec(line)?.[1] ?? [],
  );
  return [...new Set(found)].slice(0, MOST);
}
