import { afterAll, beforeAll, expect, test } from "vitest";
import { sampleWorld } from "../../test/browser/sample/sample-world.ts";
import type { OpenWorld } from "../app/open-record.ts";
import { BRIEF_FORMATS } from "./brief-route.ts";
import { serverApp } from "./server-app.tsx";

let world: OpenWorld;
let app: ReturnType<typeof serverApp>;
beforeAll(async () => {
  world = await sampleWorld();
  app = serverApp(world);
});
afterAll(() => world.close());

const ask = (path: string) => app.request(`http://localhost/p/${path}`);

test.each(Object.keys(BRIEF_FORMATS))("the brief is handed on as %s, and its page leads there", async (name) => {
  const answer = await ask(`russia-ukraine/brief/${name}?asOf=2025-07-22`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Content-Disposition")).toBe(
    `attachment; filename="russia-ukraine-brief-2025-07-22.${name}"`,
  );
  expect(await answer.text()).toContain("third round of talks in Istanbul");
  const page = await (await ask("russia-ukraine/brief?asOf=2025-07-22")).text();
  expect(page).toContain(`/p/russia-ukraine/brief/${name}?asOf=2025-07-22`);
});

test.each([
  ["nobody/brief/md", 404, "no such process"],
  ["russia-ukraine/brief/word", 404, "There is: md, html, json"],
  ["russia-ukraine/brief/constructor", 404, "There is: md, html, json"],
  ["russia-ukraine/brief/md?asOf=2025-02-30", 400, "asOf takes a day"],
  ["russia-ukraine/brief/md?since=soon", 400, "since takes a day"],
])("%s is refused in plain words", async (path, status, words) => {
  const answer = await ask(path);
  expect(answer.status).toBe(status);
  expect(await answer.text()).toContain(words);
});
