import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { exampleWorld } from "../../app/example-world.ts";
import { DeskOpener } from "../desk.ts";
import { openedFetch } from "../opened-fetch.ts";
import { apiApp } from "./api-app.ts";
import { apiRoutes } from "./api-routes.ts";

test("the description is OpenAPI 3.1, as an independent validator has it", async () => {
  const world = await exampleWorld();
  const app = apiApp({ world, desks: new DeskOpener(world), fetch: openedFetch() });
  const answer = await app.request("/openapi.json");
  const validator = new Validator();
  expect(await validator.validate(JSON.parse(await answer.text()))).toMatchObject({ valid: true });
  expect(validator.version).toBe("3.1");
  await world.remove();
});

test("every file of routes is in the list", async () => {
  const world = await exampleWorld();
  const files = readdirSync(join(import.meta.dirname, "routes")).filter((name) => !name.includes(".test."));
  expect(apiRoutes({ world, desks: new DeskOpener(world), fetch: openedFetch() }).length).toBe(files.length);
  await world.remove();
});
