import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { connectFleet } from "../src/app/fleet/fleet.ts";
import { ingestByFleet } from "../src/app/fleet/read-by-fleet.ts";
import { ingestAll } from "../src/app/ingest.ts";
import { type OpenWorld, openRecord } from "../src/app/open-record.ts";
import { projectFile } from "../src/app/project-file.ts";
import { readerThreads } from "../src/app/reader-thread.ts";
import type { Article } from "../src/model/article.ts";
import { articleInLine } from "../src/sources/file/read-bytes.ts";
import { ownNats, ownPostgres, POSTGRES_BIN } from "../test/fleet/own-servers.ts";
import { madeUpNews } from "./made-up-news.ts";
import { processorSeconds } from "./processor-time.ts";

/**
 * `. .ci/start-servers; npx tsx build.ts --if-needed; npx tsx bench/import.ts [--reports 600]`: reports a second that are read and
 * recorded, embedded and by a fleet. Readers are warm before the clock starts; the processor's time is of all processes and servers.
 */
const { values } = parseArgs({ options: { reports: { type: "string", default: "600" } } });
const count = Number(values.reports);
const WARM_UP = 40;
const folder = mkdtempSync(join(tmpdir(), "dragoman-import-"));
const postgres = await ownPostgres(POSTGRES_BIN ?? "");
const nats = await ownNats();
const rows: Record<string, string>[] = [];
let made = 0;

function article(at: number): Article {
  const [find] = articleInLine(Buffer.from(JSON.stringify(madeUpNews(at))), "made up");
  if (find?.article === undefined) throw new Error(`made-up report ${at} is none`);
  return find.article;
}
const warmUp = Array.from({ length: WARM_UP }, (_, at) => article(at));
const articles = Array.from({ length: count }, (_, at) => article(WARM_UP + at));

async function* each(some: readonly Article[]) {
  for (const one of some) yield { article: one, source: undefined };
}

type Take = (world: OpenWorld, some: readonly Article[]) => AsyncIterable<unknown>;

async function measure(
  what: string,
  data: string,
  pids: readonly number[],
  take: Take,
  world: OpenWorld,
): Promise<void> {
  for await (const _one of take(world, warmUp));
  const [started, before] = [performance.now(), processorSeconds(pids)];
  for await (const _one of take(world, articles));
  const seconds = (performance.now() - started) / 1000;
  const used = processorSeconds(pids) - before;
  const { readings } = await world.store.counts();
  if (readings !== count + WARM_UP) throw new Error(`${what}: ${readings} readings in ${data}`);
  rows.push({
    what,
    "reports a second": (count / seconds).toFixed(1),
    "processor time a report": `${((used * 1000) / count).toFixed(1)} ms`,
    "reports a processor second": (count / used).toFixed(1),
    load: loadavg()[0]?.toFixed(1) ?? "",
  });
}

async function embedded(what: string, data: string, threads: number, servers: readonly number[]): Promise<void> {
  const world = await openRecord({ data, demo: false });
  const readers = readerThreads(threads);
  await measure(what, data, [process.pid, ...servers], (of, some) => ingestAll(of, each(some), readers.read), world);
  await readers.close();
  await world.close();
}

function newSchema(): string {
  made += 1;
  return `${postgres.address}?schema=bench_${made}`;
}

async function byFleet(what: string, workers: number): Promise<void> {
  const data = newSchema();
  const world = await openRecord({ data, demo: false });
  const fleet = await connectFleet(world.store, { address: nats.address });
  const children = Array.from({ length: workers }, () => startWorker(data));
  // Every worker has its engine loaded once it has been handed some.
  await new Promise((resolve) => setTimeout(resolve, 6000));
  const pids = [process.pid, postgres.pid, nats.pid, ...children.map(({ pid }) => pid ?? 0)];
  await measure(what, data, pids, (of, some) => ingestByFleet(of, fleet, each(some)), world);
  for (const child of children) child.kill("SIGTERM");
  await Promise.all(children.map((child) => new Promise((resolve) => child.once("exit", resolve))));
  await fleet.close();
  await world.close();
}

function startWorker(data: string): ChildProcess {
  const args = ["work", "--threads", "1", "--no-fold", "--database", data, "--nats", nats.address];
  return spawn(process.execPath, [projectFile("dist/cli/main.js"), ...args], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DRAGOMAN_DEMO: "no", DRAGOMAN_ENGINE: "" },
  });
}

await embedded("embedded, SQLite, 1 thread", join(folder, "one"), 1, []);
await embedded("embedded, SQLite, 2 threads", join(folder, "two"), 2, []);
await embedded("embedded, PostgreSQL, 1 thread", newSchema(), 1, [postgres.pid]);
await embedded("embedded, PostgreSQL, 2 threads", newSchema(), 2, [postgres.pid]);
await byFleet("NATS, PostgreSQL, 1 worker", 1);
await byFleet("NATS, PostgreSQL, 2 workers", 2);
await byFleet("NATS, PostgreSQL, 4 workers", 4);
console.table(rows);
await Promise.all([postgres.remove(), nats.remove()]);
rmSync(folder, { recursive: true, force: true });
