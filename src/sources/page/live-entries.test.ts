import { expect, test } from "vitest";
import { articleFromHtml } from "./article-from-html.ts";

const ADDRESS = "https://harbour.example/world/talks";
const said = (number: number): string =>
  `The envoys met for the ${number}th time in Oslo, officials said, and will meet again.`;
const entriesOf = (html: string, address = ADDRESS) => {
  const draft = articleFromHtml(html, address);
  return "fault" in draft ? undefined : draft.entries;
};
const box = (number: number, attributes = `id="entry-${number}"`): string =>
  `<article ${attributes}><time datetime="2025-07-22T1${number}:00:00Z">1${number}:00</time><h2>Round ${number}</h2><p>${said(number)}</p></article>`;
const boxes = [3, 2, 1].map((number) => box(number)).join("");
const linked = (updates: readonly object[]): string =>
  `<script type="application/ld+json">${JSON.stringify({ "@type": "LiveBlogPosting", headline: "Talks", liveBlogUpdate: updates })}</script>`;
const update = (number: number, more: object = {}): object => ({
  "@type": "BlogPosting",
  headline: `Round ${number}`,
  datePublished: `2025-07-22T1${number}:00:00Z`,
  articleBody: `<p>${said(number)}</p>`,
  ...more,
});

const WANTED = [3, 2, 1].map((number) => ({
  title: `Round ${number}`,
  published: `2025-07-22T1${number}:00:00Z`,
  body: said(number),
  url: `${ADDRESS}#entry-${number}`,
}));
test.each([
  ["linked data", linked([3, 2, 1].map((number) => update(number, { url: `${ADDRESS}#entry-${number}` })))],
  ["boxes of a page that calls itself a live blog", `<div class="live-blog"><h1>Talks</h1>${boxes}</div>`],
  [
    "boxes by their kind",
    `<div itemscope itemtype="https://schema.org/LiveBlogPosting"><h1>Talks</h1><div>${boxes}</div></div>`,
  ],
])("entries from %s", (_what, inside) => {
  expect(entriesOf(`<html><body><main>${inside}</main></body></html>`)).toEqual(WANTED);
});

test.each([
  ["a page that is not live", `<main><h1>Talks</h1>${boxes}</main>`],
  ["two entries", `<div class="live-blog">${box(1)}${box(2)}</div>`],
  [
    "teasers",
    `<div class="live-blog">${[1, 2, 3, 4].map((number) => `<li><time datetime="2025-07-22T10:00:00Z">10:00</time><a href="/${number}">${said(number)}</a></li>`).join("")}</div>`,
  ],
])("none: %s", (_what, inside) => {
  expect(entriesOf(`<html><body>${inside}</body></html>`)).toBeUndefined();
});

test("by the page's address; an entry without an id is known by its time", () => {
  const inside = [3, 2, 1].map((number) => box(number, "")).join("");
  const found = entriesOf(`<html><body>${inside}</body></html>`, "https://harbour.example/live/talks");
  expect(found?.[0]?.url).toBe("https://harbour.example/live/talks#2025-07-22T13%3A00%3A00Z");
});
