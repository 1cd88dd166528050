import { loadavg } from "node:os";
import { openPostgres } from "../src/record/postgres/open-postgres.ts";
import { ownPostgres, POSTGRES_BIN } from "../test/fleet/own-servers.ts";
import { madeUpReport, type Shape } from "./made-up-reports.ts";
import { processorSeconds } from "./processor-time.ts";

/**
 * `. .ci/start-servers; npx tsx bench/append.ts`: what writing readings costs PostgreSQL and its client, by how many go into one
 * transaction. All writers of a record queue up at one row, so that the time of one transaction bounds what all workers can write.
 */
const shape: Shape = { processes: 40, claimsPerReport: 4 };
const COUNT = 1600;
const server = await ownPostgres(POSTGRES_BIN ?? "");
const rows: Record<string, string>[] = [];
for (const batch of [1, 16, 64]) {
  const store = await openPostgres(`${server.address}?schema=by_${batch}`);
  const reports = Array.from({ length: COUNT }, (_, at) => madeUpReport(at, shape));
  const [articles, readings] = [reports.map(([article]) => article), reports.map(([, reading]) => reading)];
  for (let at = 0; at < COUNT; at += 200)
    await store.append(
      articles.slice(at, at + 200).flatMap((one) => one ?? []),
      now(),
    );
  const [before, own, started] = [processorSeconds([server.pid]), process.cpuUsage(), performance.now()];
  for (let at = 0; at < COUNT; at += batch)
    await store.append(
      readings.slice(at, at + batch).flatMap((one) => one ?? []),
      now(),
    );
  const { user, system } = process.cpuUsage(own);
  rows.push({
    "readings in a transaction": String(batch),
    "client's processor": `${((user + system) / 1000 / COUNT).toFixed(2)} ms a reading`,
    "server's processor": `${(((processorSeconds([server.pid]) - before) * 1000) / COUNT).toFixed(2)} ms a reading`,
    clock: `${((performance.now() - started) / COUNT).toFixed(2)} ms a reading`,
    load: loadavg()[0]?.toFixed(1) ?? "",
  });
  await store.close();
}
console.table(rows);
await server.remove();

function now(): string {
  return new Date().toISOString();
}
