import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { buildForTest } from "./run-for-test.ts";
import { type Served, served } from "./served-for-test.ts";

vi.setConfig({ testTimeout: 120_000 });

let home: string;
let running: Served | undefined;
beforeAll(buildForTest);
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "dragoman-stop-"));
});
afterEach(() => {
  running?.child.kill("SIGKILL");
  rmSync(home, { recursive: true, force: true });
});

/** A request of which the last piece is sent later; `answer` is all that came back. */
async function slowRequest(url: string): Promise<{ finish(): void; readonly answer: Promise<string> }> {
  const { port } = new URL(url);
  const socket = connect(Number(port), "127.0.0.1");
  await new Promise((done) => socket.once("connect", done));
  let got = "";
  socket.on("data", (chunk: Buffer) => {
    got += chunk.toString();
  });
  const answer = new Promise<string>((done) => socket.once("close", () => done(got)));
  socket.write(
    `POST /api/v1/processes HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{`,
  );
  return { finish: () => void socket.write("}"), answer };
}

test("told to stop, a server lets a request under way end, takes no new one, and ends cleanly", async () => {
  running = await served([], home);
  const { url } = running;
  const line = await fetch(`${url}/live`);
  const slow = await slowRequest(url);
  await expect.poll(async () => (await fetch(`${url}/readyz`)).status).toBe(200);
  const ended = running.end("SIGTERM");
  await expect.poll(() => fetch(`${url}/healthz`).catch(() => "refused")).toBe("refused");
  await line.text();
  slow.finish();
  expect(await slow.answer).toMatch(/^HTTP\/1\.1 [24]\d\d /);
  expect(await ended).toBe(0);
  expect(running.lines().map(({ msg }) => msg)).toEqual(expect.arrayContaining(["serving", "stopping", "stopped"]));
});

test("a request that never ends holds the stop up for no longer than the limit", async () => {
  running = await served([], home, "DRAGOMAN_STOP_SECONDS=1");
  await slowRequest(running.url);
  await expect.poll(async () => (await fetch(`${running?.url}/readyz`)).status).toBe(200);
  expect(await running.end("SIGTERM")).toBe(0);
});

test("with a time to drain, a server says that it is not ready while it still answers", async () => {
  running = await served(["--metrics-port", "0"], home, "DRAGOMAN_DRAIN_SECONDS=3");
  const { url } = running;
  const figures = running.figures();
  expect((await fetch(`${figures}/readyz`)).status).toBe(200);
  const ended = running.end("SIGTERM");
  await expect.poll(async () => (await fetch(`${url}/readyz`)).status).toBe(503);
  expect([(await fetch(url)).status, (await fetch(`${figures}/readyz`)).status]).toEqual([200, 503]);
  expect(await ended).toBe(0);
});

test("the log has a line a request with its form, status and time, and the figures have a port of their own", async () => {
  running = await served(["--metrics-port", "0"], home);
  const { url } = running;
  await fetch(`${url}/p/nowhere/search?q=a+secret`);
  expect((await fetch(`${url}/metrics`)).status).toBe(404);
  const figures = await (await fetch(`${running.figures()}/metrics`)).text();
  expect(figures).toContain('route="/p/:process/search",status="404"');
  expect(figures).toMatch(/^dragoman_lease_held\{work="fetching"\} 1$/m);
  const seen = running.lines().filter(({ msg }) => msg === "request");
  expect(seen).toContainEqual({
    level: "info",
    time: expect.any(String),
    msg: "request",
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    method: "GET",
    route: "/p/:process/search",
    status: 404,
    ms: expect.any(Number),
  });
  expect(JSON.stringify(running.lines())).not.toContain("secret");
  expect(await running.end("SIGINT")).toBe(0);
});
