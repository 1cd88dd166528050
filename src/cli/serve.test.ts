import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { buildForTest, run, start } from "./run-for-test.ts";

vi.setConfig({ testTimeout: 120_000 });

let home: string;
const running: ChildProcess[] = [];
beforeAll(buildForTest);
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "dragoman-serve-"));
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
  rmSync(home, { recursive: true, force: true });
});

/** Starts a server, and waits for its line. */
async function served(args: readonly string[]): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const child = start(["serve", ...args], home);
  running.push(child);
  const line = await new Promise<string>((done) =>
    child.stdout?.once("data", (chunk: Buffer) => done(chunk.toString())),
  );
  return { child, url: /http:\/\/\S+/.exec(line)?.[0] ?? line };
}

test("a server answers, says where, and ends cleanly on Ctrl-C", async () => {
  const { child, url } = await served(["--port", "0"]);
  expect((await fetch(url)).status).toBe(200);
  const ended = new Promise((done) => child.once("close", done));
  child.kill("SIGINT");
  expect(await ended).toBe(0);
});

test("a second server on one data folder is refused, and told where the first is; commands still work", async () => {
  const { child, url } = await served(["--port", "0"]);
  const second = await run(["serve", "--port", "0"], home);
  expect(second).toMatchObject({
    code: 1,
    err: expect.stringContaining(`serves ${join(home, "dragoman-data")} already on ${url}`),
  });
  expect((await fetch(url)).status).toBe(200);
  expect(await run(["add", "-"], home, { input: "A\n\nText." })).toMatchObject({ code: 0 });
  expect(await run(["check"], home)).toMatchObject({ code: 0, out: expect.stringContaining("1 reports") });
  const ended = new Promise((done) => child.once("close", done));
  child.kill("SIGKILL");
  await ended;
  await served(["--port", "0"]);
});

test("a port that is taken is told", async () => {
  const { url } = await served(["--port", "0"]);
  const { port } = new URL(url);
  const other = mkdtempSync(join(tmpdir(), "dragoman-serve-"));
  expect(await run(["serve", "--port", port], other)).toMatchObject({
    code: 1,
    err: expect.stringContaining(`port ${port} is taken`),
  });
  rmSync(other, { recursive: true, force: true });
});

test("a setting that will not do is a wrong use", async () => {
  expect(await run(["serve", "--rate", "many"], home)).toMatchObject({
    code: 2,
    err: expect.stringContaining('--rate: "many" is not understood; expected a whole number of requests'),
  });
});
