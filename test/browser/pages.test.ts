import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startChromium } from "./find-chromium.ts";
import { type ListedPage, pageList } from "./page-list.ts";
import { type Sample, startSample } from "./start-sample.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let sample: Sample;
let browser: Browser;
let pages: readonly ListedPage[];

beforeAll(async () => {
  sample = await startSample();
  browser = await startChromium();
  pages = await pageList(sample.url);
});
afterAll(async () => {
  await browser?.close();
  await sample?.stop();
});

/** Opens a page and notes what it should never do: ask another server, break its policy, or throw. */
async function opened(path: string, width: number, colorScheme: "light" | "dark"): Promise<[Page, string[]]> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  const faults: string[] = [];
  page.on("request", (request) => {
    const address = request.url();
    if (!address.startsWith(sample.url) && !address.startsWith("data:")) faults.push(`asked for ${address}`);
  });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("404")) faults.push(message.text());
  });
  await page.goto(sample.url + path, { waitUntil: "load" });
  return [page, faults];
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const found = (await page.evaluate("axe.run(document, { resultTypes: ['violations'] })")) as {
    readonly violations: readonly Violation[];
  };
  return found.violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map(({ html, failureSummary = "" }) => `${id}: ${html.slice(0, 160)} ${failureSummary.slice(0, 300)}`),
  );
}

const OVERHANG = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

const views = [
  [1440, "light"],
  [390, "dark"],
] as const;

test.each(views)(
  "no page at %i px, %s, breaks a rule of accessibility, asks elsewhere or is too wide",
  { timeout: 240_000 },
  async (width, scheme) => {
    const wrong: string[] = [];
    for (const { name, path } of pages) {
      const [page, faults] = await opened(path, width, scheme);
      const overhang = (await page.evaluate(OVERHANG)) as number;
      const wide = overhang > 0 ? [`${overhang} px wider than its window`] : [];
      wrong.push(...[...(await violations(page)), ...faults, ...wide].map((what) => `${name}: ${what}`));
      await page.close();
    }
    expect(wrong).toEqual([]);
  },
);
