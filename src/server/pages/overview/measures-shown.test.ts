import { afterAll, beforeAll, expect, test } from "vitest";
import { sampleWorld } from "../../../../test/browser/sample/sample-world.ts";
import type { OpenWorld } from "../../../app/open-record.ts";
import { serverApp } from "../../server-app.tsx";

const P = "/p/russia-ukraine";
let world: OpenWorld;
let app: ReturnType<typeof serverApp>;

beforeAll(async () => {
  world = await sampleWorld();
  app = serverApp(world);
});
afterAll(() => world.close());

async function textOf(path: string): Promise<string> {
  const html = await (await app.request(`http://localhost${path}`)).text();
  return html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
}

test.each([
  [`${P}?asOf=2025-07-22`, "1 day until talks"],
  [`${P}?asOf=2025-07-22`, "42 days until a deadline"],
  [`${P}?asOf=2025-07-22`, "Month by month Month Talks held Attacks told Killed in them Wounded July 2025"],
  [`${P}?asOf=2025-07-22`, "Tolls are sums of single attacks"],
  [`${P}/actors`, "Dmitry Peskov spokesman, Russia"],
  [`${P}/actors?name=Dmitry+Peskov`, "spokesman, Russia"],
  [`${P}/actors?name=Dmitry+Peskov&from=2024-01-01&to=2024-02-01`, "No statement of this actor was read in this time"],
])("%s says: %s", async (path, words) => {
  expect(await textOf(path)).toContain(words);
});
