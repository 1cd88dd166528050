import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Fetched, Validators } from "../../src/model/fetched.ts";
import { readFeed } from "../../src/sources/feed/read-feed.ts";
import { createFetcher, type Fetcher } from "../../src/sources/fetch/create-fetcher.ts";
import type { Resolve } from "../../src/sources/fetch/fetch-options.ts";
import { draftsFromItem } from "../../src/sources/item/drafts-from-item.ts";
import { type Misbehaviour, misbehaviours } from "./misbehaving-cases.ts";

const NOW = Date.parse("2025-07-23T12:00:00Z");
const visits = new Map<string, number>();
const rows: string[] = [];
let port = 0;
let fetcher: Fetcher;
/** With limits that a slow source must meet; the others have all the time that a busy machine needs. */
let impatient: Fetcher;

const hostOf = (name: string): string => `${name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}.example`;
const sources = new Map(misbehaviours.map((source) => [hostOf(source.name), source]));

const server = createServer((request, response) => {
  const host = request.headers.host?.split(":")[0] ?? "";
  // What is asked of robots.txt is no visit.
  const visit = (visits.get(host) ?? 0) + (request.url === "/robots.txt" ? 0 : 1);
  visits.set(host, visit);
  const { writeHead } = response;
  response.writeHead = ((status: number, headers: Record<string, string> = {}) =>
    writeHead.call(
      response,
      status,
      Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.replace("%PORT%", String(port))])),
    )) as typeof writeHead;
  sources.get(host)?.answers(request, response, visit);
});

/** The first look-up of this name finds an open address, every later one this machine. */
let lookUps = 0;
const resolve: Resolve = async (name) => {
  if (name === "nobody.example") throw Object.assign(new Error("no such name"), { code: "ENOTFOUND" });
  if (name === "mixed.example")
    return [
      { address: "10.0.0.8", family: 4 },
      { address: "fd00::8", family: 6 },
    ];
  if (name === "turning.example") lookUps += 1;
  return [{ address: name === "turning.example" && lookUps === 1 ? "8.8.8.8" : "127.0.0.1", family: 4 }];
};

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  port = (server.address() as AddressInfo).port;
  const options = {
    allowedHosts: [...sources.keys(), "harbour.example"],
    largestBody: 6_000_000,
    resolve,
    now: () => NOW,
  };
  fetcher = createFetcher(options);
  impatient = createFetcher({ ...options, idleLimit: 300, totalLimit: 900 });
});

afterAll(async () => {
  await fetcher.close();
  await impatient.close();
  server.closeAllConnections();
  server.close();
  const width = Math.max(...misbehaviours.map(({ name }) => name.length));
  console.log(
    `${misbehaviours.length} misbehaving sources\n${rows.map((row) => row.replace("\t", " ".repeat(width + 2 - row.indexOf("\t")))).join("\n")}`,
  );
});

const plural = (many: number): string => `${many} item${many === 1 ? "" : "s"}`;

/** What a visit came to, in a line. */
function outcomeOf(came: Fetched, seen: Set<string>): string {
  if (came.kind === "refused") return refusalOf(came);
  if (came.kind === "unchanged") return "unchanged";
  const feed = readFeed(came, NOW);
  if (feed.kind === "no-feed") return `no feed: ${feed.why}`;
  const keys = feed.items.flatMap(({ givenId, url }) => [`id ${givenId}`, `url ${url}`]);
  const isKnown = keys.some((key) => seen.has(key));
  for (const key of keys) seen.add(key);
  const notes = [
    ...feed.problems.map(({ kind, count }) => `${count} ${kind}`),
    ...(came.movedForGood ? ["moved for good"] : []),
    ...(isKnown && feed.items.length === 1 ? ["seen before"] : []),
  ];
  const title = feed.items[0]?.title;
  return [`${feed.kind}: ${plural(feed.items.length)}${title === undefined ? "" : `, ${title}`}`, ...notes].join("; ");
}

function refusalOf({ why, status, retryAfter }: Extract<Fetched, { kind: "refused" }>): string {
  return `refused: ${why}${status === undefined ? "" : ` ${status}`}${retryAfter === undefined ? "" : ` for ${retryAfter} s`}`;
}

async function visitFeed(source: Misbehaviour, address: string): Promise<readonly string[]> {
  const lines: string[] = [];
  const seen = new Set<string>();
  let validators: Validators | undefined;
  for (const _ of source.ends) {
    const asks = source.isSlow === true ? impatient : fetcher;
    const came = await asks.fetch(address, validators === undefined ? {} : { validators });
    const line = outcomeOf(came, seen);
    if (came.kind !== "refused") validators = came.validators;
    const lacks = source.name.startsWith("validators") && Object.keys(validators ?? {}).length === 0;
    lines.push(`${line}${lacks ? "; no validators" : ""}`);
  }
  return lines;
}

async function visitPage(address: string): Promise<readonly string[]> {
  const page = await fetcher.fetch(address, { as: "page" });
  const [draft] = await draftsFromItem({ url: address, title: "Envoys to meet", summary: "They are to meet." }, page);
  const refusal = page.kind === "refused" ? refusalOf(page) : `report: ${draft?.title}`;
  return [`${refusal}${draft?.summaryOnly === true ? "; summary only" : ""}`];
}

test.each(misbehaviours.map((source) => [source.name, source] as const))("%s", async (name, source) => {
  if (name === "a name that turns private") await resolve("turning.example");
  const address = (source.asks ?? `http://${hostOf(name)}:%PORT%/`).replace("%PORT%", String(port));
  const came = source.isPage === true ? await visitPage(address) : await visitFeed(source, address);
  rows.push(`${name}\t${came.join(" → ")}`);
  expect(came).toEqual(source.ends);
});

test("no visit carried a cookie on, and a host that told us to wait was left alone", () => {
  expect(visits.get(hostOf("redirect to set a cookie"))).toBe(1);
  expect(visits.get(hostOf("429 with a date"))).toBe(1);
  expect(visits.get(hostOf("503 storm"))).toBe(3);
  expect(visits.get(hostOf("a page that robots.txt forbids"))).toBe(0);
});
