import { parseArgs } from "node:util";
import { killFleet } from "../test/fleet/kill-fleet.ts";
import { POSTGRES_BIN } from "../test/fleet/own-servers.ts";

/**
 * `. .ci/start-servers; npx tsx build.ts --if-needed; npx tsx bench/fleet-kill.ts [--reports 20000] [--minutes 10]`: workers, web
 * processes, an import, PostgreSQL and nats-server, killed at random for ten minutes and then left to finish; the record they made
 * is compared with one of a single process. Ends with 1 where anything is lost, double or different.
 */
const { values } = parseArgs({
  options: {
    reports: { type: "string", default: "20000" },
    sentences: { type: "string", default: "12" },
    workers: { type: "string", default: "4" },
    webs: { type: "string", default: "2" },
    minutes: { type: "string", default: "10" },
    every: { type: "string", default: "8" },
  },
});
const outcome = await killFleet({
  postgresBin: POSTGRES_BIN ?? "",
  reports: Number(values.reports),
  sentences: Number(values.sentences),
  workers: Number(values.workers),
  webs: Number(values.webs),
  seconds: Number(values.minutes) * 60,
  everySeconds: Number(values.every),
  limitSeconds: 3 * 3600,
  ackSeconds: 5,
  log: (line) => process.stderr.write(`${line}\n`),
});
console.log(outcome);
const { reports } = values;
const isWhole = outcome.articles === Number(reports) && outcome.unread + outcome.readTwice + outcome.failures === 0;
const isSame = outcome.lostCorrections === 0 && outcome.differing.length === 0 && outcome.faults.length === 0;
process.exitCode = isWhole && isSame ? 0 : 1;
