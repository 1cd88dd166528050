import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Client } from "@modelcontextprotocol/client";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { JsonSchema } from "../../../test/api/description.ts";
import { madeUpValue } from "../../../test/api/made-up-value.ts";
import { sampleWorld } from "../../../test/browser/sample/sample-world.ts";
import type { OpenWorld } from "../../app/open-record.ts";
import { serverApp } from "../server-app.tsx";
import { called, connected, REVISIONS } from "./clients-for-test.ts";
import { mcpTools } from "./tools/index.ts";

const process = "russia-ukraine";
let world: OpenWorld;
beforeAll(async () => {
  world = await sampleWorld();
});
afterAll(() => world.close());

const client = (mode: (typeof REVISIONS)[number][1], allowCorrections = false): Promise<Client> => {
  const app = serverApp(world, { allowCorrections });
  return connected(mode, async (input, init) => app.request(String(input), init));
};

describe.each(REVISIONS)("revision %s over HTTP", (revision, mode) => {
  let asking: Client;
  beforeAll(async () => {
    asking = await client(mode);
  });
  afterAll(() => asking.close());

  test("is the one agreed upon; the tools only read, and say what they give", async () => {
    expect(asking.getNegotiatedProtocolVersion()).toBe(revision);
    const { tools } = await asking.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      "find_processes",
      "find_threads",
      "get_thread",
      "find_claims",
      "find_statements",
      "get_brief",
      "what_changed",
    ]);
    for (const { annotations, outputSchema, inputSchema } of tools) {
      expect(annotations?.readOnlyHint).toBe(true);
      expect([inputSchema.type, outputSchema?.["type"]]).toEqual(["object", "object"]);
    }
  });

  const cases: readonly (readonly [string, Record<string, unknown>, object])[] = [
    ["find_processes", {}, { total: 1, processes: [{ id: process, demo: true }] }],
    ["find_processes", { words: "nobody" }, { total: 0 }],
    ["find_threads", { process, kind: "talks", asOf: "2025-07-22", limit: 1 }, { items: [{ state: "confirmed" }] }],
    ["find_claims", { process, kind: "threat", limit: 1 }, { items: [{ words: { untrusted: expect.any(String) } }] }],
    ["find_statements", { process, limit: 1 }, { items: [{ quote: { untrusted: expect.any(String) } }] }],
    ["get_brief", { process, asOf: "2025-07-22" }, { day: "2025-07-22" }],
    ["what_changed", { process, since: "2025-07-22", asOf: "2025-07-24", limit: 1 }, { answer: { outcome: "found" } }],
    ["find_threads", { process, asOf: "2020-01-01" }, { answer: { outcome: "not covered" } }],
    ["find_threads", { process, kind: "talks", actor: "Freedonia" }, { answer: { outcome: "nothing found" } }],
    ["find_threads", { process: "nobody" }, { refused: expect.stringContaining("There is: russia-ukraine") }],
    ["find_threads", { process, cursor: "abc.def" }, { refused: expect.stringContaining("cursor") }],
    ["find_threads", { process, asOf: "2025-02-30" }, { refused: expect.stringContaining("2025-07-22") }],
    ["get_thread", { process, thread: "talks-0000" }, { refused: expect.stringContaining("find_threads") }],
    ["what_changed", { process }, { refused: expect.stringContaining("since") }],
    ["make_correction", { correction: { act: "confirm", claim: "000000" } }, { refused: expect.any(String) }],
  ];

  test.each(cases)("%s %j", async (name, input, like) => {
    const said = await called(asking, name, input).catch((error: Error) => ({ refused: error.message }));
    expect(said).toMatchObject(like);
  });

  test("a thread is told whole, its words marked as those of others", async () => {
    const [thread] = (await called(asking, "find_threads", { process, disputed: "yes", asOf: "2025-07-22" })).items;
    const whole = await called(asking, "get_thread", { process, thread: thread.id, asOf: "2025-07-22" });
    expect(whole.fields.some(({ disputed }: { disputed: boolean }) => disputed)).toBe(true);
    expect(whole.steps[0].words).toEqual({ untrusted: expect.any(String) });
  });

  test("what somebody said stands nowhere without its mark", async () => {
    const [{ quote, thread }] = (await called(asking, "find_statements", { process, limit: 1 })).items;
    const told = [
      await called(asking, "find_threads", { process, kind: "positions", limit: 50 }),
      await called(asking, "get_thread", { process, thread }),
      await called(asking, "find_claims", { process, thread }),
    ];
    for (const answer of told) {
      const marked = JSON.stringify(answer, (name, value) => (name === "untrusted" ? undefined : value));
      expect(marked).not.toContain(JSON.stringify(quote.untrusted).slice(1, -1));
    }
  });

  test("a list is bounded, and goes on by its cursor", async () => {
    const first = await called(asking, "find_claims", { process, limit: 2 });
    const second = await called(asking, "find_claims", { process, limit: 2, cursor: first.next });
    const ids = [...first.items, ...second.items].map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(4);
  });
});

test("corrections are made where the server was started to allow them", async () => {
  const asking = await client("legacy", true);
  const [claim] = (await called(asking, "find_claims", { process, kind: "exchange", limit: 1 })).items;
  const asks = { act: "confirm", claim: claim.id, by: "Ada" };
  expect(await called(asking, "make_correction", { correction: asks })).toMatchObject({ correction: { by: "Ada" } });
  expect((await world.store.counts()).corrections).toBe(1);
  await asking.close();
});

test("every file of tools is in the list, but for the one that writes", () => {
  const files = readdirSync(join(import.meta.dirname, "tools")).filter((name) => name !== "index.ts");
  expect(mcpTools.length).toBe(files.length - 1);
});

test("whatever is asked as a tool's schema allows, and near it, is answered or refused in words", async () => {
  const asking = await client({ pin: "2026-07-28" });
  const { tools } = await asking.listTools();
  const calls = tools.map(({ name, inputSchema }) =>
    madeUpValue({ paths: {}, components: { schemas: {} } }, inputSchema as JsonSchema, name, POOLS).map(
      (input) => [name, input] as const,
    ),
  );
  const property = fc.asyncProperty(fc.oneof(...calls), async ([name, input]) => {
    if (typeof input !== "object" || input === null || Array.isArray(input)) return;
    const said = await called(asking, name, input as Record<string, unknown>).catch((error: Error) => {
      expect(error.message).toMatch(/Invalid|invalid/);
      return undefined;
    });
    if (said?.refused !== undefined) expect(said.refused).not.toMatch(/^\[|TypeError|not a function|Output validation/);
  });
  await fc.assert(property, { numRuns: 150, seed: 7 });
  await asking.close();
});

const POOLS = { process: [process, "nobody"], actor: ["Russia", "Freedonia"], words: ["russia", ""] };

const foreign: readonly (readonly [string, string, Readonly<Record<string, string>>, number])[] = [
  ["a page of another site", "http://localhost/mcp", { Origin: "http://evil.example" }, 403],
  ["a foreign host name", "http://evil.example/mcp", {}, 403],
  ["a text that is no JSON", "http://localhost/mcp", { "Content-Type": "text/plain" }, 415],
  ["an address below", "http://localhost/mcp/x", {}, 404],
];

test.each(foreign)("%s is refused", async (_name, address, headers, status) => {
  const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list" });
  const answer = await serverApp(world).request(address, {
    method: "POST",
    body,
    headers: { "Content-Type": "application/json", Accept: "application/json, text/event-stream", ...headers },
  });
  expect(answer.status).toBe(status);
});
