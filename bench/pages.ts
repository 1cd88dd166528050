import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { openRecord } from "../src/app/open-record.ts";
import type { World } from "../src/app/world.ts";
import { loadAssets } from "../src/server/assets.ts";
import { serverApp } from "../src/server/server-app.tsx";
import { linksIn } from "../test/browser/sample/links-in.ts";
import { LAST_DAY } from "./made-up-pages.ts";
import { madeUpProcess, madeUpReport, type Shape } from "./made-up-reports.ts";

/**
 * `npx tsx bench/pages.ts [--reports 100000] [--processes 200] [--claims 10] [--data FOLDER]`: makes a large record, or takes
 * the one that `bench/record.ts --data` made, and times every page and the larger answers of the JSON interface at the server: the first time (cold), and the middle of ten times after it, the processor's time of a page, and its size
 * compressed.
 */
const { values } = parseArgs({
  options: {
    reports: { type: "string", default: "100000" },
    processes: { type: "string", default: "200" },
    claims: { type: "string", default: "10" },
    data: { type: "string" },
  },
});
const shape: Shape = { processes: Number(values.processes), claimsPerReport: Number(values.claims) };
const data = values.data ?? mkdtempSync(join(tmpdir(), "dragoman-bench-pages-"));
const world = await openRecord({
  data,
  demo: false,
  reader: { engine: "bench", read: () => ({ claims: [], actors: [] }) },
});
if ((await world.store.last()) === 0) await fill(world, Number(values.reports));

const app = serverApp(world);

async function fill({ store }: World, reports: number): Promise<void> {
  const now = new Date().toISOString();
  for (let at = 0; at < shape.processes; at += 1) {
    await store.append([{ kind: "process", process: madeUpProcess(at) }], now);
  }
  for (let at = 0; at < reports; at += 500) {
    const batch = Array.from({ length: Math.min(500, reports - at) }, (_, step) => madeUpReport(at + step, shape));
    await store.append(batch.flat(), now);
  }
}

async function page(path: string): Promise<string> {
  const answer = await app.request(`http://localhost${path}`);
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}; see the page's own message`);
  return answer.text();
}

const P = `/p/${madeUpProcess(0).id}`;
const cold = performance.now();
await page(P);
const rows = [
  {
    page: "the first of all (folds the process)",
    cold: shown(performance.now() - cold),
    median: "",
    processor: "",
    size: "",
  },
];
const thread = firstLink(await page(`${P}/threads`), "/threads/");
const report = firstLink(await page(`${P}/reports`), "/reports/");
const paths = [
  "",
  "timeline",
  "map",
  "calendar",
  "clocks",
  "actors",
  "statements",
  "threads",
  "reports",
  "review",
  "brief",
  "corrections",
  "search?q=harbour+accord",
  "search?q=report+4600",
];
const api = `/api/v1/processes/${madeUpProcess(0).id}`;
const answers = [
  "",
  "/threads?limit=200",
  "/claims?limit=200",
  "/statements",
  "/actors",
  "/brief",
  "/changes?since=2017-05-01",
  "/threads?actor=Nobody",
].map((path) => `${api}${path}`);
const onDay = (path: string): string => `${path}${path.includes("?") ? "&" : "?"}asOf=${LAST_DAY}`;
const pages = [thread, report, ...paths.map((one) => (one === "" ? P : `${P}/${one}`)), ...answers];
for (const path of ["/", P, ...pages.map(onDay)]) {
  const taken: number[] = [];
  let html = "";
  const before = process.cpuUsage();
  for (let time = 0; time < 11; time += 1) {
    const started = performance.now();
    html = await page(path);
    taken.push(performance.now() - started);
  }
  const { user, system } = process.cpuUsage(before);
  const [first = 0, ...later] = taken;
  later.sort((a, b) => a - b);
  rows.push({
    page: path,
    cold: shown(first),
    median: shown(later[5] ?? 0),
    processor: shown((user + system) / 1000 / 11),
    size: kilobytes(html),
  });
}
console.table(rows);
for (const file of loadAssets().files.values()) console.log(file.path, kilobytes(file.content), "compressed");
console.log(await world.store.counts());
await world.close();
if (values.data === undefined) rmSync(data, { recursive: true, force: true });

function shown(milliseconds: number): string {
  return `${milliseconds.toFixed(1)} ms`;
}

function kilobytes(text: string): string {
  return `${(gzipSync(text).length / 1024).toFixed(1)} KB`;
}

function firstLink(html: string, part: string): string {
  return linksIn(html).find(([address]) => address.includes(part))?.[0] ?? "/";
}
