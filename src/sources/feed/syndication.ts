import { parseFeed } from "feedsmith";
import type { GivenFeed, GivenItem } from "./given-feed.ts";

type Parsed = ReturnType<typeof parseFeed<string>>;
type FeedOf<Format extends Parsed["format"]> = Extract<Parsed, { format: Format }>["feed"];
type RssItem = NonNullable<FeedOf<"rss">["items"]>[number];
type RdfItem = NonNullable<FeedOf<"rdf">["items"]>[number];
type Entry = NonNullable<FeedOf<"atom">["entries"]>[number];
type JsonItem = NonNullable<FeedOf<"json">["items"]>[number];

/** RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1; undefined where the text is none of them, or broken. */
export function syndication(text: string): GivenFeed | undefined {
  try {
    const parsed = parseFeed<string>(text);
    if (parsed.format === "rss") return rss(parsed.feed);
    if (parsed.format === "rdf") return rdf(parsed.feed);
    return parsed.format === "atom" ? atom(parsed.feed) : json(parsed.feed);
  } catch {
    return undefined;
  }
}

function rss(feed: FeedOf<"rss">): GivenFeed {
  return {
    kind: "rss",
    title: feed.title,
    site: feed.link,
    base: feed.xml?.base ?? feed.link,
    ttl: feed.ttl === undefined ? periodOf(feed.sy) : feed.ttl * 60,
    language: feed.language ?? feed.dc?.languages?.[0] ?? feed.xml?.lang,
    items: (feed.items ?? []).map(rssItem),
  };
}

function rssItem(item: RssItem): GivenItem {
  const guid = item.guid?.value;
  const isLink = item.guid?.isPermaLink !== false && guid !== undefined && /^https?:\/\//i.test(guid);
  return {
    id: guid,
    url: item.link ?? item.atom?.links?.[0]?.href ?? (isLink ? guid : undefined),
    title: item.title ?? item.dc?.titles?.[0],
    summary: item.description ?? item.dc?.descriptions?.[0] ?? item.media?.description?.value,
    content: item.content?.encoded,
    author: namesOf([
      ...(item.dc?.creators ?? []),
      ...(item.authors ?? []).map((author) => author.name ?? author.email),
    ]),
    published: item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published ?? item.dcterms?.issued?.[0],
    modified: item.atom?.updated ?? item.dcterms?.modified?.[0],
    publisher: item.source?.title ?? item.dc?.publishers?.[0],
    language: item.dc?.languages?.[0] ?? item.xml?.lang,
  };
}

function rdf(feed: FeedOf<"rdf">): GivenFeed {
  return {
    kind: "rdf",
    title: feed.title,
    site: feed.link,
    base: feed.link,
    ttl: periodOf(feed.sy),
    language: feed.dc?.languages?.[0] ?? feed.xml?.lang,
    items: (feed.items ?? []).map(rdfItem),
  };
}

function rdfItem(item: RdfItem): GivenItem {
  return {
    id: item.rdf?.about ?? item.link,
    url: item.link ?? item.rdf?.about,
    title: item.title,
    summary: item.description ?? item.dc?.descriptions?.[0],
    content: item.content?.encoded,
    author: namesOf(item.dc?.creators ?? []),
    published: item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0],
    modified: item.dcterms?.modified?.[0],
    publisher: item.dc?.publishers?.[0],
    language: item.dc?.languages?.[0] ?? item.xml?.lang,
  };
}

function atom(feed: FeedOf<"atom">): GivenFeed {
  return {
    kind: "atom",
    title: feed.title?.value,
    site: pageLink(feed.links),
    base: feed.xml?.base,
    ttl: periodOf(feed.sy),
    language: feed.xml?.lang ?? feed.dc?.languages?.[0],
    items: (feed.entries ?? []).map(entry),
  };
}

function entry(item: Entry): GivenItem {
  return {
    id: item.id,
    url: pageLink(item.links) ?? item.content?.src,
    title: item.title?.value,
    summary: item.summary?.value ?? item.media?.groups?.[0]?.description?.value,
    content: item.content?.value,
    author: namesOf((item.authors ?? []).map(({ name }) => name)),
    published: item.published ?? item.dc?.dates?.[0] ?? item.updated,
    modified: item.updated,
    publisher: item.source?.title?.value,
    language: item.xml?.lang ?? item.dc?.languages?.[0],
  };
}

/** The link to the page itself, HTML before other formats. */
function pageLink(links: Entry["links"]): string | undefined {
  const pages = (links ?? []).filter(({ rel }) => rel === undefined || rel === "alternate");
  return (pages.find(({ type }) => type === undefined || type.includes("html")) ?? pages[0])?.href;
}

function json(feed: FeedOf<"json">): GivenFeed {
  return {
    kind: "json",
    title: feed.title,
    site: feed.home_page_url,
    base: feed.home_page_url,
    language: feed.language,
    items: (feed.items ?? []).map(jsonItem),
  };
}

function jsonItem(item: JsonItem): GivenItem {
  return {
    id: item.id,
    url: item.url ?? item.external_url,
    title: item.title,
    summary: item.summary,
    content:
      item.content_html ??
      item.content_text?.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\n", "<br><br>"),
    author: namesOf((item.authors ?? []).map(({ name }) => name)),
    published: item.date_published ?? item.date_modified,
    modified: item.date_modified,
    language: item.language,
  };
}

function namesOf(names: readonly (string | undefined)[]): string | undefined {
  const given = names.filter((name) => name !== undefined && name.trim() !== "");
  return given.length === 0 ? undefined : [...new Set(given)].join(", ").slice(0, 300);
}

const periods: Readonly<Record<string, number>> = {
  hourly: 3600,
  daily: 86_400,
  weekly: 604_800,
  monthly: 2_592_000,
  yearly: 31_536_000,
};

/** `sy:updatePeriod` and `sy:updateFrequency` in seconds between updates. */
function periodOf(sy: { updatePeriod?: string; updateFrequency?: number } | undefined): number | undefined {
  const period = periods[sy?.updatePeriod?.trim().toLowerCase() ?? ""];
  return period === undefined ? undefined : period / Math.max(sy?.updateFrequency ?? 1, 1);
}
