import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { FeedItem } from "../../model/feed.ts";
import { type FeedChoice, readFeed } from "./read-feed.ts";

const NOW = Date.parse("2025-07-23T12:00:00Z");
const ADDRESS = "https://harbour.example/news/feed.xml";
const read = (content: string | Uint8Array, choice?: FeedChoice, charset?: string) => {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return readFeed(
    { address: ADDRESS, mediaType: "", bytes, ...(charset === undefined ? {} : { charset }) },
    NOW,
    choice,
  );
};
const itemsOf = (content: string | Uint8Array, choice?: FeedChoice): readonly FeedItem[] => {
  const feed = read(content, choice);
  return feed.kind === "no-feed" ? [] : feed.items;
};
const problemsOf = (content: string | Uint8Array, choice?: FeedChoice): readonly string[] => {
  const feed = read(content, choice);
  return feed.kind === "no-feed" ? [feed.words] : feed.problems.map(({ words }) => words);
};
const rss = (items: string, head = "<title>Harbour Wire</title><link>https://harbour.example/</link>"): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>${head}${items}</channel></rss>`;
const DATE = "Tue, 22 Jul 2025 12:36:25 +0300";
const item = (id: string, more = ""): string =>
  `<item><guid isPermaLink="false">${id}</guid><link>/${id}</link><title>Report ${id}</title><pubDate>${DATE}</pubDate>${more}</item>`;

const WHOLE = { title: "Envoys meet", url: "https://harbour.example/a", published: "2025-07-22T12:36:25+03:00" };
test.each([
  [
    "RSS 2.0",
    rss(
      `<item><guid>a1</guid><title>Envoys meet</title><link>https://harbour.example/a?utm_source=rss</link><pubDate>2025-07-22T12:36:25+03:00</pubDate></item>`,
    ),
  ],
  [
    "RSS 0.91",
    `<rss version="0.91"><channel><title>H</title><item><title>Envoys meet</title><link>/a</link><dc:date>2025-07-22T12:36:25+03:00</dc:date></item></channel></rss>`,
  ],
  [
    "RSS 1.0",
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://harbour.example/"><title>H</title></channel><item rdf:about="https://harbour.example/a"><title>Envoys meet</title><link>https://harbour.example/a</link><dc:date>2025-07-22T12:36:25+03:00</dc:date></item></rdf:RDF>`,
  ],
  [
    "Atom 1.0",
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>H</title><entry><id>urn:a</id><title type="html">Envoys &lt;b>meet&lt;/b></title><link rel="enclosure" href="/a.mp3"/><link href="/a"/><published>2025-07-22T12:36:25+03:00</published><updated>2025-07-23T10:00:00Z</updated></entry></feed>`,
  ],
  [
    "Atom 0.3",
    `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>H</title><entry><title>Envoys meet</title><link rel="alternate" type="text/html" href="/a"/><issued>2025-07-22T12:36:25+03:00</issued></entry></feed>`,
  ],
  [
    "JSON Feed",
    `{"version":"https://jsonfeed.org/version/1.1","title":"H","items":[{"id":"a","url":"/a","title":"Envoys meet","content_text":"They met.","date_published":"2025-07-22T12:36:25+03:00"}]}`,
  ],
  [
    "news sitemap",
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://harbour.example/a</loc><n:news><n:publication><n:name>H</n:name><n:language>en</n:language></n:publication><n:publication_date>2025-07-22T12:36:25+03:00</n:publication_date><n:title>Envoys meet</n:title></n:news></url></urlset>`,
  ],
])("%s: title, address and date", (_format, text) => {
  expect(itemsOf(text)).toMatchObject([WHOLE]);
});

test("texts are plain, with a line a paragraph; publisher, author and language are kept", () => {
  const more = `<description>&lt;p&gt;Envoys of A &amp;amp; B&lt;/p&gt;</description><content:encoded><![CDATA[<p>First.</p><script>x()</script><p>Second.</p>]]></content:encoded><dc:creator>Ana Reyes</dc:creator><source url="https://quay.example">Quay Post</source>`;
  expect(itemsOf(rss(item("1", more), "<language>en-GB</language>"))).toMatchObject([
    {
      summary: "Envoys of A & B",
      content: "First.\nSecond.",
      author: "Ana Reyes",
      publisher: "Quay Post",
      language: "en-GB",
    },
  ]);
});

