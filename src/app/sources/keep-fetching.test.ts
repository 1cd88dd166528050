import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Newspaper, startNewspaper } from "../../../test/news/news-server.ts";
import { createFetcher, type Fetcher } from "../../sources/fetch/create-fetcher.ts";
import { type ExampleWorld, exampleWorld } from "../example-world.ts";
import { keepFetching } from "./keep-fetching.ts";
import { defineFeed, report } from "./newsroom-for-test.ts";

vi.setConfig({ testTimeout: 60_000 });

let world: ExampleWorld;
let fetcher: Fetcher;
const papers: Newspaper[] = [];

beforeEach(async () => {
  world = await exampleWorld();
  for (const name of ["One", "Two"]) papers.push(await startNewspaper(name));
  fetcher = createFetcher({ allowedHosts: papers.map(({ host }) => host), now: () => Date.parse(world.now()) });
});
afterEach(async () => {
  await fetcher.close();
  for (const paper of papers.splice(0)) await paper.close();
  await world.remove();
});
const define = (id: string, address: string) => defineFeed(world, id, address);

test("fetching goes on by itself, and stops when it is told to", async () => {
  const [paper] = papers as [Newspaper, Newspaper];
  paper.publish("f", report("a"));
  const seen: string[] = [];
  const kept = keepFetching(world, fetcher.fetch, { everyMs: 5, onLook: ({ outcome }) => seen.push(outcome) });
  await define("s", `${paper.url}/feeds/f.xml`);
  await vi.waitFor(() => expect(seen).toEqual(["new"]), { timeout: 10_000 });
  world.at("2025-07-25T10:00:00.000Z");
  await vi.waitFor(() => expect(seen).toEqual(["new", "unchanged"]), { timeout: 10_000 });
  await kept.stop();
});

test("a source that takes long holds up no other that comes due meanwhile", async () => {
  const [slow, quick] = papers as [Newspaper, Newspaper];
  let release = () => {};
  slow.answer("/feeds/f.xml", (_request, response) => {
    release = () => response.writeHead(404).end();
  });
  quick.publish("g", report("b"));
  const seen: string[] = [];
  const kept = keepFetching(world, fetcher.fetch, { everyMs: 5, onLook: ({ source }) => seen.push(source.id) });
  await define("slow", `${slow.url}/feeds/f.xml`);
  await vi.waitFor(() => expect(slow.mostAtOnce()).toBe(1), { timeout: 10_000 });
  await define("quick", `${quick.url}/feeds/g.xml`);
  await vi.waitFor(() => expect(seen).toEqual(["quick"]), { timeout: 10_000 });
  release();
  await vi.waitFor(() => expect(seen).toEqual(["quick", "slow"]), { timeout: 10_000 });
  await kept.stop();
});
