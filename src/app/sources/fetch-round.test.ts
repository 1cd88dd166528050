import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Newspaper, startNewspaper } from "../../../test/news/news-server.ts";
import type { Source, SourceId } from "../../model/source.ts";
import { createFetcher, type Fetcher } from "../../sources/fetch/create-fetcher.ts";
import { type ExampleWorld, exampleWorld } from "../example-world.ts";
import { search } from "../search.ts";
import { addSource } from "./add-source.ts";
import { pauseSource, removeSource, resumeSource } from "./change-source.ts";
import { fetchRound, type RoundOptions } from "./fetch-round.ts";
import type { LookResult } from "./look-result.ts";
import { defineFeed, FILLER, report } from "./newsroom-for-test.ts";
import { sourcesHealth } from "./source-health.ts";

vi.setConfig({ testTimeout: 60_000 });

const PROCESS = {
  id: "lakes",
  name: "Lakes talks",
  parties: ["Russia", "Ukraine"],
  mediators: [],
  names: [],
  places: [],
} as const;
let world: ExampleWorld;
let fetcher: Fetcher;
const papers: Newspaper[] = [];

beforeEach(async () => {
  world = await exampleWorld();
  await world.store.append([{ kind: "process", process: PROCESS as never }], world.now());
});
afterEach(async () => {
  await fetcher?.close();
  for (const paper of papers.splice(0)) await paper.close();
  await world.remove();
});

async function startPapers(count: number): Promise<void> {
  for (let number = 0; number < count; number += 1) papers.push(await startNewspaper(`Paper ${number}`));
  fetcher = createFetcher({ allowedHosts: papers.map(({ host }) => host), now: () => Date.parse(world.now()) });
}

const define = (id: string, address: string, more: Partial<Source> = {}) => defineFeed(world, id, address, more);

async function round(options: RoundOptions = {}): Promise<readonly LookResult[]> {
  const results: LookResult[] = [];
  for await (const result of fetchRound(world, fetcher.fetch, { random: () => 0, ...options })) results.push(result);
  return results;
}

async function articles() {
  return (await world.store.articles({ limit: 5000 })).map(({ article }) => article);
}

test("60 sources with new items: all are recorded once; the second round is conditional requests only; two connections a host", async () => {
  await startPapers(6);
  for (let number = 0; number < 60; number += 1) {
    const paper = papers[number % 6] as Newspaper;
    for (let item = 0; item < 5; item += 1) paper.publish(`f${number}`, report(`r${number}-${item}`));
    await define(`s${number}`, `${paper.url}/feeds/f${number}.xml`);
  }
  const first = await round();
  expect(first.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 60 }, () => "new"));
  const held = await articles();
  expect([held.length, new Set(held.map(({ url }) => url)).size]).toEqual([300, 300]);
  expect(held.every(({ outlet, published }) => outlet !== undefined && published === "2025-07-24")).toBe(true);
  expect(papers.map((paper) => paper.mostAtOnce() <= 2)).toEqual(papers.map(() => true));
  expect(await round()).toEqual([]);
  world.at("2025-07-25T10:00:00.000Z");
  for (const paper of papers) paper.visits.length = 0;
  const second = await round();
  expect(new Set(second.map(({ outcome }) => outcome))).toEqual(new Set(["unchanged"]));
  const visits = papers.flatMap((paper) => paper.visits);
  expect([visits.length, visits.every(({ conditional, status }) => conditional && status === 304)]).toEqual([60, true]);
  expect(papers.map((paper) => paper.mostAtOnce() <= 2)).toEqual(papers.map(() => true));
  const [health] = await sourcesHealth(world);
  expect(health).toMatchObject({ condition: "well", total: 5, relevance: [{ process: "lakes", concerned: 5 }] });
});

test("a report that its paper corrects is a new version beside the old", async () => {
  await startPapers(1);
  const [paper] = papers as [Newspaper];
  paper.publish("f", report("a"));
  await define("s", `${paper.url}/feeds/f.xml`);
  await round();
  paper.publish("f", report("a", { body: `talks held: Russia, Ukraine on 2025-07-23 at Istanbul.\n${FILLER}` }));
  world.at("2025-07-25T10:00:00.000Z");
  expect(await round()).toMatchObject([{ outcome: "new", items: 1, articles: 1 }]);
  const versions = await world.store.articles({ url: `${paper.url}/a.html` });
  expect(versions.map(({ article }) => /talks \w+/.exec(article.text)?.[0])).toEqual(["talks held", "talks planned"]);
  expect((await sourcesHealth(world))[0]).toMatchObject({ total: 1, changed: 1 });
});

