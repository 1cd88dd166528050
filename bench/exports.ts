import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { exportOf } from "../src/app/export.ts";
import { openRecord } from "../src/app/open-record.ts";
import { EXPORT_FORMATS } from "../src/exports/index.ts";
import { madeUpProcess, madeUpReport } from "./made-up-reports.ts";

/**
 * `npx tsx bench/exports.ts [--reports 100000] [--claims 10] [--data FOLDER]`: makes a record of one process with a million
 * made-up claims and times the formats that have a row for each claim, from the record's file to the last byte. Give each
 * format a run of its own (`--format csv`) to measure its memory alone.
 */
const { values } = parseArgs({
  options: {
    reports: { type: "string", default: "100000" },
    claims: { type: "string", default: "10" },
    format: { type: "string" },
    data: { type: "string" },
  },
});
const data = values.data ?? mkdtempSync(join(tmpdir(), "dragoman-bench-"));
const reports = Number(values.reports);
const shape = { processes: 1, claimsPerReport: Number(values.claims) };
const world = await openRecord({ data, demo: false });

if ((await world.store.last()) === 0) {
  await world.store.append([{ kind: "process", process: madeUpProcess(0) }], world.now());
  for (let at = 0; at < reports; at += 200) {
    const some = Array.from({ length: Math.min(200, reports - at) }, (_, more) => madeUpReport(at + more, shape));
    await world.store.append(some.flat(), world.now());
  }
}

const rows = [];
for (const format of EXPORT_FORMATS) {
  if (format.from !== "claims" || (values.format ?? format.name) !== format.name) continue;
  let [bytes, most, pieces] = [0, 0, 0];
  const started = performance.now();
  const before = process.cpuUsage();
  for await (const piece of exportOf(world, "war-0", format)) {
    bytes += Buffer.byteLength(piece);
    pieces += 1;
    if (pieces % 50 === 0) most = Math.max(most, process.memoryUsage().rss);
  }
  const { user, system } = process.cpuUsage(before);
  rows.push({
    format: format.name,
    seconds: ((performance.now() - started) / 1000).toFixed(1),
    processor: ((user + system) / 1e6).toFixed(1),
    "memory at most": `${Math.round(most / 1024 / 1024)} MB`,
    written: `${Math.round(bytes / 1024 / 1024)} MB`,
  });
}
const { claims } = await world.store.counts();
console.log(`${claims} claims of ${reports} reports in ${world.store.name}`);
console.table(rows);
await world.close();
if (values.data === undefined) rmSync(data, { recursive: true, force: true });
