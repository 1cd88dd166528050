import { afterEach, beforeEach, expect, test } from "vitest";
import { type ExampleWorld, exampleProcess, exampleReport, exampleWorld } from "../app/example-world.ts";
import { ingest } from "../app/ingest.ts";
import { serverApp } from "./server-app.tsx";

const P = "http://localhost/p/istanbul";
const HELD = "Nothing has changed since your last visit";

let world: ExampleWorld;
let app: ReturnType<typeof serverApp>;
let cookie = "";
beforeEach(async () => {
  world = await exampleWorld();
  app = serverApp(world);
  cookie = "";
  await world.store.append([{ kind: "process", process: exampleProcess }], world.now());
});
afterEach(() => world.remove());

const tell = (published: string, day: string) =>
  ingest(world, exampleReport(published, "Wire", `talks planned: Russia, Ukraine on ${day} at Istanbul.`));

/** Looks at the overview as one browser does, and gives what it says of changes. */
async function looked(query = ""): Promise<string> {
  const answer = await app.request(`${P}${query}`, { headers: { Cookie: cookie } });
  cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? cookie;
  const html = (await answer.text()).replace(/<[^>]*>/g, "");
  return html.slice(html.indexOf("What changed"));
}

test("what the record learnt since the last visit is told, whenever it was published, while the visit goes on", async () => {
  await tell("2025-07-24", "2025-07-30");
  expect(await looked()).not.toContain("your last visit");
  world.at("2025-07-25T12:00:00.000Z");
  expect(await looked()).toContain(HELD);
  world.at("2025-07-25T13:00:00.000Z");
  await tell("2025-07-23", "2025-08-05");
  for (const minutes of ["05", "20"]) {
    world.at(`2025-07-25T13:${minutes}:00.000Z`);
    expect(await looked()).toMatch(/^What changed.*Wednesday 23 July 2025Talks between/);
  }
  expect(await looked("?since=2025-07-23")).not.toContain("Wednesday 23 July 2025");
  world.at("2025-07-25T14:00:00.000Z");
  expect(await looked()).toContain(HELD);
});

test("old reports that came in since are no news, and a past day knows no visit", async () => {
  await looked();
  world.at("2025-07-25T12:00:00.000Z");
  await tell("2025-05-01", "2025-05-16");
  expect(await looked()).toContain(HELD);
  expect(await looked("?asOf=2025-07-20")).not.toContain("your last visit");
});