test("an aggregator's title does not end with its publisher", () => {
  const text = rss(
    `<item><title>Envoys meet - Quay Post</title><link>/a</link><source url="https://quay.example">Quay Post</source></item>`,
  );
  expect(itemsOf(text)[0]?.title).toBe("Envoys meet");
});

test.each([
  ["the same id, another address", item("1") + item("1").replace("/1<", "/2<"), ["1", "1 https://harbour.example/2"]],
  [
    "the same id and address, other words",
    item("1") + item("1").replace("Report", "Later report"),
    ["1", expect.stringMatching(/^1 https/)],
  ],
  ["the same twice", item("1") + item("1"), ["1"]],
])("ids: %s", (_name, items, ids) => {
  expect(itemsOf(rss(items)).map(({ givenId }) => givenId)).toEqual(ids);
  expect(problemsOf(rss(items))).toEqual(["1 item repeats the id of another"]);
});

test.each([
  ["no date", item("1").replace(DATE, ""), ["1 item has no date that can be read"]],
  ["a date that is none", item("1").replace(DATE, "soon"), ["1 item has no date that can be read"]],
  ["half an hour ahead", item("1").replace(DATE, "2025-07-23T12:30:00Z"), []],
  [
    "a day ahead",
    item("1").replace(DATE, "2025-07-24T12:30:00Z"),
    ["1 item is dated ahead of now; its date was left out"],
  ],
  ["today by its day", item("1").replace(DATE, "2025-07-24"), []],
  ["no address", item("1").replace("<link>/1</link>", ""), ["1 item has no address"]],
  ["an address of a script", item("1").replace("/1<", "javascript:alert(1)<"), ["1 item has no address"]],
  ["nothing", "<item></item>", []],
])("counts: %s", (_name, items, problems) => {
  expect(problemsOf(rss(items))).toEqual(problems);
});

test("an empty feed is a feed", () => {
  expect(read(rss(""))).toMatchObject({ kind: "rss", title: "Harbour Wire", items: [], problems: [] });
});

test("too many items: the newest are kept, the others counted", () => {
  const days = Array.from({ length: 28 }, (_, at) =>
    item(`${at}`).replace(DATE, `2025-06-${String(at + 1).padStart(2, "0")}`),
  );
  expect(itemsOf(rss(days.join("")), { mostItems: 2 }).map(({ givenId }) => givenId)).toEqual(["27", "26"]);
  expect(problemsOf(rss(days.join("")), { mostItems: 2 })).toEqual(["26 items beyond the bound were left out"]);
});

test.each([
  ["ttl in minutes", "<ttl>90</ttl>", 5400],
  ["ttl beyond a day", "<ttl>100000</ttl>", 86_400],
  ["no ttl", "", undefined],
  [
    "an update period",
    `<sy:updatePeriod xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">hourly</sy:updatePeriod><sy:updateFrequency xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">2</sy:updateFrequency>`,
    1800,
  ],
])("%s", (_name, head, ttl) => {
  expect(read(rss("", head))).toMatchObject(ttl === undefined ? { kind: "rss" } : { ttl });
});

const LAUGHS = `<!DOCTYPE rss [<!ENTITY a "ha]>"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>`;
test.each([
  [
    "entities are never expanded",
    rss(item("1", "<description>&b; &c;</description>")).replace("<rss", `${LAUGHS}<rss`),
    "&b; &c;",
  ],
  ["CDATA in CDATA", rss(item("1", "<description><![CDATA[a <![CDATA[b]]> c]]></description>")), "a b c"],
  ["control characters", rss(item("1", "<description>a\u0001\u0000b</description>")), "ab"],
  ["an ampersand left bare", rss(item("1", "<description>A & B</description>")), "A & B"],
])("%s", (_name, text, summary) => {
  expect(itemsOf(text)[0]?.summary).toBe(summary);
});

