import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startChromium } from "./find-chromium.ts";
import { TEAM_PAGES, VISITOR_PAGES } from "./page-list.ts";
import { type SampleTeam, startTeamSample, TEAM_PASSWORD } from "./start-team.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const OPEN_ALL = "for (const details of document.querySelectorAll('details')) details.open = true";
const OVERHANG = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

let team: SampleTeam;
let browser: Browser;
beforeAll(async () => {
  team = await startTeamSample();
  browser = await startChromium();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await team?.stop();
});

const views = [
  [1440, "light"],
  [390, "dark"],
] as const;

async function faultsOf(page: Page, path: string): Promise<readonly string[]> {
  await page.evaluate(OPEN_ALL);
  await page.evaluate(AXE);
  const { violations } = (await page.evaluate("axe.run(document, { resultTypes: ['violations'] })")) as {
    readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
  };
  const wide = (await page.evaluate(OVERHANG)) as number;
  return [
    ...violations.map(({ id, nodes }) => `${path}: ${id}: ${nodes[0]?.html.slice(0, 160)}`),
    ...(wide > 0 ? [`${path}: ${wide} px wider than its window`] : []),
  ];
}

test.each(views)(
  "pages of accounts at %i px, %s, break no rule of accessibility and ask nowhere else",
  { timeout: 120_000 },
  async (width, colorScheme) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(team.url)) faults.push(`asked for ${request.url()}`);
    });
    const look = async (path: string): Promise<void> => {
      await page.goto(team.url + path);
      faults.push(...(await faultsOf(page, path)));
    };
    for (const { path } of VISITOR_PAGES) await look(path);
    await context.addCookies([{ name: "dragoman-session", value: team.session, url: team.url }]);
    for (const { path } of TEAM_PAGES) await look(path);
    await context.close();
    expect(faults).toEqual([]);
  },
);

test("a person signs in by keyboard, makes a token, and signs out", { timeout: 60_000 }, async () => {
  const page = await browser.newPage();
  await page.goto(`${team.url}/p/russia-ukraine?asOf=2025-07-22`);
  await page.getByLabel("Name of your account").fill("ada");
  await page.getByLabel("Password").fill("wrong");
  await page.keyboard.press("Enter");
  await page.getByText("There is no account of this name with this password.").waitFor();
  await page.getByLabel("Password").fill(TEAM_PASSWORD);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/p/russia-ukraine?asOf=2025-07-22");
  await page.getByRole("link", { name: "Your account: ada" }).click();
  await page.getByLabel("What you call it").fill("from the browser");
  await page.getByRole("button", { name: "Make a token" }).click();
  expect(await page.getByRole("status").textContent()).toMatch(/dragoman-[\w-]{43}/);
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await page.waitForURL("**/login");
  await page.goto(`${team.url}/account`);
  expect(page.url()).toContain("/login");
  await page.close();
});
