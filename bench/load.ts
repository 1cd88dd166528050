import { existsSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import autocannon from "autocannon";
import { pageOf, pagesOf } from "./made-up-pages.ts";
import { processorSeconds } from "./processor-time.ts";
import { startServer } from "./start-server.ts";

/**
 * `npx tsx build.ts --if-needed; npx tsx bench/load.ts --data FOLDER [--minutes 1]`: readers browse and analysts correct at a server of
 * its own, on a record that `bench/record.ts --data FOLDER` made (100,000 reports, a million claims, 200 processes). The record is
 * written to. A reader opens a page every five seconds, any page of the processes that the team follows; an analyst makes a correction
 * every ten. autocannon is the readers; it counts the time for which a page had to wait for its turn too.
 */
const { values } = parseArgs({
  options: {
    data: { type: "string" },
    minutes: { type: "string", default: "1" },
    readers: { type: "string", default: "50" },
    analysts: { type: "string", default: "5" },
    processes: { type: "string", default: "5" },
  },
});
const data = values.data ?? "";
if (!data.includes("://") && !existsSync(join(data, "record.sqlite")))
  throw new Error(`no record in "${data}"; make one with npx tsx bench/record.ts --data FOLDER`);
const [readers, analysts] = [Number(values.readers), Number(values.analysts)];
const seconds = Number(values.minutes) * 60;
const followed = Array.from({ length: Number(values.processes) }, (_, at) => `war-${at}`);
const READER_SECONDS = 5;
const ANALYST_SECONDS = 10;

const { url, child: server } = await startServer(data);
try {
  const paths: string[] = [];
  for (const process of followed) paths.push(...(await pagesOf(url, process)));
  const cold: number[] = [];
  for (const path of paths) cold.push(await timed(() => pageOf(url, path)));
  const stopping = new AbortController();
  const correcting = Array.from({ length: analysts }, (_, at) => correct(at, stopping.signal));
  const before = processorSeconds([server.pid ?? 0]);
  const result = await autocannon({
    url,
    connections: readers,
    overallRate: readers / READER_SECONDS,
    duration: seconds,
    timeout: 60,
    requests: [
      { setupRequest: (request) => ({ ...request, path: paths[Math.floor(Math.random() * paths.length)] ?? "/" }) },
    ],
  });
  stopping.abort();
  const corrections = (await Promise.all(correcting)).flat();
  const used = processorSeconds([server.pid ?? 0]) - before;
  const { latency, errors, non2xx, requests } = result;
  if (errors + non2xx > 0)
    console.log("errors", errors, "of them too late", result.timeouts, "other answers than 200", non2xx);
  console.log(
    `${readers} readers, ${analysts} analysts, ${seconds} s, load ${loadavg()[0]?.toFixed(1)}; ${paths.length} pages of ${followed.length} processes`,
  );
  console.table([
    rowOf("a page", requests.total, latency.p50, latency.p99, latency.max, errors + non2xx),
    correctionRow(corrections),
    { what: "a page for the first time", count: cold.length, ...spread(cold), errors: 0 },
  ]);
  console.log(
    `processor time of the server: ${((used * 1000) / requests.total).toFixed(0)} ms a page, corrections among them; ${(used / seconds).toFixed(2)} of a core`,
  );
} finally {
  server.kill("SIGTERM");
}

interface Corrected {
  readonly milliseconds: number;
  readonly isMade: boolean;
}

/** An analyst: confirms claims of one process, one every ten seconds. */
async function correct(at: number, signal: AbortSignal): Promise<readonly Corrected[]> {
  const process = followed[at % followed.length];
  const { items } = (await (await fetch(`${url}/api/v1/processes/${process}/claims?limit=200`)).json()) as {
    readonly items: readonly { readonly id: string }[];
  };
  const done: Corrected[] = [];
  await setTimeout((ANALYST_SECONDS * 1000 * at) / analysts);
  for (let turn = 0; !signal.aborted; turn += 1) {
    const claim = items[(turn * 7 + at) % items.length];
    let isMade = false;
    const milliseconds = await timed(async () => {
      const answer = await fetch(`${url}/api/v1/corrections`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ act: "confirm", claim: claim?.id, by: `Analyst ${at}` }),
      });
      isMade = answer.status === 201;
      await answer.arrayBuffer();
    });
    done.push({ milliseconds, isMade });
    await setTimeout(ANALYST_SECONDS * 1000, undefined, { signal }).catch(() => {});
  }
  return done;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function rowOf(what: string, count: number, median: number, worst: number, longest: number, errors: number) {
  return {
    what,
    count,
    median: `${Math.round(median)} ms`,
    p99: `${Math.round(worst)} ms`,
    longest: `${Math.round(longest)} ms`,
    errors,
  };
}

function correctionRow(corrections: readonly Corrected[]) {
  const errors = corrections.filter(({ isMade }) => !isMade).length;
  return {
    what: "a correction",
    count: corrections.length,
    ...spread(corrections.map(({ milliseconds }) => milliseconds)),
    errors,
  };
}

function spread(times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    `${Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)} ms`;
  return { median: at(0.5), p99: at(0.99), longest: at(1) };
}
