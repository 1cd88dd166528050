import { afterEach, beforeEach, expect, test } from "vitest";
import { addSampleSources } from "../../test/browser/sample/sample-sources.ts";
import { sampleWorld } from "../../test/browser/sample/sample-world.ts";
import type { OpenWorld } from "../app/open-record.ts";
import { newspaper } from "./newspaper-for-test.ts";
import { serverApp } from "./server-app.tsx";

const TOKEN = "0123456789abcdef";

let world: OpenWorld;
let app: ReturnType<typeof serverApp>;

beforeEach(async () => {
  world = await sampleWorld();
  await addSampleSources(world);
  app = serverApp(world, { token: TOKEN, fetch: newspaper });
});
afterEach(() => world.close());

async function page(path: string): Promise<string> {
  return (await app.request(`http://localhost${path}`)).text();
}

async function post(path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  return app.request(`http://localhost${path}`, {
    method: "POST",
    body: new URLSearchParams({ token: TOKEN, ...fields }),
  });
}

const where = (answer: Response): string => answer.headers.get("Location") ?? "";

test("the list tells how each source does, those that need a person first", async () => {
  const html = await page("/sources");
  const order = ["Lake Post", "Ministry of the Lakes", "Newcomer", "Harbour Wire", "Strait Times"].map((name) =>
    html.indexOf(name),
  );
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(html).toContain("4 looks in a row failed: example.org answers that it is overloaded (503).");
  expect(html).toContain("though it used to bring about 2 a day");
  expect(html).toContain("new items in 28 days, most on");
});

test("a front page is followed by its feed; what the feed calls itself is shown as text", async () => {
  const answer = await post("/sources/add", { address: "https://straits.example/" });
  expect([answer.status, where(answer)]).toEqual([303, "/sources/straits-herald-b?done=followed"]);
  expect(await page(where(answer))).not.toContain("<b>");
  expect(await world.store.source("straits-herald-b" as never)).toMatchObject({
    address: "https://straits.example/feed.xml",
  });
});

test("a feed that calls itself by hostile names is followed under a plain one", async () => {
  const answer = await post("/sources/add", { address: "https://straits.example/hostile.json" });
  expect(answer.status === 303 ? "" : await answer.text()).toBe("");
  const name = (await world.store.sources()).at(-1)?.name ?? "";
  expect(name).toMatch(/^\[31mRedgnp\.exe a+$/);
  expect(name.length).toBe(200);
});

test.each([
  [{ address: "https://straits.example/gone" }, "There is no such page (404)"],
  [{ address: "javascript:alert(1)" }, "Give an address that begins with https://"],
  [{ address: "" }, "Give an address that begins with https://"],
])("%j is refused in plain words", async (fields, words) => {
  const answer = await post("/sources/add", fields);
  expect([answer.status, (await answer.text()).includes(words)]).toEqual([400, true]);
});

test("chosen sources of the list are followed without a request, and shown as followed", async () => {
  const form = new URLSearchParams([
    ["token", TOKEN],
    ["starter", "un-news"],
    ["starter", "dawn"],
  ]);
  const answer = await app.request("http://localhost/sources/starters", { method: "POST", body: form });
  expect(where(answer)).toBe("/sources?done=followed");
  expect((await world.store.sources()).slice(-2).map(({ id }) => id)).toEqual(["dawn", "un-news"]);
  expect(await page("/sources")).toContain("followed already");
  expect((await post("/sources/starters", {})).status).toBe(400);
});

test("a new process comes with the sources that were chosen for it", async () => {
  expect(await page("/new")).toContain("Whose reports to read");
  const fields = { name: "Lakes talks", parties: "Freedonia, Sylvania", starter: "sudan-tribune" };
  expect(where(await post("/new", fields))).toBe("/p/lakes-talks");
  expect((await world.store.sources()).at(-1)?.id).toBe("sudan-tribune");
});

test("pause, resume, look now, and follow no more", async () => {
  const place = "/sources/harbour-wire-world";
  expect(where(await post(`${place}/pause`, {}))).toBe(`${place}?done=pause`);
  expect(await page(place)).toContain("none while it is paused");
  await post(`${place}/resume`, {});
  await post(`${place}/look`, {});
  expect(await page(place)).toContain("as soon as the server gets to it");
  expect(where(await post(`${place}/remove`, {}))).toBe("/sources?done=remove");
  expect((await app.request(`http://localhost${place}`)).status).toBe(404);
  expect((await post(`${place}/pause`, {})).status).toBe(400);
  expect((await post("/sources/lake-post/explode", {})).status).toBe(400);
});

test("no form is taken without the server's token", async () => {
  const body = new URLSearchParams({ starter: "un-news" });
  expect((await app.request("http://localhost/sources/starters", { method: "POST", body })).status).toBe(403);
});

test("a source's page tells its next look, its oddities and what it is good for; the overview has a corner for those that are ill", async () => {
  const html = await page("/sources/harbour-wire-world");
  for (const words of ["08:40 UTC", "2 items give no date", "Russia–Ukraine negotiations", "%)", "Kyiv"])
    expect(html).toContain(words);
  const overview = await page("/p/russia-ukraine");
  expect(overview).toContain("2 to look after");
  expect(overview).toContain("Lake Post");
});

test("a report in a language that is not read is listed, marked, and found by its words", async () => {
  const list = await page("/unread");
  expect(list).toContain("1 unread report among the latest");
  expect(list).toContain("Russian");
  const link = /\/p\/russia-ukraine\/reports\/[0-9a-f]+/.exec(list)?.[0] ?? "";
  const report = await page(link);
  expect(report).toContain("Unread (ru)");
  expect(report).toContain("It is kept, but not read");
  const found = await page(`/p/russia-ukraine/search?q=${encodeURIComponent("Посланники")}`);
  expect(found).toContain("Unread (ru)");
});

test("its page sets name, interval and flags; what will not do is refused by name", async () => {
  const place = "/sources/lake-post";
  const fields = { name: "Lake Post, world", every: "30", country: "ua", onlyRelevant: "yes", state: "public" };
  expect(where(await post(`${place}/set`, fields))).toBe(`${place}?done=set`);
  expect(await world.store.source("lake-post" as never)).toMatchObject({
    name: "Lake Post, world",
    everyMinutes: 30,
    country: "UA",
    onlyRelevant: true,
    state: "public",
  });
  expect(await page(place)).toContain("30 minutes, at least");
  const answer = await post(`${place}/set`, { name: "Lake Post", every: "0" });
  expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining("everyMinutes")]);
  const asked = { method: "PATCH", headers: { "Content-Type": "application/json" }, body: '{"everyMinutes":null}' };
  expect((await app.request("http://localhost/api/v1/sources/lake-post", asked)).status).toBe(200);
  expect(await world.store.source("lake-post" as never)).not.toHaveProperty("everyMinutes");
});
