import { expect, test } from "vitest";
import { articleFromHtml } from "./article-from-html.ts";
import { bodyOf } from "./body-of.ts";

const said = (number: number): string =>
  `The envoys of both sides met for the ${number}th time in Oslo, officials said, and they agreed to meet again.`;
const report = [3, 4, 5, 6].map((number) => `<p>${said(number)}</p>`).join("\n");
const told = [3, 4, 5, 6].map(said).join("\n");
const page = (inside: string, head = ""): string =>
  `<!doctype html><html><head><title>Envoys meet in Oslo | Harbour Wire</title>${head}</head><body><header><h1>Envoys meet in Oslo</h1></header>${inside}</body></html>`;
const draftOf = (html: string, address?: string) => {
  const draft = articleFromHtml(html, address);
  return "fault" in draft ? undefined : draft;
};

test.each([
  [
    "menus and footers",
    `<nav><a href="/">Home, World, Sport and all the rest of it.</a></nav><main>${report}</main><footer>${said(9)}</footer>`,
  ],
  ["a linked headline", `<main>${report}<p><a href="/x">TALKS FAIL IN BERN</a></p></main>`],
  [
    "an invitation",
    `<main><p>Read more: <a href="/x">talks fail in Bern</a></p>${report}<p>Sign up for our newsletter to get the news at six.</p></main>`,
  ],
  ["what comes below", `<main>${report}<h2>Related stories</h2><div>${said(9)}</div></main>`],
  [
    "a caption and its credit",
    `<main>${report}<figure><img src="a.jpg"><figcaption>Envoys shake hands in Oslo. (Photo: A. Author)</figcaption></figure></main>`,
  ],
  ["hidden words", `<main>${report}<p style="display: none">${said(9)}</p></main>`],
  ["a box with a telling name", `<main>${report}<div class="newsletter-signup"><p>${said(9)}</p></div></main>`],
  ["a telling name around all", `<div class="has-sidebar page-comments"><main>${report}</main></div>`],
  ["line breaks for paragraphs", `<div>${[3, 4, 5, 6].map(said).join("<br><br>")}</div>`],
  [
    "two boxes",
    `<div><div><p>${said(3)}</p><p>${said(4)}</p></div><div><p>${said(5)}</p><p>${said(6)}</p></div></div>`,
  ],
  ["unclosed tags", `<main><div>${report.replaceAll("</p>", "")}`],
])("the body without %s", (_what, inside) => {
  expect(bodyOf(page(inside))).toBe(told);
});

test.each([
  [
    "head",
    '<meta property="article:published_time" content="2025-07-22T23:30:00-04:00">',
    "",
    "2025-07-22T23:30:00-04:00",
  ],
  [
    "linked data",
    '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2025-07-22T08:00:00Z"}]}</script>',
    "",
    "2025-07-22T08:00:00Z",
  ],
  ["a time element", "", '<time datetime="2025-07-22T08:00:00+03:00">Tuesday</time>', "2025-07-22T08:00:00+03:00"],
  ["its text", "", "<p>Published 22 July 2025, 14:05 GMT</p>", "22 Jul 2025 14:05 GMT"],
  ["its text, month first", "", "<p>July 22, 2025 2:05 pm EDT</p>", "22 Jul 2025 14:05 EDT"],
  ["nothing", "", "", undefined],
])("the date of publication from %s", (_where, head, above, published) => {
  expect(draftOf(page(`${above}<main>${report}</main>`, head))?.published).toBe(published);
});

test("what a page says of itself", () => {
  const head = `<link rel="canonical" href="/oslo?utm_source=x&id=7#top"><meta property="og:site_name" content="Harbour Wire">
    <meta name="author" content="By A. Author"><meta property="article:modified_time" content="2025-07-23T10:00:00Z">`;
  const inside = `<p class="standfirst">Both sides say that the fourth round was useful.</p><main>${report}
    <figure><img src="a.jpg"><figcaption>Envoys shake hands in Oslo.</figcaption></figure></main>`;
  expect(draftOf(page(inside, head), "https://harbour.example/a")).toMatchObject({
    title: "Envoys meet in Oslo",
    standfirst: "Both sides say that the fourth round was useful.",
    captions: ["Envoys shake hands in Oslo."],
    modified: "2025-07-23T10:00:00Z",
    outlet: "Harbour Wire",
    author: "A. Author",
    url: "https://harbour.example/oslo?id=7",
  });
});

test("a page that says English and is not", () => {
  const text =
    "Die Gesandten beider Seiten haben sich in Oslo getroffen und werden sich in dieser Woche wieder treffen. ";
  const html = page(`<main><p>${text.repeat(4)}</p></main>`).replace("<html>", '<html lang="en">');
  expect(draftOf(html)?.language).toBe("de");
});

test("where the page shows nothing, the body of its linked data", () => {
  const data = JSON.stringify({ "@type": "NewsArticle", articleBody: told });
  expect(draftOf(page("", `<script type="application/ld+json">${data}</script>`))?.body).toBe(told);
});

test.each([
  ["200,000 nested tags", "<div>".repeat(200_000)],
  ["200,000 nested spans with text", "<span>a ".repeat(200_000)],
  ["15 MiB of one paragraph", `<p>${"Envoys met. ".repeat(1_310_000)}`],
  ["100,000 boxes", "<div><p>Envoys met in Oslo.</p></div>".repeat(100_000)],
  ["a million broken tags", "<".repeat(1_000_000)],
  ["closing tags only", "</div>".repeat(200_000)],
  ["linked data that nests", `<script type="application/ld+json">${"[".repeat(50_000)}${"]".repeat(50_000)}</script>`],
  ["nothing", ""],
])("%s: no crash", (_what, html) => {
  expect(typeof bodyOf(html)).toBe("string");
  expect(articleFromHtml(html)).toBeDefined();
});
