import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { projectFile } from "../app/project-file.ts";
import { called, clientOf, REVISIONS } from "../server/mcp/clients-for-test.ts";
import { buildForTest, run } from "./run-for-test.ts";

vi.setConfig({ testTimeout: 120_000 });

let home: string;
beforeAll(async () => {
  buildForTest();
  home = mkdtempSync(join(tmpdir(), "dragoman-mcp-"));
  writeFileSync(join(home, "lakes.yaml"), "name: Lakes talks\nparties: [Russia, Ukraine]\n");
  await run(["process", "create", join(home, "lakes.yaml")], home);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function started(more: readonly string[] = []): StdioClientTransport {
  const env = { ...process.env, DRAGOMAN_DEMO: "no", DRAGOMAN_DATA: "", XDG_DATA_HOME: home } as Record<string, string>;
  const args = [projectFile("dist/cli/main.js"), "mcp", ...more];
  return new StdioClientTransport({ command: process.execPath, args, env, stderr: "ignore" });
}

test.each(REVISIONS)("revision %s over standard input and output", async (revision, mode) => {
  const client = clientOf(mode);
  await client.connect(started());
  expect(client.getNegotiatedProtocolVersion()).toBe(revision);
  expect(await called(client, "find_processes")).toMatchObject({ processes: [{ id: "lakes-talks" }] });
  expect((await client.listTools()).tools.map(({ name }) => name)).not.toContain("make_correction");
  await client.close();
});

test("corrections are offered only where allowed", async () => {
  const client = clientOf("legacy");
  await client.connect(started(["--allow-corrections"]));
  expect((await client.listTools()).tools.map(({ name }) => name)).toContain("make_correction");
  await client.close();
});

test("it ends with its input", async () => {
  expect(await run(["mcp"], home, { input: "no json\n" })).toMatchObject({
    code: 0,
    out: expect.not.stringMatching(/^no/),
  });
});
