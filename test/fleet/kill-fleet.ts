import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { madeUpNews, madeUpNewsProcesses } from "../../bench/made-up-news.ts";
import { dossierOf } from "../../src/app/dossier.ts";
import { ingestAll } from "../../src/app/ingest.ts";
import { type OpenWorld, openRecord } from "../../src/app/open-record.ts";
import { readerThreads } from "../../src/app/reader-thread.ts";
import type { CorrectionEntry } from "../../src/record/entry.ts";
import { articlesInFile } from "../../src/sources/file/read-file.ts";
import { keepCorrecting } from "./keep-correcting.ts";
import { keepProgram } from "./kept-program.ts";
import { freePort, ownNats, ownPostgres, testFolder } from "./own-servers.ts";

/** How large a kill test is. */
export interface KillPlan {
  readonly postgresBin: string;
  readonly reports: number;
  readonly sentences: number;
  readonly workers: number;
  readonly webs: number;
  /** For so long something is killed at random. */
  readonly seconds: number;
  /** Between two kills, on the average. */
  readonly everySeconds: number;
  /** After so long it must have come to its end. */
  readonly limitSeconds: number;
  readonly ackSeconds: number;
  log?(line: string): void;
}

/** What came of it. */
export interface KillOutcome {
  /** Kills by what was killed. */
  readonly kills: Readonly<Record<string, number>>;
  readonly seconds: number;
  readonly articles: number;
  /** Articles with no reading, and with more than one. */
  readonly unread: number;
  readonly readTwice: number;
  readonly failures: number;
  readonly acknowledged: number;
  readonly lostCorrections: number;
  readonly faults: readonly string[];
  readonly threads: number;
  /** Processes of which the threads are not byte for byte those of one embedded process. */
  readonly differing: readonly string[];
}

/** Reads an archive with workers, web processes and analysts at work while all of them and both servers are killed at random. */
export async function killFleet(plan: KillPlan): Promise<KillOutcome> {
  const log = plan.log ?? (() => {});
  const started = performance.now();
  const folder = testFolder();
  const [postgres, nats] = [await ownPostgres(plan.postgresBin), await ownNats()];
  const file = join(folder, "news.jsonl");
  writeFileSync(
    file,
    Array.from({ length: plan.reports }, (_, at) => `${JSON.stringify(madeUpNews(at, plan.sentences))}\n`).join(""),
  );
  let world = await openRecord({ data: postgres.address, demo: false });
  await world.store.append(
    madeUpNewsProcesses().map((process) => ({ kind: "process", process })),
    world.now(),
  );
  await world.close();
  const env = {
    DRAGOMAN_DATABASE: postgres.address,
    DRAGOMAN_NATS: nats.address,
    DRAGOMAN_ACK_SECONDS: String(plan.ackSeconds),
    XDG_CONFIG_HOME: folder,
  };
  const ports = await Promise.all(Array.from({ length: plan.webs }, freePort));
  const webs = ports.map((port) => keepProgram("web", ["serve", "--no-fetch", "--port", String(port)], env));
  const workers = Array.from({ length: plan.workers }, () => keepProgram("worker", ["work", "--threads", "1"], env));
  const importing = keepProgram("import", ["import", file, "--no-fold"], env);
  const analysts = keepCorrecting(ports.map((port) => `http://127.0.0.1:${port}`));
  const kills: Record<string, number> = { worker: 0, web: 0, import: 0, nats: 0, postgres: 0 };
  const targets = [...workers, ...webs, importing, named("nats", nats), named("postgres", postgres)];
  try {
    const until = performance.now() + plan.seconds * 1000;
    await setTimeout(3000);
    // Each kind once, then at random.
    const first = targets.filter(({ name }, at) => targets.findIndex((other) => other.name === name) === at);
    while (first.length > 0 || performance.now() < until) {
      const target = first.pop() ?? targets[Math.floor(Math.random() * targets.length)];
      if (target === undefined) break;
      kills[target.name] = (kills[target.name] ?? 0) + 1;
      log(
        `${Math.round((performance.now() - started) / 1000)} s: kill -9 ${target.name}; ${analysts.acknowledged.length} corrections`,
      );
      await target.crash(300 + Math.random() * 1500);
      await setTimeout(plan.everySeconds * 1000 * (0.5 + Math.random()));
    }
    log("no more kills; waiting for the end");
    const limit = performance.now() + plan.limitSeconds * 1000;
    while (!importing.hasEndedWell && performance.now() < limit) await setTimeout(200);
    if (!importing.hasEndedWell) throw new Error(`the import did not end: ${importing.said} ${workers[0]?.said}`);
  } finally {
    await analysts.stop();
    await Promise.all([...workers, ...webs, importing].map((program) => program.stop()));
  }
  world = await openRecord({ data: postgres.address, demo: false });
  try {
    const seconds = (performance.now() - started) / 1000;
    log(`read after ${Math.round(seconds)} s; comparing with one embedded process`);
    return { kills, seconds, ...(await compare(world, file, folder, analysts.acknowledged)) };
  } finally {
    await world.close();
    await Promise.all([postgres.remove(), nats.remove()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

function named(name: string, { crash }: { crash(pauseMs: number): Promise<void> }) {
  return { name, crash };
}

type Compared = Omit<KillOutcome, "kills" | "seconds">;

/** Holds the fleet's record against one that a single process makes of the same reports and corrections. */
async function compare(
  fleet: OpenWorld,
  file: string,
  folder: string,
  acknowledged: readonly string[],
): Promise<Compared> {
  const readings = new Map<string, number>();
  const corrections: CorrectionEntry[] = [];
  let failures = 0;
  for await (const entry of fleet.store.read(0)) {
    if (entry.kind === "article") readings.set(entry.article.id, readings.get(entry.article.id) ?? 0);
    if (entry.kind === "reading") readings.set(entry.article, (readings.get(entry.article) ?? 0) + 1);
    if (entry.kind === "failure") failures += 1;
    if (entry.kind === "correction") corrections.push({ kind: "correction", correction: entry.correction });
  }
  const single = await openRecord({ data: join(folder, "embedded"), demo: false, now: fleet.now });
  await single.store.append(
    (await fleet.store.processes()).map((process) => ({ kind: "process", process })),
    single.now(),
  );
  const readers = readerThreads(2);
  for await (const _one of ingestAll(single, reportsIn(file), readers.read));
  await readers.close();
  if (corrections.length > 0) await single.store.append(corrections, single.now());
  const held = new Set<string>(corrections.map(({ correction }) => correction.id));
  const differing: string[] = [];
  let threads = 0;
  for (const { id } of await fleet.store.processes()) {
    const [one, other] = [await threadsOf(fleet, id), await threadsOf(single, id)];
    threads += one.count;
    if (one.text !== other.text) differing.push(id);
  }
  const faults = (await fleet.store.check()).map(({ where, what }) => `${where}: ${what}`);
  await single.close();
  const counts = [...readings.values()];
  return {
    articles: readings.size,
    unread: counts.filter((count) => count === 0).length,
    readTwice: counts.filter((count) => count > 1).length,
    failures,
    acknowledged: acknowledged.length,
    lostCorrections: acknowledged.filter((id) => !held.has(id)).length,
    faults,
    threads,
    differing,
  };
}

async function threadsOf(world: OpenWorld, process: string) {
  const { threads } = await dossierOf(world, process);
  return { text: JSON.stringify(threads), count: threads.length };
}

async function* reportsIn(file: string) {
  for await (const { article, where } of articlesInFile(file)) {
    if (article !== undefined) yield { article, source: where };
  }
}
