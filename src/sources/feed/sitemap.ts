import { Parser } from "htmlparser2";
import type { GivenFeed, GivenItem } from "./given-feed.ts";

/** Slots of a page in a sitemap, by the local name of the element; those of Google's news extension carry its prefix. */
type Slots = Readonly<Record<string, string>>;

/** Parts of a sitemap index that are kept, the newest first. */
const MOST_PARTS = 200;

/** A sitemap is four deep with its extensions. */
const DEEPEST = 100;
/** Letters that are read before looking whether the nesting is sound. */
const STRETCH = 65_536;

/**
 * A sitemap with its pages, or a sitemap index with its parts; pages without news of their own have an address and a date.
 * Undefined where it nests beyond reason.
 */
export function sitemap(text: string): GivenFeed | undefined {
  const pages: Slots[] = [];
  const parts: Slots[] = [];
  let open: Record<string, string> | undefined;
  let name = "";
  let news = "news";
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        depth += 1;
        news = newsPrefix(attributes) ?? news;
        if (tag === "url" || tag === "sitemap") open = {};
        name = tag.startsWith(`${news}:`) ? `news:${tag.slice(news.length + 1)}` : tag;
      },
      ontext(words) {
        if (open !== undefined && name !== "") open[name] = (open[name] ?? "") + words;
      },
      onclosetag(tag) {
        name = "";
        depth -= 1;
        if (open === undefined || (tag !== "url" && tag !== "sitemap")) return;
        (tag === "url" ? pages : parts).push(open);
        open = undefined;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (let at = 0; at < text.length; at += STRETCH) {
    parser.write(text.slice(at, at + STRETCH));
    if (depth > DEEPEST) return undefined;
  }
  parser.end();
  return {
    kind: "news-sitemap",
    items: pages.map(itemOf),
    ...(parts.length === 0 ? {} : { parts: newestFirst(parts) }),
  };
}

function newsPrefix(attributes: Readonly<Record<string, string>>): string | undefined {
  const found = Object.entries(attributes).find(
    ([name, value]) => name.startsWith("xmlns:") && value.includes("sitemap-news"),
  );
  return found?.[0].slice("xmlns:".length);
}

function itemOf(page: Slots): GivenItem {
  return {
    id: page["loc"]?.trim(),
    url: page["loc"]?.trim(),
    title: page["news:title"],
    published: page["news:publication_date"]?.trim(),
    modified: page["lastmod"]?.trim(),
    publisher: page["news:name"],
    language: page["news:language"],
    isPlain: true,
  };
}

function newestFirst(parts: readonly Slots[]): readonly string[] {
  const dated = parts.flatMap((part) => {
    const address = part["loc"]?.trim();
    return address === undefined || address === "" ? [] : [{ address, day: part["lastmod"]?.trim() ?? "" }];
  });
  return dated
    .sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1))
    .slice(0, MOST_PARTS)
    .map(({ address }) => address);
}