test.each([
  [
    "a page",
    "<!doctype html><html><head><title>Not found</title></head><body>404</body></html>",
    "html",
    "The document is a web page (“Not found”), and no feed.",
  ],
  [
    "a page that names its feed",
    `<html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head></html>`,
    "html",
    "The document is a web page, and no feed. It names a feed: https://harbour.example/rss",
  ],
  [
    "a page that sends on",
    `<html><head><meta http-equiv="refresh" content="0; url=http://127.0.0.1/"></head></html>`,
    "html",
    "The document is a web page, and no feed. It sends browsers on to another address, which is not followed.",
  ],
  ["nothing", " ", "empty", "The document is empty."],
  [
    "cut off",
    rss(item("1")).slice(0, -60),
    "broken",
    "The feed is broken: its elements do not close, or it was cut off.",
  ],
  ["JSON", `{"ok":true}`, "unknown-format", "The document is JSON, and no JSON Feed."],
  ["XML", "<opml></opml>", "unknown-format", "The document is XML, and no feed."],
  ["text", "Hello", "unknown-format", "The document is text, and no feed."],
  [
    "a sitemap nested deep",
    `<urlset>${"<a>".repeat(60_000)}`,
    "broken",
    "The sitemap nests its elements as none does; it was not read.",
  ],
  [
    "a feed nested deep",
    rss("<a>".repeat(60_000)),
    "broken",
    "The feed is broken: its elements do not close, or it was cut off.",
  ],
])("no feed: %s", (_name, text, why, words) => {
  expect(read(text)).toEqual({ kind: "no-feed", why, words });
});

test("no feed: a picture", () => {
  expect(read(Buffer.from("89504e470d0a1a0a", "hex"))).toMatchObject({ kind: "no-feed", why: "binary" });
});

test("a sitemap index names its parts, the newest first; packed ones are unpacked", () => {
  const index = `<sitemapindex><sitemap><loc>https://harbour.example/1.xml</loc><lastmod>2025-07-01</lastmod></sitemap><sitemap><loc>https://harbour.example/2.xml</loc><lastmod>2025-07-02</lastmod></sitemap></sitemapindex>`;
  expect(read(gzipSync(index))).toMatchObject({
    parts: ["https://harbour.example/2.xml", "https://harbour.example/1.xml"],
  });
});

const gkg = (id: string, url: string, themes: string, places: string, extras = ""): string => {
  const cells = Array.from({ length: 27 }, () => "");
  Object.assign(cells, {
    0: `20250722103000-${id}`,
    2: "1",
    3: "harbour.example",
    4: url,
    7: themes,
    9: places,
    26: extras,
  });
  return cells.join("\t");
};
const GKG = [
  gkg(
    "1",
    "https://harbour.example/1",
    "CEASEFIRE;ARMEDCONFLICT",
    "1#Ukraine#UP#UP#49#32#UP",
    "<PAGE_TITLE>Truce &amp; talks</PAGE_TITLE><PAGE_PRECISEPUBTIMESTAMP>20250722093000</PAGE_PRECISEPUBTIMESTAMP>",
  ),
  gkg("2", "https://harbour.example/2", "SPORT", "1#Ukraine#UP#UP#49#32#UP"),
  gkg("3", "https://harbour.example/3", "CEASEFIRE", "1#Sudan#SU#SU#15#30#SU"),
  gkg("4", "https://harbour.example/1", "CEASEFIRE", "1#Ukraine#UP#UP#49#32#UP"),
].join("\n");
test.each([
  ["all, each address once", {}, ["1", "2", "3"]],
  ["by theme", { themes: ["CEASEFIRE"] }, ["1", "3"]],
  ["by country", { countries: ["UP"] }, ["1", "2"]],
  ["by both", { themes: ["CEASEFIRE"], countries: ["UP"] }, ["1"]],
])("GDELT's Knowledge Graph: %s", (_name, choice, ends) => {
  expect(itemsOf(GKG, choice).map(({ url }) => url?.slice(-1))).toEqual(ends);
});

test("GDELT's titles and dates of publication", () => {
  expect(itemsOf(GKG)[0]).toMatchObject({
    title: "Truce & talks",
    published: "2025-07-22T09:30:00Z",
    publisher: "harbour.example",
  });
});

test("GDELT's list of lists names the Knowledge Graph", () => {
  const list = ["export.CSV", "mentions.CSV", "gkg.csv"].map(
    (name) => `123 ${"a".repeat(32)} http://data.example/20250722103000.${name}.zip`,
  );
  expect(read(list.join("\n"))).toMatchObject({
    kind: "gdelt",
    parts: ["http://data.example/20250722103000.gkg.csv.zip"],
  });
});
