import { mkdirSync } from "node:fs";
import { startChromium } from "./find-chromium.ts";
import { type ListedPage, pageList, TEAM_PAGES, VISITOR_PAGES } from "./page-list.ts";
import { startSample } from "./start-sample.ts";
import { startTeamSample } from "./start-team.ts";

/** `npm run shots [NAME…]`: every page at 390 and 1440 px, dark and light, into shots/. Names given: only pages whose name begins so. */
const wanted = process.argv.slice(2);
mkdirSync("shots", { recursive: true });
const browser = await startChromium();

async function shoot(url: string, pages: readonly ListedPage[], session?: string): Promise<void> {
  for (const { name, path } of pages) {
    if (wanted.length > 0 && !wanted.some((start) => name.startsWith(start))) continue;
    for (const width of [390, 1440]) {
      for (const colorScheme of ["light", "dark"] as const) {
        const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
        if (session !== undefined) await context.addCookies([{ name: "dragoman-session", value: session, url }]);
        const page = await context.newPage();
        await page.goto(url + path, { waitUntil: "load" });
        await page.screenshot({ path: `shots/${name}-${width}-${colorScheme}.png`, fullPage: true });
        await context.close();
      }
    }
    process.stdout.write(`${name}\n`);
  }
}

const sample = await startSample();
await shoot(sample.url, await pageList(sample.url));
await sample.stop();
const team = await startTeamSample();
await shoot(team.url, VISITOR_PAGES);
await shoot(team.url, TEAM_PAGES, team.session);
await team.stop();
await browser.close();
