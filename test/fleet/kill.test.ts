import { execFileSync } from "node:child_process";
import { beforeAll, expect, test } from "vitest";
import { buildForTest } from "../../src/cli/run-for-test.ts";
import { killFleet } from "./kill-fleet.ts";
import { POSTGRES_BIN } from "./own-servers.ts";

const LIMIT_MS = 300_000;

if (POSTGRES_BIN === undefined || !hasNats()) {
  test.skip("a fleet that is killed: not tested, it needs PostgreSQL and nats-server (. .ci/start-servers finds them)", () => {});
} else {
  beforeAll(buildForTest);
  test(
    "workers, web process, import and both servers killed at random: every report is read once, nothing acknowledged is lost",
    async () => {
      const outcome = await killFleet({
        postgresBin: POSTGRES_BIN ?? "",
        reports: 200,
        sentences: 6,
        workers: 2,
        webs: 1,
        seconds: 15,
        everySeconds: 1.5,
        limitSeconds: 200,
        ackSeconds: 2,
      });
      expect(outcome).toMatchObject({
        articles: 200,
        unread: 0,
        readTwice: 0,
        failures: 0,
        lostCorrections: 0,
        faults: [],
        differing: [],
      });
      expect(outcome.threads).toBeGreaterThan(50);
      expect(Object.keys(outcome.kills).filter((name) => outcome.kills[name] === 0)).toEqual([]);
    },
    LIMIT_MS,
  );
}

function hasNats(): boolean {
  try {
    execFileSync("nats-server", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
