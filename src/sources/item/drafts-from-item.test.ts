import { expect, test } from "vitest";
import type { FeedItem } from "../../model/feed.ts";
import type { Fetched } from "../../model/fetched.ts";
import { articleFromDraft } from "../article-from-draft.ts";
import { draftsFromItem } from "./drafts-from-item.ts";
import { ownAddress } from "./own-address.ts";
import { versionChanges } from "./version-changes.ts";

const URL_A = "https://harbour.example/a";
const said = (number: number): string =>
  `The envoys of both sides met for the ${number}th time in Oslo, officials said, and will meet again.`;
const PAGE = `<html lang="en"><head><title>Envoys meet</title><meta property="og:site_name" content="Harbour Wire"></head><body><article><h1>Envoys meet in Oslo</h1>${[3, 4, 5, 6, 7].map((number) => `<p>${said(number)}</p>`).join("")}</article></body></html>`;
const fetched = (html: string, more: Partial<Extract<Fetched, { kind: "fetched" }>> = {}): Fetched => ({
  kind: "fetched",
  asked: URL_A,
  address: URL_A,
  movedForGood: false,
  status: 200,
  mediaType: "text/html",
  bytes: new TextEncoder().encode(html),
  validators: {},
  wait: {},
  ...more,
});
const REFUSED: Fetched = { kind: "refused", asked: URL_A, address: URL_A, why: "http-status", words: "", status: 403 };
const ITEM: FeedItem = {
  givenId: "7",
  url: URL_A,
  title: "Envoys meet",
  summary: "They met in Oslo.",
  published: "2025-07-22T09:00:00Z",
};
const LONG = Array.from({ length: 9 }, (_, at) => said(at + 10)).join("\n");
const SUMMARY = { body: "They met in Oslo.", summaryOnly: true, outlet: "H", url: URL_A };

test.each<[string, Fetched | undefined, Partial<FeedItem>, object]>([
  [
    "the page",
    fetched(PAGE),
    {},
    { title: "Envoys meet in Oslo", outlet: "H", language: "en", givenId: "7", published: "2025-07-22T09:00:00Z" },
  ],
  ["a page that refuses", REFUSED, {}, SUMMARY],
  ["no page asked for", undefined, {}, SUMMARY],
  [
    "no page, the feed carries the whole",
    undefined,
    { content: LONG },
    { body: LONG, standfirst: "They met in Oslo.", summaryOnly: false },
  ],
  ["no page, the feed's content breaks off", undefined, { content: `${LONG} …` }, { summaryOnly: true }],
  ["a page with next to nothing", fetched("<p>Sign up.</p>"), {}, { body: "They met in Oslo.", summaryOnly: true }],
  [
    "a wall, where the feed says more",
    fetched(`<article><p>${said(3)}</p></article>`),
    { content: LONG },
    { body: LONG },
  ],
  ["a page that turned into the front page", fetched(PAGE, { address: "https://harbour.example/" }), {}, SUMMARY],
  ["a picture", fetched("", { mediaType: "image/png" }), {}, SUMMARY],
  ["the true publisher of an aggregator", REFUSED, { publisher: "Quay Post" }, { outlet: "Quay Post" }],
  [
    "another outlet's address",
    fetched(PAGE.replace("<head>", '<head><link rel="canonical" href="https://quay.example/b">')),
    {},
    { url: URL_A },
  ],
  [
    "its own address",
    fetched(PAGE.replace("<head>", '<head><link rel="canonical" href="https://www.harbour.example/b?utm_source=x">')),
    {},
    { url: "https://www.harbour.example/b" },
  ],
])("%s", async (_name, page, more, wanted) => {
  expect(await draftsFromItem({ ...ITEM, ...more }, page, { outlet: "H" })).toMatchObject([wanted]);
});

test("an item without words and without a page is nothing", async () => {
  expect(await draftsFromItem({ url: URL_A }, REFUSED)).toEqual([]);
});

test("a live blog is as many reports as it has entries", async () => {
  const entry = (number: number): string =>
    `<section id="e${number}"><time datetime="2025-07-22T1${number}:00:00Z"></time><p>${said(number)}</p></section>`;
  const page = `<html><head><title>Talks, live</title></head><body><h1>Talks as they go</h1><div class="liveblog">${[1, 2, 3].map(entry).join("")}</div></body></html>`;
  expect(await draftsFromItem(ITEM, fetched(page), { outlet: "H" })).toMatchObject(
    [1, 2, 3].map((number) => ({
      title: "Talks as they go",
      body: said(number),
      url: `${URL_A}#e${number}`,
      outlet: "H",
    })),
  );
});

test.each([
  ["https://m.harbour.example/a", "https://www.harbour.example/b", "https://m.harbour.example/a"],
  ["/c?fbclid=1", "https://harbour.example/b", "https://harbour.example/c"],
  ["https://quay.example/a", "https://harbour.example/b", "https://harbour.example/b"],
  [undefined, "https://harbour.example/b#x", "https://harbour.example/b"],
])("%s as the address of %s", (claimed, address, own) => {
  expect(ownAddress(claimed, address)).toBe(own);
});

const version = (body: string, title = "Envoys meet") => articleFromDraft({ title, body, url: URL_A });
test.each([
  ["the same words", "One.\nTwo.", "One.\nTwo.", undefined],
  ["other quotation marks", "“One,” he said.", '"One," he said.', undefined],
  ["a number corrected", "Nine died.\nTwo.", "Seven died.\nTwo.", { removed: ["Nine died."], added: ["Seven died."] }],
  ["a paragraph more", "One.", "One.\nTwo.", { removed: [], added: ["Two."] }],
  ["a paragraph twice", "One.", "One.\nOne.", { removed: [], added: ["One."] }],
  ["the order alone", "One.\nTwo.", "Two.\nOne.", undefined],
])("versions: %s", (_name, before, after, changes) => {
  expect(versionChanges(version(before), version(after))).toEqual(changes);
});

test("versions: the title", () => {
  const changes = versionChanges(version("One.", "Nine die"), version("One.", "Seven die"));
  expect(changes).toEqual({ title: { before: "Nine die", after: "Seven die" }, removed: [], added: [] });
});

test("a corrected page is another article of the same address", () => {
  const [before, after] = [version("Nine died."), version("Seven died.")];
  expect([before.url, before.id === after.id]).toEqual([after.url, false]);
});
