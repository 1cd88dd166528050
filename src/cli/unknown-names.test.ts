import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { buildForTest, run } from "./run-for-test.ts";

vi.setConfig({ testTimeout: 120_000 });

let home: string;
beforeAll(async () => {
  buildForTest();
  home = mkdtempSync(join(tmpdir(), "dragoman-unknown-cli-"));
  writeFileSync(join(home, "lakes.yaml"), "id: lakes\nname: The lakes\nparties: [Russia, Ukraine]\n");
  await run(["process", "create", join(home, "lakes.yaml")], home);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const NO_PROCESS = 'there is no process "nobody"';
const NO_CLAIM = 'there is no claim "abcdef123"';
const NO_THREAD = 'process lakes has no thread "talks-none"';
const NO_SOURCE = 'there is no source "nobody"';

/** What is typed, and what is said of it. */
const cases: readonly (readonly [string, string])[] = [
  ["process show nobody", NO_PROCESS],
  ["threads nobody", NO_PROCESS],
  ["brief nobody", NO_PROCESS],
  ["brief lakes nobody", NO_PROCESS],
  ["briefs nobody", NO_PROCESS],
  ["briefs lakes --show abcdef123", 'keeps no brief "abcdef123"'],
  ["export nobody --format csv", NO_PROCESS],
  ["export lakes --format none", "none"],
  ["changes nobody --since 2025-07-01", NO_PROCESS],
  ["alerts nobody", NO_PROCESS],
  ["alerts nobody rules", NO_PROCESS],
  ["alerts nobody channels", NO_PROCESS],
  ["alerts nobody test", NO_PROCESS],
  ["alerts nobody send", NO_PROCESS],
  ["alerts lakes channels --remove none", 'lakes has no channel "none"'],
  ["alerts lakes test --channel none", 'lakes has no channel "none"'],
  ["alerts lakes send --again none", 'no dead delivery "none"'],
  ["correct confirm abcdef123", NO_CLAIM],
  ["correct reject abcdef123", NO_CLAIM],
  ["correct amend abcdef123 when 2025-07-23", NO_CLAIM],
  ["correct confirm x", "no id of a claim"],
  ["correct undo abcdef123", 'there is no correction "abcdef123"'],
  ["correct add abcdef123 --words x --kind talks --status planned", 'there is no article "abcdef123"'],
  ["correct split nobody abcdef123", NO_PROCESS],
  ["correct split lakes abcdef123", NO_CLAIM],
  ["correct merge nobody talks-none talks-other", NO_PROCESS],
  ["correct merge lakes talks-none talks-other", NO_THREAD],
  ["correct pin nobody talks-none date 2025-07-23", NO_PROCESS],
  ["correct pin lakes talks-none date 2025-07-23", NO_THREAD],
  ["source set nobody --every 30", NO_SOURCE],
  ["source pause nobody", NO_SOURCE],
  ["source resume nobody", NO_SOURCE],
  ["source remove nobody", NO_SOURCE],
  ["fetch nobody", NO_SOURCE],
];

test.each(cases)("dragoman %s", async (typed, words) => {
  const { code, out, err } = await run(typed.split(" "), home);
  expect([code, out, err]).toEqual([2, "", expect.stringContaining(words)]);
  expect(err).not.toMatch(/\n +at |Error:/);
});
