import { expect, test } from "vitest";
import { discoverFeeds, likelyFeeds, sitemapsInRobots } from "./discover-feeds.ts";

const ADDRESS = "https://harbour.example/world/";
const link = (href: string, type = "application/rss+xml", title = ""): string =>
  `<link rel="alternate" type="${type}" title="${title}" href="${href}">`;

test.each([
  [
    "declared, relative and absolute",
    link("/rss") + link("feed.atom", "application/atom+xml"),
    ["/rss", "/world/feed.atom"],
  ],
  ["JSON Feed", link("/feed.json", "application/feed+json"), ["/feed.json"]],
  ["another language's page is none", `<link rel="alternate" hreflang="fr" href="/fr">`, []],
  [
    "linked to, where it looks like one",
    `<a href="/rss.xml">RSS</a><a href="/feeds/world">World</a><a href="/about">About</a>`,
    ["/rss.xml", "/feeds/world"],
  ],
  ["declared before linked to", `<a href="/rss/world">x</a>${link("/feed")}`, ["/feed", "/rss/world"]],
  [
    "feeds of comments last",
    link("/comments/feed", undefined, "Comments") + link("/feed"),
    ["/feed", "/comments/feed"],
  ],
  ["each once, as it was declared", `<a href="/feed">x</a>${link("/feed")}`, ["/feed"]],
  ["against the page's base", `<base href="https://harbour.example/en/">${link("rss")}`, ["/en/rss"]],
  ["an address of a script is none", link("javascript:alert(1)"), []],
  ["a word that only begins so", `<a href="/feedback">x</a><a href="/rssm">y</a>`, []],
])("%s", (_name, html, paths) => {
  expect(discoverFeeds(`<html><head>${html}</head></html>`, ADDRESS).map(({ url }) => new URL(url).pathname)).toEqual(
    paths,
  );
});

test("likely places are of the same site", () => {
  expect(likelyFeeds(ADDRESS).every((url) => url.startsWith("https://harbour.example/"))).toBe(true);
  expect(likelyFeeds("no address")).toEqual([]);
});

test("the sitemaps that robots.txt names", () => {
  const robots =
    "User-agent: *\nDisallow:\nSitemap: https://harbour.example/a.xml\n sitemap:https://harbour.example/b.xml\nSitemap: /c.xml";
  expect(sitemapsInRobots(robots)).toEqual(["https://harbour.example/a.xml", "https://harbour.example/b.xml"]);
});
