import { StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sampleWorld } from "../../test/browser/sample/sample-world.ts";
import type { OpenWorld } from "../app/open-record.ts";
import { apiClient } from "./api/client.ts";
import { called, clientOf } from "./mcp/clients-for-test.ts";
import { serve } from "./serve.ts";

let world: OpenWorld;
beforeAll(async () => {
  world = await sampleWorld();
});
afterAll(() => world.close());

test("a server answers on its address, and closes with a line open", async () => {
  const running = await serve(world, { port: 0, host: "127.0.0.1" });
  expect((await fetch(running.url)).status).toBe(200);
  const line = await fetch(`${running.url}/live`);
  expect(line.headers.get("Content-Type")).toContain("text/event-stream");
  await running.close();
  await expect(fetch(running.url)).rejects.toThrow();
});

test("programs and assistants are answered on the same address", async () => {
  const running = await serve(world, { port: 0, host: "127.0.0.1" });
  const { processes } = apiClient(running.url);
  expect(await (await processes.$get({ query: {} })).json()).toMatchObject({ total: 1 });
  const client = clientOf({ pin: "2026-07-28" });
  await client.connect(new StreamableHTTPClientTransport(new URL("/mcp", running.url)));
  expect(await called(client, "find_processes")).toMatchObject({ total: 1 });
  await client.close();
  await running.close();
});

test("a port that is taken is said so, with what to do", async () => {
  const running = await serve(world, { port: 0, host: "127.0.0.1" });
  const port = Number(new URL(running.url).port);
  await expect(serve(world, { port, host: "127.0.0.1" })).rejects.toThrow(/port \d+ is taken.*--port/);
  await running.close();
});

test("a host that is none of ours is said so", async () => {
  await expect(serve(world, { port: 0, host: "203.0.113.1" })).rejects.toThrow("no address of this machine");
});