test("a feed that changes its ids, or renews dates and pictures alone, brings nothing twice", async () => {
  await startPapers(1);
  const [paper] = papers as [Newspaper];
  const item = (guid: string, more = "") =>
    `<rss version="2.0"><channel><title>Paper</title><item>${guid}<title>Report a</title><link>${paper.url}/a.html</link>${more}</item></channel></rss>`;
  let feed = item("<guid isPermaLink='false'>1</guid>", "<pubDate>Thu, 24 Jul 2025 10:00:00 GMT</pubDate>");
  paper.publish("pages", report("a"));
  paper.answer("/changing.xml", (_request, response) => {
    response.writeHead(200, { "Content-Type": "application/rss+xml" }).end(feed);
  });
  await define("s", `${paper.url}/changing.xml`);
  await round();
  const later = [
    item("<guid isPermaLink='false'>2</guid>"),
    item(""),
    item(
      "<guid isPermaLink='false'>1</guid>",
      "<description>Renewed</description><pubDate>Thu, 24 Jul 2025 11:00:00 GMT</pubDate>",
    ),
  ];
  for (const [at, one] of later.entries()) {
    feed = one;
    world.at(`2025-07-25T1${at}:00:00.000Z`);
    expect(await round()).toMatchObject([{ articles: 0 }]);
  }
  expect(await articles()).toHaveLength(1);
  expect((await sourcesHealth(world))[0]?.total).toBe(1);
});

test("a list of lists: each part is looked at; one that fails is told, and asked for again", async () => {
  await startPapers(1);
  const [paper] = papers as [Newspaper];
  const urls = (tag: string, ...names: readonly string[]) =>
    names.map((name) => `<${tag}><loc>${paper.url}/${name}</loc></${tag}>`).join("");
  const sitemap = (inner: string, root: string) =>
    `<?xml version="1.0"?><${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${inner}</${root}>`;
  const send = (path: string, body: string) =>
    paper.answer(path, (_request, response) => {
      response.writeHead(200, { "Content-Type": "application/xml", ETag: '"1"' }).end(body);
    });
  for (const name of ["a", "b"]) paper.publish("f", report(name));
  send("/index.xml", sitemap(urls("sitemap", "one.xml", "two.xml"), "sitemapindex"));
  send("/one.xml", sitemap(urls("url", "a.html"), "urlset"));
  await define("s", `${paper.url}/index.xml`, { kind: "sitemap" });
  expect(await round()).toMatchObject([{ outcome: "new", articles: 1 }]);
  const state = await world.store.fetching.state("s" as SourceId);
  expect([state?.validators, state?.remarks]).toEqual([undefined, [expect.stringContaining("404")]]);
  send("/two.xml", sitemap(urls("url", "b.html"), "urlset"));
  world.at("2025-07-25T10:00:00.000Z");
  expect(await round()).toMatchObject([{ outcome: "new", articles: 1 }]);
  expect((await articles()).map(({ title, outlet }) => [title, outlet]).sort()).toEqual([
    ["Report a", "Paper 0"],
    ["Report b", "Paper 0"],
  ]);
  expect((await world.store.fetching.state("s" as SourceId))?.validators).toMatchObject({ etag: '"1"' });
});

test("failures are told in plain words, tried later and later, and an unchanged answer heals nothing", async () => {
  await startPapers(1);
  const [paper] = papers as [Newspaper];
  paper.publish("f", report("a"));
  await define("s", `${paper.url}/feeds/f.xml`);
  await round();
  paper.answer("/feeds/f.xml", (_request, response) => {
    response.writeHead(200, { "Content-Type": "text/html" }).end("<html><body>Down for maintenance</body></html>");
  });
  world.at("2025-07-25T10:00:00.000Z");
  expect(await round()).toMatchObject([{ outcome: "failed", problem: expect.stringContaining("web page") }]);
  expect((await sourcesHealth(world))[0]).toMatchObject({ condition: "failing" });
  expect((await world.store.fetching.state("s" as SourceId))?.validators).toBeUndefined();
  paper.answer("/feeds/f.xml", (_request, response) => {
    response.writeHead(503, { "Retry-After": "7200" }).end("busy");
  });
  world.at("2025-07-25T12:00:00.000Z");
  await round();
  const state = await world.store.fetching.state("s" as SourceId);
  expect([state?.failures, state?.due]).toEqual([2, "2025-07-25T14:00:00.000Z"]);
});

