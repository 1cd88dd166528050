import { expect, test } from "vitest";
import { linkTo } from "../../../../test/browser/sample/links-in.ts";
import { sampleWorld } from "../../../../test/browser/sample/sample-world.ts";
import { serverApp } from "../../server-app.tsx";

test("a report's reading is told sentence by sentence, each thing with its rule", async () => {
  const world = await sampleWorld();
  const app = serverApp(world);
  const page = async (path: string) => (await app.request(`http://localhost${path}`)).text();
  const address = linkTo(await page("/p/russia-ukraine/reports"), "Ukraine and Russia to meet in Istanbul");
  expect(await page(address)).toContain(`${address}/reading`);
  const reading = await page(`${address}/reading`);
  expect(reading).toContain("talks/noun");
  expect(reading).toMatch(/“<bdi>Wednesday<\/bdi>” is <bdi>Wednesday 23 July 2025<\/bdi>/);
  expect(reading).toContain("<bdi>50 days</bdi>");
  const missing = await app.request("http://localhost/p/russia-ukraine/reports/none/reading");
  expect(missing.status).toBe(404);
  await world.close();
});
