import { afterEach, beforeEach, expect, test } from "vitest";
import { type ExampleWorld, exampleProcess, exampleReport, exampleWorld } from "../../../app/example-world.ts";
import { ingest } from "../../../app/ingest.ts";
import { serverApp } from "../../server-app.tsx";

let world: ExampleWorld;
beforeEach(async () => {
  world = await exampleWorld();
  await world.store.append([{ kind: "process", process: exampleProcess }], world.now());
});
afterEach(() => world.remove());

const tell = (published: string, parties: string) =>
  ingest(world, exampleReport(published, "Wire", `talks planned: ${parties} on 2025-07-30 at Istanbul.`));

test("a name that the lexicon does not have and that was never told before stands in the queue, once, for a week", async () => {
  await tell("2025-06-20", "Russia, Ukraine, Sylvonia");
  await tell("2025-07-23", "Russia, Ukraine, Sylvonia, Quillonia, Turkey");
  await tell("2025-07-24", "Russia, Ukraine, Quillonia");
  const html = await (await serverApp(world).request("http://localhost/p/istanbul/review")).text();
  expect(html.match(/it names “[^”]*” for the first time/g)).toEqual(["it names “Quillonia” for the first time"]);
});
