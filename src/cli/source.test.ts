import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { type Newspaper, startNewspaper } from "../../test/news/news-server.ts";
import { openSqlite } from "../record/sqlite/open-sqlite.ts";
import { buildForTest, run, start } from "./run-for-test.ts";

/** How often a fetch is killed; more by DRAGOMAN_KILLS. */
const KILLS = Number(process.env["DRAGOMAN_KILLS"] ?? 6);
const BODY =
  "Russia and Ukraine will hold talks in Istanbul on 30 July, a Kremlin spokesman said on Thursday.\nThe delegations are to discuss an exchange of prisoners, he said, and added that no date had been set for a meeting of the leaders. Officials in Kyiv confirmed that their delegation would travel.";

vi.setConfig({ testTimeout: 120_000 });

let home: string;
let paper: Newspaper;
beforeAll(buildForTest);
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), "dragoman-source-"));
  paper = await startNewspaper("Harbour Wire");
  vi.stubEnv("DRAGOMAN_ALLOW_HOSTS", paper.host);
});
afterEach(async () => {
  await paper.close();
  rmSync(home, { recursive: true, force: true });
});

function publish(feed: string, count: number): void {
  for (let at = 0; at < count; at += 1) {
    const [name, date] = [`${feed}-${at}`, "Thu, 24 Jul 2025 10:00:00 GMT"];
    paper.publish(feed, { name, title: `Talks in Istanbul, report ${at}`, body: BODY, date });
  }
}

test("a new user: from a newspaper's front page to its facts", async () => {
  publish("world", 3);
  const tried = await run(["source", "test", paper.url], home);
  expect([tried.code, tried.out]).toEqual([
    0,
    expect.stringContaining("Talks in Istanbul, report 0 (Harbour Wire, en,"),
  ]);
  const added = await run(["source", "add", paper.url], home);
  expect(added).toMatchObject({ code: 0, out: expect.stringContaining("source harbour-wire-world added"), err: "" });
  expect((await run(["source", "list"], home)).out).toContain("Not looked at yet.");
  const fetched = await run(["fetch"], home);
  expect(fetched).toMatchObject({ code: 0, err: "" });
  expect(fetched.out).toMatch(/^1 source looked at, 3 reports added with [1-9]\d* claims$/m);
  expect((await run(["search", "Istanbul"], home)).out).toContain(
    "Talks in Istanbul, report 2 (2025-07-24, Harbour Wire",
  );
  expect((await run(["fetch"], home)).out).toContain("no source is due");
  const again = JSON.parse((await run(["fetch", "--all", "--json"], home)).out);
  expect(again).toMatchObject([{ outcome: "unchanged", articles: 0 }]);
  expect(paper.visits.at(-1)).toMatchObject({ conditional: true, status: 304 });
  expect(await run(["source", "check"], home)).toMatchObject({
    code: 0,
    out: "all 1 sources do well or wait their turn\n",
  });
});

test("a server looks by itself at what is added beside it, and its facts stand on the page of the process", async () => {
  publish("world", 3);
  writeFileSync(
    join(home, "process.json"),
    JSON.stringify({ id: "lakes", name: "Lakes", parties: ["Russia", "Ukraine"] }),
  );
  await run(["process", "create", join(home, "process.json")], home);
  const server = start(["serve", "--port", "0"], home);
  const ended = new Promise((done) => server.once("close", done));
  try {
    const line = await new Promise<string>((done) =>
      server.stdout?.once("data", (chunk: Buffer) => done(chunk.toString())),
    );
    const url = /http:\/\/\S+/.exec(line)?.[0] ?? line;
    await run(["source", "add", paper.url], home);
    const page = async (path: string): Promise<string> => (await fetch(url + path)).text();
    await vi.waitFor(async () => expect(await page("/p/lakes")).toContain("Talks between Russia and Ukraine"), {
      timeout: 100_000,
      interval: 500,
    });
    // The look is noted once all that it brought is recorded.
    await vi.waitFor(async () => expect(await page("/sources/harbour-wire-world")).toContain("3 items"), {
      timeout: 20_000,
      interval: 200,
    });
  } finally {
    server.kill("SIGINT");
  }
  expect(await ended).toBe(0);
});

test("a source is paused, resumed and removed; one on offer is added by its id, without a request", async () => {
  await run(["source", "add", "bbc-world"], home);
  expect((await run(["source", "pause", "bbc-world"], home)).out).toBe("source bbc-world paused\n");
  expect((await run(["fetch"], home)).out).toContain("no source is due");
  expect((await run(["source", "resume", "bbc-world"], home)).code).toBe(0);
  expect((await run(["source", "remove", "bbc-world"], home)).code).toBe(0);
  expect((await run(["source", "list"], home)).out).toContain("no source is followed yet");
  expect((await run(["source", "list", "--offer"], home)).out).toContain(
    "tass-en\tTASS, in English (RU, en, state media)",
  );
});

