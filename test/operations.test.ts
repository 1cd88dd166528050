import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { settingsTable } from "../src/app/config/settings-table.ts";
import { exampleWorld } from "../src/app/example-world.ts";
import { openMetrics } from "../src/server/running/metrics.ts";

const PAGE = "docs/operations.md";
const page = readFileSync(PAGE, "utf8");

/** A table without the spaces and strokes that line its columns up. */
const tight = (table: string): string => table.trim().replace(/ +/g, " ").replace(/-{3,}/g, "---");

/** `DRAGOMAN_WRITE=yes npx vitest run test/operations` writes the table anew. */
test("the table of settings is that of the code", () => {
  const [before = "", rest = ""] = page.split("<!-- settings -->");
  const [table = "", after = ""] = rest.split("<!-- /settings -->");
  if (process.env["DRAGOMAN_WRITE"] === "yes") {
    writeFileSync(PAGE, `${before}<!-- settings -->\n\n${settingsTable()}\n<!-- /settings -->${after}`);
    return;
  }
  expect(tight(table)).toBe(tight(settingsTable()));
});

test("every figure stands on the page, and no other", async () => {
  const world = await exampleWorld();
  const metrics = openMetrics(world);
  const there = (await metrics.registry.getMetricsAsJSON())
    .map(({ name }) => name)
    .filter((name) => name.startsWith("dragoman_"));
  metrics.close();
  await world.remove();
  const told = [...page.matchAll(/^\| `(dragoman_\w+)/gm)].map(([, name]) => name);
  expect(told.sort()).toEqual(there.sort());
});
