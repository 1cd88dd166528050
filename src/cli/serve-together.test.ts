import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { buildForTest, run } from "./run-for-test.ts";
import { type Served, served } from "./served-for-test.ts";

vi.setConfig({ testTimeout: 180_000 });

/** A PostgreSQL server for tests, such as `.ci/start-servers` starts: `postgres://…`. */
const SERVER = process.env["DRAGOMAN_TEST_POSTGRES"];
const SCHEMA = `dragoman_together_${process.pid}`;

if (SERVER === undefined) {
  test.skip("several servers on one database: not tested, there is none; DRAGOMAN_TEST_POSTGRES names one (. .ci/start-servers starts one)", () => {});
} else {
  const address = new URL(SERVER);
  address.searchParams.set("schema", SCHEMA);
  const database = ["--database", address.href];
  let home: string;
  const running: Served[] = [];
  beforeAll(buildForTest);
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), "dragoman-together-"));
  });
  afterEach(async () => {
    for (const { child } of running.splice(0)) child.kill("SIGKILL");
    rmSync(home, { recursive: true, force: true });
    const client = new pg.Client({ connectionString: SERVER });
    await client.connect();
    await client.query(`drop schema if exists ${SCHEMA} cascade`);
    await client.end();
  });

  /** The works that each server does just now. */
  const worksOf = async (): Promise<readonly (readonly string[])[]> =>
    Promise.all(
      running
        .filter(({ child }) => child.exitCode === null && child.signalCode === null)
        .map(async (one) => {
          const text = await (await fetch(`${one.figures()}/metrics`)).text();
          return [...text.matchAll(/^dragoman_lease_held\{work="(\w+)"\} 1$/gm)].map(([, work = ""]) => work).sort();
        }),
    );

  test("three servers start at once on an empty database; each work is done by one of them, and taken over from one that is killed", async () => {
    running.push(...(await Promise.all([1, 2, 3].map(() => served([...database, "--metrics-port", "0"], home)))));
    expect(await run(["check", ...database], home)).toMatchObject({ code: 0 });
    const wanted = { timeout: 30_000 };
    await expect.poll(async () => (await worksOf()).flat().sort(), wanted).toEqual(["alerts", "fetching"]);
    const works = await worksOf();
    const holder = running[works.findIndex((held) => held.includes("fetching"))];
    await holder?.end("SIGKILL");
    await expect.poll(async () => (await worksOf()).flat().sort(), wanted).toEqual(["alerts", "fetching"]);
    for (const one of running) {
      if (one !== holder) expect(await one.end("SIGTERM")).toBe(0);
    }
  });

  test("what one server records is seen by a page that is open at the other", async () => {
    running.push(await served(database, home), await served(database, home));
    const [first, second] = running;
    const line = await fetch(`${second?.url}/live`);
    const reader = line.body?.pipeThrough(new TextDecoderStream()).getReader();
    // The line notes where the record stands before anything is added.
    await fetch(`${second?.url}/readyz`);
    const answer = await fetch(`${first?.url}/api/v1/processes/lakes`, {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ name: "Lakes talks", parties: ["Russia", "Ukraine"] }),
    });
    expect(answer.status).toBe(201);
    let told = "";
    while (!told.includes("event: grown")) told += (await reader?.read())?.value ?? "";
    await reader?.cancel();
    const seen = await fetch(`${second?.url}/api/v1/processes/lakes`);
    expect(await seen.json()).toMatchObject({ process: { name: "Lakes talks" } });
    for (const one of running) expect(await one.end("SIGTERM")).toBe(0);
  });
}