test("a page that refuses is kept with its feed's words, marked so; a report in another language is kept unread and found", async () => {
  await startPapers(1);
  const [paper] = papers as [Newspaper];
  paper.publish("f", report("a"));
  paper.publish(
    "f",
    report("b", {
      title: "Переговоры",
      language: "ru",
      body: "Посланники обеих сторон встретились в Осло и встретятся снова на этой неделе, сообщили в министерстве.\nОни обсудили обмен пленными и прекращение огня, но о дате пока не договорились. Это было второе заседание.",
    }),
  );
  paper.answer("/a.html", (_request, response) => {
    response.writeHead(403).end("no");
  });
  await define("s", `${paper.url}/feeds/f.xml`);
  expect(await round()).toMatchObject([{ outcome: "new", items: 2, unread: 1 }]);
  const held = await articles();
  expect(held.find(({ title }) => title === "Report a")?.summaryOnly).toBe(true);
  const russian = held.find(({ title }) => title === "Переговоры");
  expect(russian?.language).toBe("ru");
  expect((await search(world, "пленными")).map(({ article }) => article.id)).toEqual([russian?.id]);
});

test("undated items, and items dated ahead, are kept without a date and counted", async () => {
  await startPapers(1);
  const [paper] = papers as [Newspaper];
  const { date: _date, ...undated } = report("a");
  paper.publish("f", undated);
  paper.publish("f", report("b", { date: "Thu, 24 Jul 2031 10:00:00 GMT" }));
  await define("s", `${paper.url}/feeds/f.xml`);
  await round();
  expect((await articles()).map(({ published }) => published)).toEqual([undefined, undefined]);
  expect((await sourcesHealth(world))[0]).toMatchObject({
    total: 2,
    undated: 2,
    state: { remarks: [expect.stringContaining("date"), expect.stringContaining("ahead of now")] },
  });
});

test("a source that keeps only what is relevant drops the rest", async () => {
  await startPapers(1);
  const [paper] = papers as [Newspaper];
  paper.publish("f", report("a"));
  paper.publish("f", report("b", { body: FILLER }));
  await define("s", `${paper.url}/feeds/f.xml`, { onlyRelevant: true });
  await round();
  expect((await articles()).map(({ title }) => title)).toEqual(["Report a"]);
  world.at("2025-07-25T10:00:00.000Z");
  expect(await round()).toMatchObject([{ outcome: "unchanged" }]);
});

test("from a front page to its feed, paused, resumed and removed", async () => {
  await startPapers(1);
  const [paper] = papers as [Newspaper];
  paper.publish("world", report("a"));
  const tools = { fetch: fetcher.fetch, now: world.now };
  const { source } = await addSource(world, tools, { address: paper.url });
  expect(source).toMatchObject({ id: "paper-0-world", kind: "feed", address: `${paper.url}/feeds/world.xml` });
  await expect(addSource(world, tools, { address: paper.url })).rejects.toThrow(/has this address already/);
  await pauseSource(world, source.id);
  expect(await round()).toEqual([]);
  await resumeSource(world, source.id);
  expect(await round()).toMatchObject([{ outcome: "new", claims: 1 }]);
  await removeSource(world, source.id);
  expect(await round({ all: true })).toEqual([]);
  expect(await articles()).toHaveLength(1);
  expect((await addSource(world, tools, { address: paper.url })).source.id).toBe(source.id);
});

test.each([
  ["http://127.0.0.1:1/feed", /nothing to follow at http:\/\/127\.0\.0\.1:1\/feed/],
  ["ftp://example.org/", /nothing to follow/],
  ["/no/such/folder/anywhere", /nothing to follow/],
  ["", /nothing to follow/],
])("%s is refused in plain words", async (address, words) => {
  await startPapers(0);
  await expect(addSource(world, { fetch: fetcher.fetch, now: world.now }, { address })).rejects.toThrow(words);
});

test("a round that is told to stop ends after the items at hand, and loses none of them", async () => {
  await startPapers(1);
  const [paper] = papers as [Newspaper];
  for (let item = 0; item < 60; item += 1) paper.publish("f", report(`r${item}`));
  await define("s", `${paper.url}/feeds/f.xml`);
  const stopping = new AbortController();
  paper.answer("/r30.html", (_request, response) => {
    stopping.abort();
    response.writeHead(404).end();
  });
  expect(await round({ signal: stopping.signal })).toMatchObject([{ outcome: "stopped" }]);
  expect(await world.store.fetching.state("s" as SourceId)).toBeUndefined();
  await round();
  expect((await articles()).length).toBe(60);
  expect((await sourcesHealth(world))[0]?.total).toBe(60);
});
