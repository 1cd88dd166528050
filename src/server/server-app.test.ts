import { afterAll, beforeAll, expect, test } from "vitest";
import { sampleWorld } from "../../test/browser/sample/sample-world.ts";
import type { OpenWorld } from "../app/open-record.ts";
import { serverApp } from "./server-app.tsx";

const TOKEN = "0123456789abcdef";
let world: OpenWorld;
let app: ReturnType<typeof serverApp>;

beforeAll(async () => {
  world = await sampleWorld();
  app = serverApp(world, { token: TOKEN });
});
afterAll(() => world.close());

async function page(path: string): Promise<string> {
  const answer = await app.request(`http://localhost${path}`);
  expect(answer.status).toBe(200);
  return answer.text();
}

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ["the first page lists the demo", "/", ["Russia–Ukraine negotiations", "Demo"]],
  [
    "on 22 July the round is planned and disputed",
    "/p/russia-ukraine?asOf=2025-07-22",
    ["are to meet in Istanbul on Wednesday 23 July 2025", "Thursday 24 July 2025", "Tuesday 2 September 2025"],
  ],
  ["on 30 July the clock has moved", "/p/russia-ukraine?asOf=2025-07-30", ["Friday 8 August 2025", "moved 2 times"]],
];

test.each(cases)("%s", async (_name, path, words) => {
  const html = await page(path);
  for (const word of words) expect(html).toContain(word);
});

test("the first page tells where each process stands", async () => {
  expect(await page("/")).toMatch(/31 reports, the last of 24 August 2025/);
});

test("a state's page has the words of those who speak for it, and their positions", async () => {
  const html = await page("/p/russia-ukraine/actors?name=Russia");
  for (const words of ["In the words of those who speak for it", "diametrically", "Dmitry Peskov on talks"])
    expect(html).toContain(words);
});

test("every mark on the map leads to its place in the list", async () => {
  const html = await page("/p/russia-ukraine/map?from=2025-01-01&area=whole");
  const anchors = [...html.matchAll(/href="#(spot-[^"]+)"/g)].map(([, anchor]) => anchor);
  expect(anchors.length).toBeGreaterThan(2);
  for (const anchor of anchors) expect(html).toContain(`id="${anchor}"`);
});

test("a map on a day long after the last happening shows the months before that", async () => {
  expect(await page("/p/russia-ukraine/map?asOf=2025-08-31")).toContain("Istanbul");
});

test("a day that is none is left out", async () => {
  expect(await page("/p/russia-ukraine?asOf=2025-02-30")).toContain("The record on");
});

test("an unknown process is a page of its own with status 404", async () => {
  const answer = await app.request("http://localhost/p/nobody");
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain("no such process");
});

test("every answer has strict headers", async () => {
  const { headers } = await app.request("http://localhost/");
  expect(headers.get("Content-Security-Policy")).toContain("default-src 'self'");
  expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
});

function post(headers: Readonly<Record<string, string>>, body: Readonly<Record<string, string>>): Promise<Response> {
  const request = { method: "POST", headers, body: new URLSearchParams(body) };
  return Promise.resolve(app.request("http://localhost/theme", request));
}

test.each([
  ["without our token", {}, { theme: "dark" }],
  ["with another token", {}, { theme: "dark", token: "fedcba9876543210" }],
  ["from another site", { "Sec-Fetch-Site": "cross-site" }, { theme: "dark", token: TOKEN }],
  ["from another origin", { Origin: "http://elsewhere.invalid" }, { theme: "dark", token: TOKEN }],
  ["from an origin that is none", { Origin: "nonsense" }, { theme: "dark", token: TOKEN }],
])("a form %s is refused", async (_name, headers, body) => {
  expect((await post(headers as Record<string, string>, body as Record<string, string>)).status).toBe(403);
});

test("a form of our own is taken, and leads nowhere else", async () => {
  const answer = await post(
    { Origin: "http://localhost" },
    { theme: "dark", token: TOKEN, back: "//elsewhere.invalid" },
  );
  expect(answer.status).toBe(303);
  expect(answer.headers.get("Location")).toBe("/");
});

test("a foreign host name is refused", async () => {
  expect((await app.request("http://elsewhere.invalid/")).status).toBe(403);
});
