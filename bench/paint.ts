import { startChromium } from "../test/browser/find-chromium.ts";
import { pageList } from "../test/browser/page-list.ts";
import { startSample } from "../test/browser/start-sample.ts";

/** `npx tsx bench/paint.ts`: for every page of the sample, how long a Chromium takes until the largest part is painted, the middle of five times. */
const LARGEST = `new Promise((done) => {
  new PerformanceObserver((list) => done(list.getEntries().at(-1)?.startTime ?? 0)).observe({ type: "largest-contentful-paint", buffered: true });
  setTimeout(() => done(-1), 3000);
})`;

const sample = await startSample();
const browser = await startChromium();
const rows: { page: string; median: string; worst: string }[] = [];
for (const { name, path } of await pageList(sample.url)) {
  const taken: number[] = [];
  for (let time = 0; time < 5; time += 1) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(sample.url + path, { waitUntil: "load" });
    taken.push((await page.evaluate(LARGEST)) as number);
    await page.close();
  }
  taken.sort((a, b) => a - b);
  rows.push({ page: name, median: `${taken[2]?.toFixed(0)} ms`, worst: `${taken[4]?.toFixed(0)} ms` });
}
console.table(rows);
await browser.close();
await sample.stop();
