import { connect } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Running, serve } from "../serve.ts";
import { startTeam, type Team } from "./team-for-test.ts";

vi.setConfig({ testTimeout: 30_000 });

let team: Team;
let running: Running;
beforeAll(async () => {
  team = await startTeam();
  running = await serve(team.world, { port: 0, host: "127.0.0.1", requestSeconds: 1 });
});
afterAll(async () => {
  await running.close();
  await team.close();
});

/** Sends some bytes and no more; gives what came back until the server hung up. */
function sent(bytes: string): Promise<string> {
  const { port } = new URL(running.url);
  return new Promise((done) => {
    let came = "";
    const socket = connect(Number(port), "127.0.0.1", () => socket.write(bytes));
    socket.on("data", (chunk) => {
      came += chunk.toString();
    });
    socket.on("error", () => {});
    socket.on("close", () => done(came));
  });
}

test.each([
  ["headers that do not end", "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: "],
  [
    "a body that does not come",
    "POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nname=",
  ],
])("%s: the server hangs up", async (_what, bytes) => {
  expect(await sent(bytes)).toMatch(/^HTTP\/1\.1 (?:408|403|400)|^$/);
});

test("headers that are too large are refused", async () => {
  expect(await sent(`GET / HTTP/1.1\r\nHost: localhost\r\nCookie: ${"a".repeat(64 * 1024)}\r\n\r\n`)).toMatch(
    /^HTTP\/1\.1 431/,
  );
});
