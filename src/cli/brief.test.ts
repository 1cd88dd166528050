import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { buildForTest, run } from "./run-for-test.ts";

vi.setConfig({ testTimeout: 120_000 });

let home: string;
beforeAll(async () => {
  buildForTest();
  home = mkdtempSync(join(tmpdir(), "dragoman-brief-cli-"));
  const report = "published: 2025-07-22\noutlet: Harbour Wire\n\nEnvoys meet\n\n";
  writeFileSync(join(home, "a.txt"), `${report}The envoys of Russia and Ukraine met in Istanbul on Tuesday.`);
  writeFileSync(join(home, "b.txt"), `${report}The envoys of Iran and Iraq met in Muscat on Monday.`);
  for (const [id, parties] of [
    ["lakes", "Russia, Ukraine"],
    ["gulf", "Iran, Iraq"],
  ]) {
    writeFileSync(join(home, `${id}.yaml`), `id: ${id}\nname: The ${id}\nparties: [${parties}]\n`);
    await run(["process", "create", join(home, `${id}.yaml`)], home);
  }
  await run(["add", join(home, "a.txt"), join(home, "b.txt")], home);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const brief = (...args: readonly string[]) => run(["brief", ...args, "--as-of", "2025-07-23"], home);

test("a brief of several processes, each once, in the order given", async () => {
  const { code, out } = await brief("gulf", "lakes", "gulf");
  expect(code).toBe(0);
  expect(out.match(/^# .*/gm)).toEqual([
    expect.stringMatching(/Iran and Iraq (?:meet|met) for talks in Muscat/),
    expect.stringMatching(/Russia and Ukraine (?:meet|met) for talks in Istanbul/),
  ]);
  const html = (await brief("gulf", "lakes", "--format", "html")).out;
  const names = [...html.matchAll(/<li id="([^"]+)"/g)].map((match) => match[1]);
  expect(new Set(names).size).toBe(names.length);
  for (const [, note] of html.matchAll(/href="#([^"]+)"/g)) expect(names).toContain(note);
  expect(JSON.parse((await brief("gulf", "lakes", "--format", "json")).out)).toHaveLength(2);
  expect(JSON.parse((await brief("gulf", "--format", "json")).out)).toMatchObject({ process: { id: "gulf" } });
});

test("--daily counts from the day before, --weekly from seven days before", async () => {
  const late = (...args: readonly string[]) => run(["brief", "lakes", "--as-of", "2025-07-27", ...args], home);
  expect((await late("--weekly")).out).toContain("What has changed");
  expect((await late("--daily")).out).not.toContain("What has changed");
});

test("a PDF holds the brief's words, by an independent reader", async () => {
  const file = join(home, "brief.pdf");
  const { code, err } = await brief("gulf", "lakes", "--format", "pdf", "--out", file);
  expect([code, err]).toEqual([0, ""]);
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(readFileSync(file))), { mergePages: true });
  expect(text).toMatch(/Iran and Iraq (?:meet|met) for talks in Muscat/);
  expect(text).toMatch(/Russia and Ukraine (?:meet|met) for talks in Istanbul/);
});

test("without a Chromium, a PDF is refused in a sentence that says what to do", async () => {
  const file = join(home, "none.pdf");
  const args = ["brief", "gulf", "--format", "pdf", "--out", file];
  const { code, err } = await run(args, home, { shell: "CHROMIUM=/nowhere/chromium" });
  expect([code, existsSync(file)]).toEqual([1, false]);
  expect(err).toMatch(/^dragoman: CHROMIUM names \/nowhere\/chromium, and there is no such file; set it/);
});

test.each([
  [["nobody"], 'there is no process "nobody"'],
  [["lakes", "--format", "word"], "Allowed choices are md, html, json, pdf"],
  [["lakes", "--since", "2025-02-30"], "--since takes a day"],
  [["lakes", "--since", "2025-07-22Tnoon"], "--since takes a time"],
  [["lakes", "--daily", "--weekly"], "cannot be used with"],
  [["lakes", "--daily", "--since", "2025-07-01"], "cannot be used with"],
])("%j ends with 2 and a plain sentence", async (args, words) => {
  const { code, out, err } = await brief(...args);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(words);
});
