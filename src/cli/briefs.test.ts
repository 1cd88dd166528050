import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { buildForTest, run } from "./run-for-test.ts";

vi.setConfig({ testTimeout: 120_000 });

let home: string;
beforeAll(async () => {
  buildForTest();
  home = mkdtempSync(join(tmpdir(), "dragoman-briefs-cli-"));
  writeFileSync(join(home, "lakes.yaml"), "id: lakes\nname: The lakes\nparties: [Russia, Ukraine]\n");
  await run(["process", "create", join(home, "lakes.yaml")], home);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const briefs = (...args: readonly string[]) => run(["briefs", "lakes", ...args], home);

test("a schedule is set, shown and taken away", async () => {
  expect((await briefs()).out).toBe("no brief is made by itself\n");
  const set = await briefs("--weekly", "mon@08:00", "--zone", "Europe/Kyiv");
  expect([set.code, set.out]).toEqual([0, expect.stringMatching(/^the next brief is made at 20.*Z\n$/)]);
  expect(JSON.parse((await briefs("--json")).out)).toMatchObject({ schedule: { every: "week", weekday: 1 }, kept: [] });
  expect((await briefs("--make")).out).toBe("no brief is due\n");
  expect((await briefs("--off")).out).toBe("no brief is made by itself\n");
});

const wrong: readonly (readonly [readonly string[], string])[] = [
  [["--daily", "8"], "a time of day such as 08:00"],
  [["--daily", "08:00", "--zone", "Kyiv"], "a time zone such as Europe/Kyiv"],
  [["--weekly", "someday@08:00"], "no day of the week"],
  [["--weekly", "monday@08:00", "--off"], "exclude one another"],
  [["--show", "abcdef123"], 'keeps no brief "abcdef123"'],
  [["--make"], "no schedule is set"],
];
test.each(wrong)("briefs lakes %j is misused", async (args, words) => {
  const { code, err } = await briefs(...args);
  expect([code, err]).toEqual([2, expect.stringContaining(words)]);
});
