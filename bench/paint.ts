import { parseArgs } from "node:util";
import { startChromium } from "../test/browser/find-chromium.ts";
import { pageList } from "../test/browser/page-list.ts";
import { startSample } from "../test/browser/start-sample.ts";
import { pagesOf } from "./made-up-pages.ts";
import { startServer } from "./start-server.ts";

/**
 * `npx tsx bench/paint.ts [--data FOLDER]`: how long a Chromium takes until the largest part of a page is painted, the middle of five
 * times: for every page of the sample, or for those of a process in the record that `bench/record.ts --data FOLDER` made.
 */
const { values } = parseArgs({ options: { data: { type: "string" } } });
const LARGEST = `new Promise((done) => {
  new PerformanceObserver((list) => done(list.getEntries().at(-1)?.startTime ?? 0)).observe({ type: "largest-contentful-paint", buffered: true });
  setTimeout(() => done(-1), 3000);
})`;

const served = values.data === undefined ? await sampleServed() : await recordServed(values.data);
const browser = await startChromium();
const rows: { page: string; median: string; worst: string }[] = [];
for (const path of served.paths) {
  const taken: number[] = [];
  for (let time = 0; time < 5; time += 1) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(served.url + path, { waitUntil: "load" });
    taken.push((await page.evaluate(LARGEST)) as number);
    await page.close();
  }
  taken.sort((a, b) => a - b);
  rows.push({ page: path, median: `${taken[2]?.toFixed(0)} ms`, worst: `${taken[4]?.toFixed(0)} ms` });
}
console.table(rows);
await browser.close();
await served.stop();

interface Served {
  readonly url: string;
  readonly paths: readonly string[];
  stop(): Promise<void>;
}

async function sampleServed(): Promise<Served> {
  const sample = await startSample();
  const pages = await pageList(sample.url);
  return { url: sample.url, paths: pages.map(({ path }) => path), stop: () => sample.stop() };
}

async function recordServed(data: string): Promise<Served> {
  const { url, child } = await startServer(data);
  return {
    url,
    paths: ["/", ...(await pagesOf(url, "war-0"))],
    stop: async () => {
      child.kill("SIGTERM");
    },
  };
}
