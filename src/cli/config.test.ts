import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { buildForTest, run } from "./run-for-test.ts";

vi.setConfig({ testTimeout: 120_000 });

let home: string;
beforeAll(() => {
  buildForTest();
  home = mkdtempSync(join(tmpdir(), "dragoman-config-"));
});
afterAll(() => rmSync(home, { recursive: true }));

test("config shows each setting with its value and where that came from, secrets hidden", async () => {
  const file = join(home, "team.yaml");
  writeFileSync(file, "record: { database: 'postgres://ada:secret@db.example/one' }\nserver: { port: 8080 }\n");
  const { code, out, err } = await run(["config", "--config", file, "--host", "0.0.0.0"], home);
  expect([code, err]).toEqual([0, ""]);
  expect(out).toMatch(/^record\.database +postgres:\/\/ada:…@db\.example\/one +\S+team\.yaml$/m);
  expect(out).toMatch(/^server\.port +8080 +\S+team\.yaml$/m);
  expect(out).toMatch(/^server\.host +0\.0\.0\.0 +--host$/m);
  expect(out).toMatch(/^log\.level +warn +default$/m);
  expect(out).not.toContain("secret");
  const json = JSON.parse((await run(["config", "--config", file, "--json"], home)).out);
  expect(json.settings).toContainEqual(expect.objectContaining({ name: "server.port", value: 8080, from: file }));
});

test.each([["config"], ["serve"], ["check"]])(
  "%s: a wrong setting ends with exit code 2 and its place",
  async (name) => {
    const file = join(home, "wrong.yaml");
    writeFileSync(file, "server: { prot: 8080 }\n");
    expect(await run([name, "--config", file], home)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/wrong\.yaml: there is no setting server\.prot; server has host, port/),
    });
  },
);

test("dragoman.yaml in the configuration folder is found by itself", async () => {
  const folder = mkdtempSync(join(tmpdir(), "dragoman-config-"));
  const made = await run(["process", "list"], folder);
  expect(made).toMatchObject({ code: 0 });
  const { mkdirSync } = await import("node:fs");
  mkdirSync(join(folder, "dragoman"));
  writeFileSync(join(folder, "dragoman", "dragoman.yaml"), "record: { data: elsewhere }\n");
  expect((await run(["check"], folder)).err).toContain(join(folder, "dragoman", "elsewhere"));
  rmSync(folder, { recursive: true });
});
