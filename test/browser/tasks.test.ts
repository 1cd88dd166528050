import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { dossierOf } from "../../src/app/dossier.ts";
import { type OpenWorld, openRecord } from "../../src/app/open-record.ts";
import { type Running, serve } from "../../src/server/serve.ts";
import { startChromium } from "./find-chromium.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

let folder: string;
let world: OpenWorld;
let running: Running;
let browser: Browser;

/** The demo as a new user meets it: read by the engine, nothing corrected. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dragoman-tasks-"));
  world = await openRecord({ data: folder, demo: true });
  running = await serve(world, { port: 0, host: "127.0.0.1" });
  browser = await startChromium();
});
afterAll(async () => {
  await browser?.close();
  await running?.close();
  await world?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** From the first page into the demo, by clicking. */
async function entered(): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(running.url);
  await page.click("main a:has-text('Russia')");
  return page;
}

const main = async (page: Page): Promise<string> => ((await page.textContent("main")) ?? "").replace(/\s+/g, " ");

test("when are the next talks, and who disagrees about it", async () => {
  const page = await entered();
  await page.fill("input[type=date]", "2025-07-22");
  await page.keyboard.press("Enter");
  await page.waitForURL(/asOf=2025-07-22/);
  expect(await main(page)).toMatch(
    /to meet in Istanbul on Wednesday 23 July 2025.*Disputed: Thursday 24 July 2025 by an unnamed source/,
  );
  await page.click("main a:has-text('Third round of talks')");
  await page.waitForURL(/threads\/talks/);
  expect(await main(page)).toMatch(/Sources disagree about: date.*Thursday 24 July 2025 ?disputes it/);
  const [words] = await page.locator(".field.disputed .givers a", { hasText: "familiar with the preparations" }).all();
  await words?.click();
  expect(await page.textContent(".claim:target")).toContain("24 July 2025");
  await page.close();
});

test("every word that the Kremlin's spokesman said on the talks in July", async () => {
  const page = await entered();
  await page.fill("input[name=q]", "kremlin spokesman");
  await page.keyboard.press("Enter");
  await page.click("main a:has-text('Dmitry Peskov')");
  await page.fill("input[name=from]", "2025-07-01");
  await page.fill("input[name=to]", "2025-07-31");
  await page.click("main button:has-text('Show')");
  await page.waitForURL(/to=2025-07-31/);
  const shown = await main(page);
  const { told } = await dossierOf(world, "russia-ukraine");
  const his = told.filter(
    ({ claim, article: { published = "" } }) =>
      (claim.voice.name === "Dmitry Peskov" ||
        (claim.kind === "statement" && claim.body.speaker === "Dmitry Peskov")) &&
      published.startsWith("2025-07"),
  );
  expect(his.length).toBeGreaterThan(3);
  for (const { claim } of his) expect(shown).toContain(claim.cites[0].words.replace(/\s+/g, " "));
  for (const day of await page.$$eval("main .source", (lines) => lines.map(({ textContent }) => textContent ?? ""))) {
    expect(day).toMatch(/July 2025|undated/);
  }
  await page.close();
});

test("a wrong toll corrected, and the brief that follows it", async () => {
  const page = await entered();
  await page.fill("input[type=date]", "2025-08-02");
  await page.keyboard.press("Enter");
  await page.waitForURL(/asOf=2025-08-02/);
  await page.click("nav a:has-text('Brief')");
  expect(await main(page)).not.toContain("Ada Lund");
  await page.click("nav a:has-text('Threads')");
  await page.click(".choices a:has-text('Attacks')");
  await page.click("main a:has-text('Attack on Kyiv by Russia')");
  const killed = page.locator(".field", { has: page.locator("dt", { hasText: "Killed" }) });
  const toll = Number(/\d+/.exec((await killed.locator(".value-words").first().textContent()) ?? "")?.[0]);
  const summary = killed.locator(".value").first().locator("summary");
  if ((await summary.count()) > 0) await summary.click();
  await killed.locator(".value").first().locator(".givers a").first().click();
  const card = page.locator(".claim:target");
  await card.locator("summary", { hasText: "Amend" }).click();
  await card.locator("select[name=slot]").selectOption("killed");
  expect(await card.locator("input[name=value]").inputValue()).toBe(String(toll));
  await card.locator("input[name=value]").fill(String(toll + 1));
  await card.locator("input[name=by]").fill("Ada Lund");
  await card.locator("button[value=amend]").click();
  await page.waitForURL(/done=amend/);
  await page.click("a:has-text('The brief with it')");
  const after = await main(page);
  expect(after).toMatch(new RegExp(`${toll + 1}[^.]*Ada Lund`));
  await page.close();
});
