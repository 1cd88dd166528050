import { afterAll, beforeAll, expect, test } from "vitest";
import { sampleWorld } from "../../test/browser/sample/sample-world.ts";
import type { OpenWorld } from "../app/open-record.ts";
import { EXPORT_FORMATS } from "../exports/index.ts";
import { serverApp } from "./server-app.tsx";

let world: OpenWorld;
let app: ReturnType<typeof serverApp>;
beforeAll(async () => {
  world = await sampleWorld();
  app = serverApp(world);
});
afterAll(() => world.close());

const ask = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  app.request(`http://localhost/p/${path}`, { headers });

test.each(EXPORT_FORMATS.map(({ name }) => name))("%s is served, and not sent again unchanged", async (name) => {
  const answer = await ask(`russia-ukraine/export/${name}?asOf=2025-07-22`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Content-Disposition")).toContain(`russia-ukraine-2025-07-22.`);
  expect((await answer.text()).length).toBeGreaterThan(100);
  const tag = answer.headers.get("ETag") ?? "";
  expect((await ask(`russia-ukraine/export/${name}?asOf=2025-07-22`, { "If-None-Match": tag })).status).toBe(304);
});

test.each([
  ["nobody/export/calendar", 404, "no such process"],
  ["russia-ukraine/export/word", 404, "no such export format. There is: calendar"],
  ["russia-ukraine/export/calendar?asOf=2025-02-30", 400, "asOf takes a day such as 2025-07-22"],
  ["russia-ukraine/export/calendar?knownAt=soon", 400, "knownAt takes a time"],
])("%s is refused in plain words", async (path, status, words) => {
  const answer = await ask(path);
  expect([answer.status, answer.headers.get("Content-Type")]).toEqual([status, "text/plain; charset=UTF-8"]);
  expect(await answer.text()).toContain(words);
});

test("the page of exports names every format and the calendar's address, which needs no script", async () => {
  const html = await (await ask("russia-ukraine/exports")).text();
  for (const { title, name } of EXPORT_FORMATS) {
    expect(html).toContain(
      title.replace(/[&<>]/g, (mark) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[mark] ?? mark),
    );
    expect(html).toContain(`/p/russia-ukraine/export/${name}`);
  }
  expect(html).toContain('value="http://localhost/p/russia-ukraine/export/calendar"');
  expect(html).toContain('href="webcal://localhost/p/russia-ukraine/export/calendar"');
});

test("an entry leads to the page of its thread", async () => {
  const file = await (await ask("russia-ukraine/export/calendar")).text();
  expect(file.replaceAll("\r\n ", "")).toMatch(/URL:http:\/\/localhost\/p\/russia-ukraine\/threads\/talks-/);
});
