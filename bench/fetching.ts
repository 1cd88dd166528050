import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openRecord } from "../src/app/open-record.ts";
import { projectFile } from "../src/app/project-file.ts";
import { readerThread } from "../src/app/reader-thread.ts";
import { fetchRound } from "../src/app/sources/fetch-round.ts";
import type { Source, SourceId } from "../src/model/source.ts";
import { createFetcher } from "../src/sources/fetch/create-fetcher.ts";
import { articlesInFile } from "../src/sources/file/read-file.ts";
import { type Newspaper, startNewspaper } from "../test/news/news-server.ts";

/**
 * `npx tsx bench/fetching.ts [--sources 500] [--items 20] [--hosts 50]`: a round over many sources with new items, each with a page of
 * its own, and a second round in which nothing is new. The newspapers run in a process of their own. Their reports are those of the
 * demo, told apart by a first line.
 */
const { values } = parseArgs({
  options: {
    sources: { type: "string", default: "500" },
    items: { type: "string", default: "20" },
    hosts: { type: "string", default: "50" },
    serve: { type: "boolean", default: false },
  },
});
const [sources, items, hosts] = [Number(values.sources), Number(values.items), Number(values.hosts)];

/** What the process of the newspapers tells. */
interface Told {
  readonly hosts?: readonly string[];
  readonly mostAtOnce?: number;
  readonly visits?: number;
  readonly conditional?: number;
}

if (values.serve) await serveNewspapers();
else await measure();

async function serveNewspapers(): Promise<void> {
  const reports: { title: string; body: string }[] = [];
  for await (const { article } of articlesInFile(projectFile("corpus/istanbul-2025"))) {
    if (article !== undefined)
      reports.push({ title: article.title, body: article.text.slice(article.title.length + 2) });
  }
  const papers: Newspaper[] = [];
  for (let host = 0; host < hosts; host += 1) papers.push(await startNewspaper(`Paper ${host}`));
  for (let source = 0; source < sources; source += 1) {
    for (let item = 0; item < items; item += 1) {
      const number = source * items + item;
      const report = reports[number % reports.length] ?? { title: "Talks", body: "Talks." };
      papers[source % hosts]?.publish(`f${source}`, {
        name: `r${number}`,
        title: `${report.title} (${number})`,
        body: `Dispatch ${number}.\n${report.body}`,
        date: "Thu, 24 Jul 2025 10:00:00 GMT",
      });
    }
  }
  process.on("message", () => {
    const visits = papers.flatMap((paper) => paper.visits);
    process.send?.({
      mostAtOnce: Math.max(...papers.map((paper) => paper.mostAtOnce())),
      visits: visits.length,
      conditional: visits.filter(({ conditional, status }) => conditional && status === 304).length,
    } satisfies Told);
    for (const paper of papers) paper.visits.length = 0;
  });
  process.send?.({ hosts: papers.map(({ host }) => host) } satisfies Told);
}

async function measure(): Promise<void> {
  const child = fork(fileURLToPath(import.meta.url), [...process.argv.slice(2), "--serve"]);
  const told = (): Promise<Told> => new Promise((done) => child.once("message", (message) => done(message as Told)));
  const served = (await told()).hosts ?? [];
  const folder = mkdtempSync(join(tmpdir(), "dragoman-fetching-"));
  const world = await openRecord({ data: folder, demo: false });
  await world.store.append(
    Array.from({ length: sources }, (_, number): { kind: "source"; source: Source } => {
      const address = `http://${served[number % hosts]}/feeds/f${number}.xml`;
      return {
        kind: "source",
        source: { id: `f${number}` as SourceId, kind: "feed", address, name: `Feed ${number}` },
      };
    }),
    world.now(),
  );
  const fetcher = createFetcher({ allowedHosts: [...served] });
  const thread = readerThread();
  for (const round of ["first", "second"]) {
    const [started, cpu] = [performance.now(), process.cpuUsage()];
    let [articles, failed] = [0, 0];
    for await (const result of fetchRound(world, fetcher.fetch, { all: true, read: thread.read })) {
      articles += result.articles;
      failed += result.outcome === "failed" ? 1 : 0;
    }
    const { user, system } = process.cpuUsage(cpu);
    child.send("tell");
    const { visits = 0, conditional = 0, mostAtOnce = 0 } = await told();
    process.stdout.write(
      `${round} round: ${articles} reports from ${sources} sources (${failed} failed) in ${((performance.now() - started) / 1000).toFixed(1)} s, ` +
        `${((user + system) / 1e6).toFixed(1)} s of processor time, peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB; ` +
        `${visits} requests, ${conditional} of them conditional and unchanged, at most ${mostAtOnce} at once a host\n`,
    );
  }
  await fetcher.close();
  await thread.close();
  await world.close();
  child.kill();
  rmSync(folder, { recursive: true, force: true });
}
