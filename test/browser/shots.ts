import { mkdirSync } from "node:fs";
import { startChromium } from "./find-chromium.ts";
import { pageList } from "./page-list.ts";
import { startSample } from "./start-sample.ts";

/** `npm run shots [NAME…]`: every page at 390 and 1440 px, dark and light, into shots/. Names given: only pages whose name begins so. */
const wanted = process.argv.slice(2);
mkdirSync("shots", { recursive: true });
const sample = await startSample();
const browser = await startChromium();
for (const { name, path } of await pageList(sample.url)) {
  if (wanted.length > 0 && !wanted.some((start) => name.startsWith(start))) continue;
  for (const width of [390, 1440]) {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
      await page.goto(sample.url + path, { waitUntil: "load" });
      await page.screenshot({ path: `shots/${name}-${width}-${colorScheme}.png`, fullPage: true });
      await page.close();
    }
  }
  process.stdout.write(`${name}\n`);
}
await browser.close();
await sample.stop();
