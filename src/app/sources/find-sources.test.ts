import { expect, test } from "vitest";
import type { Fetched } from "../../model/fetched.ts";
import { findSources } from "./find-sources.ts";

const NOW = "2025-07-23T12:00:00.000Z";
const RSS = `<rss version="2.0"><channel><title>Harbour Wire</title><item><title>Envoys meet</title><link>/1</link></item></channel></rss>`;
const NEWS = `<urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://harbour.example/1</loc><news:news><news:title>Envoys meet</news:title></news:news></url></urlset>`;
const page = (head = ""): string => `<html><head><title>Harbour Wire</title>${head}</head><body></body></html>`;

/** What is found at the site's front, where these paths hold these documents and all others are missing. */
async function foundAt(site: Readonly<Record<string, string>>): Promise<unknown> {
  const fetch = async (asked: string): Promise<Fetched> => {
    const text = site[new URL(asked).pathname];
    if (text === undefined)
      return { kind: "refused", asked, address: asked, why: "http-status", words: "It has nothing here.", status: 404 };
    const bytes = new TextEncoder().encode(text);
    return {
      kind: "fetched",
      asked,
      address: asked,
      movedForGood: false,
      status: 200,
      mediaType: "",
      bytes,
      validators: {},
      wait: {},
    };
  };
  const found = await findSources("harbour.example", { fetch, now: () => NOW });
  return found.kind === "found" ? found.sources.map(({ kind, address }) => `${kind} ${address}`) : found.words;
}

test.each([
  ["a feed itself", { "/": RSS }, ["feed https://harbour.example"]],
  [
    "the feed that a page names",
    { "/": page(`<link rel="alternate" type="application/rss+xml" href="/news.rss">`), "/news.rss": RSS },
    ["feed https://harbour.example/news.rss"],
  ],
  ["a feed where feeds mostly stand", { "/": page(), "/feed": RSS }, ["feed https://harbour.example/feed"]],
  [
    "the news sitemap that robots.txt names",
    {
      "/": page(),
      "/robots.txt": "Sitemap: https://harbour.example/all.xml\nSitemap: https://harbour.example/news.xml",
      "/news.xml": NEWS,
    },
    ["sitemap https://harbour.example/news.xml"],
  ],
  ["nothing", { "/": page() }, expect.stringContaining("names no feed")],
])("%s", async (_name, site, found) => {
  expect(await foundAt(site)).toEqual(found);
});
