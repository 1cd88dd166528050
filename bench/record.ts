import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { changesSince } from "../src/app/changes-since.ts";
import { dossierOf } from "../src/app/dossier.ts";
import { ingest } from "../src/app/ingest.ts";
import { isAddress, type OpenWorld, openRecord } from "../src/app/open-record.ts";
import { search } from "../src/app/search.ts";
import type { ArticleId } from "../src/model/article.ts";
import type { ReadingEntry } from "../src/record/entry.ts";
import { madeUpProcess, madeUpReport, type Shape } from "./made-up-reports.ts";

/**
 * `npx tsx bench/record.ts [--reports 100000] [--processes 200] [--data FOLDER|postgres://…]`: makes a large record and
 * times what people do with it. Reading is not in it: the claims are made up, so that the record alone is measured.
 */
const { values } = parseArgs({
  options: {
    reports: { type: "string", default: "100000" },
    processes: { type: "string", default: "200" },
    claims: { type: "string", default: "10" },
    data: { type: "string" },
  },
});
const reports = Number(values.reports);
const shape: Shape = { processes: Number(values.processes), claimsPerReport: Number(values.claims) };
const data = values.data ?? mkdtempSync(join(tmpdir(), "dragoman-bench-"));
const rows: { what: string; median: string; worst: string; processor: string; wanted: string }[] = [];

async function timed<Value>(work: () => Promise<Value>): Promise<readonly [number, Value]> {
  const started = performance.now();
  const value = await work();
  return [performance.now() - started, value];
}

/** Times a piece of work several times and notes the middle, the worst, and the processor's time, which a busy machine changes least. */
async function note(
  what: string,
  wanted: string,
  times: number,
  work: (time: number) => Promise<unknown>,
): Promise<void> {
  const taken: number[] = [];
  const before = process.cpuUsage();
  for (let time = 0; time < times; time += 1) taken.push((await timed(() => work(time)))[0]);
  const { user, system } = process.cpuUsage(before);
  taken.sort((a, b) => a - b);
  const shown = (value: number | undefined): string => `${(value ?? 0).toFixed(1)} ms`;
  rows.push({
    what,
    median: shown(taken[Math.floor(times / 2)]),
    worst: shown(taken.at(-1)),
    processor: shown((user + system) / 1000 / times),
    wanted,
  });
}

/** A world whose reader hands out the made-up reading of an article. */
async function open(): Promise<OpenWorld> {
  const ready = new Map<ArticleId, ReadingEntry>();
  const reader = {
    engine: "bench",
    read: ({ id }: { readonly id: ArticleId }) => ready.get(id) ?? { claims: [], actors: [] },
  };
  const world = await openRecord({ data, demo: false, reader });
  return Object.assign(world, { ready });
}

async function fill(world: OpenWorld): Promise<void> {
  const started = performance.now();
  for (let at = 0; at < shape.processes; at += 1) {
    await world.store.append([{ kind: "process", process: madeUpProcess(at) }], world.now());
  }
  for (let at = 0; at < reports; at += 200) {
    const batch = Array.from({ length: Math.min(200, reports - at) }, (_, more) =>
      madeUpReport(at + more, shape),
    ).flat();
    await world.store.append(batch, world.now());
    if (at % 10_000 === 0) process.stderr.write(`\r${at} reports`);
  }
  process.stderr.write("\r");
  const seconds = (performance.now() - started) / 1000;
  rows.push({
    what: `making it, a report`,
    median: `${((seconds * 1000) / reports).toFixed(2)} ms`,
    worst: `${seconds.toFixed(0)} s in all`,
    processor: "",
    wanted: "",
  });
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

const first = await open();
if ((await first.store.last()) === 0) await fill(first);
await first.close();

let world = await open();
await world.close();
await note("opening", "1000 ms", 5, async () => {
  world = await open();
  await world.store.last();
  await world.close();
});
world = await open();
const busy = "war-3";
/** Reports that this record does not hold yet, whatever runs came before. */
const fresh = reports + (await world.store.last()) * shape.processes;
await note("a process at once, nothing kept", "", 1, () => dossierOf(world, busy));
await note("a process again (a page's view)", "100 ms", 9, () => dossierOf(world, busy));
await note("adding a report", "20 ms", 50, async (time) => {
  const [entry, reading] = madeUpReport(fresh + time * shape.processes + 3, shape);
  if (entry?.kind !== "article" || reading?.kind !== "reading") return;
  (world as OpenWorld & { readonly ready: Map<ArticleId, ReadingEntry> }).ready.set(entry.article.id, reading);
  await ingest(world, entry.article);
});
await note("the process after a report was added", "100 ms", 9, async (time) => {
  await world.store.append(madeUpReport(fresh + (100 + time) * shape.processes + 3, shape), world.now());
  await dossierOf(world, busy);
});
await note("the process as of a day in the middle", "100 ms", 9, (time) =>
  dossierOf(world, busy, { asOf: `2016-06-${10 + time}` }),
);
await note("what changed in a week", "100 ms", 5, () =>
  changesSince(world, busy, { asOf: "2016-09-01" }, { asOf: "2016-09-08" }),
);
await note("search, two words, few reports", "100 ms", 9, () => search(world, "convoy 4711"));
await note("search, two words that every report has", "", 3, () => search(world, "convoy bridge"));
await note("newest reports", "100 ms", 9, () => world.store.articles({ limit: 50 }));
await note("talks of a month, all processes", "100 ms", 9, () =>
  world.store.claims({ kind: "talks", from: "2016-05-01", to: "2016-05-31", limit: 500 }),
);
await note("counts", "100 ms", 5, () => world.store.counts());
const memory = process.memoryUsage().rss;
const counts = await world.store.counts();
const dossier = await dossierOf(world, busy);
async function startAgain(): Promise<void> {
  await world.close();
  world = await open();
}
await startAgain();
await dossierOf(world, busy);
await startAgain();
await note("a process at once, from its snapshot", "", 1, () => dossierOf(world, busy));
await world.store.append(madeUpReport(fresh + 200 * shape.processes + 3, shape), world.now());
await startAgain();
await note("a process at once, a report more than its snapshot", "", 1, () => dossierOf(world, busy));
await world.close();

console.log(`${counts.articles} reports, ${counts.claims} claims, ${shape.processes} processes; ${world.store.name}`);
console.log(
  `the process measured: ${dossier.articles.length} reports, ${dossier.told.length} claims, ${dossier.threads.length} threads`,
);
console.log(
  `memory ${megabytes(memory)} (wanted 500 MB)${isAddress(data) ? "" : `, file ${megabytes(statSync(join(data, "record.sqlite")).size)}`}`,
);
console.table(rows);
if (values.data === undefined) rmSync(data, { recursive: true, force: true });