test("what is said of a source can be changed", async () => {
  await run(["source", "add", "bbc-world"], home);
  const set = (...args: readonly string[]) => run(["source", "set", "bbc-world", ...args], home);
  expect((await set("--every", "30", "--name", "The World", "--only-relevant", "yes")).out).toContain(
    "source bbc-world: The World, every 30 minutes",
  );
  expect((await set("--clear", "every", "--only-relevant", "no")).out).toMatch(/every 60 minutes(?!.*relevant)/);
  expect((await set()).code).toBe(2);
  expect((await set("--country", "Ukraine")).err).toContain("two capital letters");
  expect((await set("--clear", "all")).code).toBe(2);
});

test("lists go out and come in as OPML", async () => {
  for (const id of ["un-news", "dawn"]) await run(["source", "add", id], home);
  const file = join(home, "sources.opml");
  expect((await run(["source", "export", file], home)).out).toContain("holds 2 sources");
  expect(await run(["source", "export", file], home)).toMatchObject({
    code: 1,
    err: expect.stringContaining("exists already"),
  });
  await run(["source", "remove", "dawn"], home);
  expect((await run(["source", "import", file], home)).out).toBe("1 sources added, 1 there already\n");
  const listed = JSON.parse((await run(["source", "list", "--json"], home)).out) as { source: { name: string } }[];
  expect(listed.map(({ source }) => source.name)).toEqual(["UN News", "Dawn"]);
});

test("a folder is watched", async () => {
  const folder = join(home, "drop");
  mkdirSync(folder);
  writeFileSync(join(folder, "a.txt"), `Talks in Istanbul\n\n${BODY}`);
  expect((await run(["source", "add", folder], home)).out).toContain("(folder,");
  expect((await run(["fetch"], home)).out).toContain("1 report added");
  writeFileSync(join(folder, "b.txt"), `Talks in Doha\n\n${BODY}`);
  expect((await run(["fetch", "--all"], home)).out).toContain("1 report added");
});

test.each([
  [["source", "add", "http://127.0.0.1:9/"], 1, "nothing to follow at http://127.0.0.1:9/"],
  [["source", "pause", "nobody"], 2, 'there is no source "nobody"'],
  [["source", "import", "/no/such/file"], 2, "/no/such/file does not exist"],
  [["source", "add", "http://example.org/", "--kind", "rumour"], 2, "Allowed choices are feed"],
  [["source", "add", "x", "--every", "soon"], 2, "whole number"],
  [["fetch", "nobody"], 2, 'there is no source "nobody"'],
  [["source", "test", "http://10.0.0.1/"], 1, "private"],
])("%j ends with %i and says why", async (args, code, words) => {
  expect(await run(args, home)).toMatchObject({ code, err: expect.stringContaining(words) });
});

test("a source that fails is told, with exit code 1", async () => {
  publish("world", 1);
  await run(["source", "add", `${paper.url}/feeds/world.xml`], home);
  paper.answer("/feeds/world.xml", (_request, response) => {
    response.writeHead(500).end();
  });
  expect(await run(["fetch"], home)).toMatchObject({ code: 1, err: expect.stringContaining("harbour-wire-world") });
  const checked = await run(["source", "check"], home);
  expect([checked.code, checked.out]).toEqual([1, expect.stringContaining("The last look failed")]);
});

test(
  `killed ${KILLS} times while fetching, and run again: no item is lost, none is there twice`,
  async () => {
    const feeds = Array.from({ length: 8 }, (_, at) => `f${at}`);
    for (const feed of feeds) publish(feed, 25);
    const outlines = feeds.map((feed) => `<outline text="${feed}" xmlUrl="${paper.url}/feeds/${feed}.xml"/>`);
    const list = `<opml version="2.0"><head/><body>${outlines.join("")}</body></opml>`;
    await run(["source", "import", "-"], home, { input: list });
    for (let round = 0; round < KILLS; round += 1) {
      const child = start(["fetch", "--verbose"], home);
      const ended = new Promise((done) => child.once("close", done));
      const before = paper.visits.length;
      await vi.waitFor(() => expect(paper.visits.length).toBeGreaterThan(before + 8), { timeout: 30_000 });
      await setTimeout(Math.random() * 600);
      child.kill("SIGKILL");
      await ended;
    }
    expect(await run(["fetch"], home)).toMatchObject({ err: "" });
    const store = openSqlite(join(home, "dragoman-data", "record.sqlite"));
    const urls: string[] = [];
    for await (const entry of store.read(0)) if (entry.kind === "article") urls.push(entry.article.url ?? "");
    const counted = (await store.fetching.counts("2000-01-01")).filter(({ what }) => what === "new");
    await store.close();
    expect([urls.length, new Set(urls).size]).toEqual([200, 200]);
    expect(counted.reduce((all, { count }) => all + count, 0)).toBe(200);
    expect((await run(["check"], home)).out).toContain("is sound");
  },
  KILLS * 20_000,
);
