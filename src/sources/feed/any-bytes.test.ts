import * as fc from "fast-check";
import { expect, test } from "vitest";
import { articlesInDocument } from "../file/read-document.ts";
import { draftsOfPage } from "../item/draft-of-page.ts";
import { readFeed } from "./read-feed.ts";

const NOW = Date.parse("2025-07-23T12:00:00Z");
const address = "https://harbour.example/a";
/** Pieces of which broken documents are made. */
const pieces = [
  "<rss>",
  "</rss>",
  "<channel>",
  "<item>",
  "</item>",
  "<title>",
  "</title>",
  "<![CDATA[",
  "]]>",
  "<!--",
  "-->",
  "&amp;",
  "&#0;",
  "&x;",
  "<!DOCTYPE a [",
  "<!ENTITY x '",
  "]>",
  "<feed xmlns='http://www.w3.org/2005/Atom'>",
  "<entry>",
  "<link href='",
  "'/>",
  '{"version":"https://jsonfeed.org/version/1",',
  '"items":[',
  "]}",
  "<urlset>",
  "<url><loc>",
  "</loc></url>",
  "<pubDate>",
  "2025-07-22",
  "<html>",
  "<time datetime='2025-07-22T10:00:00Z'>",
  "<p>They met.</p>",
  "WARC/1.0\r\n",
  "Content-Length: 5\r\n\r\n",
  "%PDF-1.4",
  "\u0000",
  "\ufeff",
  "\ud800",
  "1\t2\t",
];
const broken = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 8 })), { maxLength: 40 })
  .map((parts) => new TextEncoder().encode(parts.join("")));
const anyBytes = fc.oneof(broken, fc.uint8Array({ maxLength: 300 }));

test("any bytes are a feed, or are told to be none", () => {
  fc.assert(
    fc.property(
      anyBytes,
      fc.option(fc.constantFrom("utf-8", "windows-1251", "utf-16", "x-none"), { nil: undefined }),
      (bytes, charset) => {
        const feed = readFeed({ address, mediaType: "", bytes, ...(charset === undefined ? {} : { charset }) }, NOW);
        const ids = feed.kind === "no-feed" ? [] : feed.items.flatMap(({ givenId }) => givenId ?? []);
        expect(new Set(ids).size).toBe(ids.length);
        if (feed.kind === "no-feed") expect(feed.words).toMatch(/\.$|^It names a feed|: http/);
      },
    ),
    { numRuns: 200 },
  );
});

test("any bytes are a page, or are none", async () => {
  await fc.assert(
    fc.asyncProperty(anyBytes, fc.constantFrom("text/html", "application/pdf", ""), async (bytes, mediaType) => {
      const drafts = await draftsOfPage({ address, mediaType, bytes });
      expect(drafts.every(({ body }) => body.length <= 10_000)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test("any bytes are a file with reports, or a problem", async () => {
  await fc.assert(
    fc.asyncProperty(anyBytes, fc.constantFrom("a.warc", "a.html", "a.eml", "a", "a.pdf"), async (bytes, name) => {
      let finds = 0;
      for await (const find of articlesInDocument(bytes, name))
        finds += find.article === undefined && find.problem.message === "" ? 0 : 1;
      expect(finds).toBeGreaterThan(0);
    }),
    { numRuns: 100 },
  );
});
