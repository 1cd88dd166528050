import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type ModelEndpoint, says, sends, startModelEndpoint } from "../app/by-model/model-endpoint-for-test.ts";
import { buildForTest, run, start } from "./run-for-test.ts";

vi.setConfig({ testTimeout: 120_000 });

const WORDS = "Les délégations de la Russie et de l'Ukraine se réuniront mercredi à Genève.";
const slots = { parties: ["Russia", "Ukraine"], people: [], mediators: [], topics: [] };
const talks = { kind: "talks", status: "planned", words: WORDS, day: "2025-07-23", place: "Geneva", slots };

let home: string;
let endpoint: ModelEndpoint;
let config: string;
beforeAll(async () => {
  buildForTest();
  endpoint = await startModelEndpoint();
  home = mkdtempSync(join(tmpdir(), "dragoman-model-cli-"));
  config = join(home, "dragoman.yaml");
  writeFileSync(
    config,
    `model:\n  address: ${endpoint.address}\n  name: lakes-7b\n  key: secret-of-the-model\n  attempts: 1\n`,
  );
  writeFileSync(join(home, "lakes.yaml"), "id: lakes\nname: The lakes\nparties: [Russia, Ukraine]\n");
  await run(["process", "create", join(home, "lakes.yaml")], home);
});
afterAll(async () => {
  await endpoint.close();
  rmSync(home, { recursive: true, force: true });
});

async function added(name: string): Promise<void> {
  const report = `published: 2025-07-21\noutlet: Le Quai\nlanguage: fr\n\n${name}\n\n${WORDS}\n`;
  writeFileSync(join(home, `${name}.txt`), report);
  await run(["add", join(home, `${name}.txt`)], home);
}

test("off until it is named; then one round reads what waits, and what was read is marked", async () => {
  await added("Un");
  expect((await run(["model"], home)).out).toContain("no model reads");
  expect((await run(["model", "read"], home)).code).toBe(2);
  const set = ["--config", config];
  const shown = await run(["model", ...set], home);
  expect(shown.out).toMatch(/lakes-7b at http.*waiting: 1/s);
  expect(shown.out).not.toContain("secret-of-the-model");
  endpoint.answers(sends(503), says({ claims: [talks, { ...talks, words: "Rien de tel ne se lit ici." }] }));
  const failed = await run(["model", "read", ...set], home);
  expect([failed.code, failed.err]).toEqual([1, expect.stringContaining("503")]);
  const read = await run(["model", "read", ...set], home);
  expect([read.code, read.out]).toEqual([0, "1 reports read, 1 claims kept, 1 thrown away, 900 tokens\n"]);
  expect((await run(["threads", "lakes", "--steps"], home)).out).toContain("(read by model lakes-7b)");
  expect((await run(["brief", "lakes", "--as-of", "2025-07-21"], home)).out).toContain("(read by model lakes-7b)");
});

test("a server has it read by itself", async () => {
  await added("Deux");
  endpoint.answers(says({ claims: [talks] }));
  const server = start(["serve", "--port", "0", "--no-fetch", "--config", config], home);
  const ended = new Promise((done) => server.once("close", done));
  try {
    await vi.waitFor(async () => expect((await run(["model", "--config", config], home)).out).toContain("waiting: 0"), {
      timeout: 60_000,
      interval: 1000,
    });
  } finally {
    server.kill("SIGINT");
  }
  expect(await ended).toBe(0);
});

const wrong: readonly (readonly [readonly string[], string])[] = [
  [["--model-address", "localhost"], "--model-address"],
  [["--model-address", "http://localhost:1/v1"], "there is an address of a model, and no name"],
  [["--model-address", "http://localhost:1/v1", "--model", "a", "--model-reads", "some"], "unread or all"],
  [["--model-address", "http://localhost:1/v1", "--model", "a", "--limit", "few"], "--limit few"],
];
test.each(wrong)("model read %j is misused", async (args, words) => {
  const { code, err } = await run(["model", "read", ...args], home);
  expect([code, err]).toEqual([2, expect.stringContaining(words)]);
});
