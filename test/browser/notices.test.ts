import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { lookAtProcess } from "../../src/app/alerts/look-at-process.ts";
import { type ExampleWorld, exampleProcess, exampleReport, exampleWorld } from "../../src/app/example-world.ts";
import { ingest } from "../../src/app/ingest.ts";
import { type Running, serve } from "../../src/server/serve.ts";
import { startChromium } from "./find-chromium.ts";

vi.setConfig({ testTimeout: 120_000 });

const PLANNED = "talks planned: Russia, Ukraine on 2025-07-30 at Istanbul.";
const { id } = exampleProcess;

let world: ExampleWorld;
let running: Running;
let browser: Browser;
beforeAll(async () => {
  world = await exampleWorld();
  await world.store.append([{ kind: "process", process: exampleProcess }], world.now());
  await lookAtProcess(world, id);
  running = await serve(world, { port: 0, host: "127.0.0.1" });
  browser = await startChromium();
});
afterAll(async () => {
  await browser?.close();
  await running?.close();
  await world?.remove();
});

async function opened(path: string, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(`${running.url}/p/${id}/${path}`, { waitUntil: "load" });
  return page;
}

test("an open page is told of a notice, and what is being read does not move", async () => {
  const page = await opened("timeline");
  const before = await page.locator("main").boundingBox();
  await page.waitForTimeout(500);
  await ingest(world, exampleReport("2025-07-25", "Wire", PLANNED));
  await lookAtProcess(world, id);
  const line = page.locator(".grown-notice");
  await line.waitFor({ timeout: 60_000 });
  expect(await line.textContent()).toContain("are to hold talks in Istanbul on Wednesday, 30 July.");
  expect(await page.locator("main").boundingBox()).toEqual(before);
  await line.getByRole("link").click();
  await page.waitForURL(/\/notices#n-/);
  expect(await page.locator(".noticed:target").textContent()).toContain(PLANNED);
});

test("the settings are changed without scripts, by keyboard", async () => {
  const page = await opened("notices/settings", false);
  await page.getByLabel("High toll.").focus();
  await page.keyboard.press("Space");
  await page.getByLabel("Days before a deadline").fill("5, 2");
  await page.keyboard.press("Enter");
  await page.waitForURL(/done=alert-settings/);
  expect(await page.getByRole("status").textContent()).toContain("These settings are kept");
  expect(await page.getByLabel("High toll.").isChecked()).toBe(false);
  expect(await page.getByLabel("Days before a deadline").inputValue()).toBe("5, 2");
  await page.getByLabel("Mail address").fill("desk@example.org");
  await page.keyboard.press("Enter");
  await page.waitForURL(/done=channel-added/);
  await page.getByRole("button", { name: "Send a test" }).click();
  await page.waitForURL(/done=channel-test/);
  expect(await page.locator("#deliveries").textContent()).toContain("a test to desk@example.org");
});
