import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Claim } from "../model/claim.ts";
import { preferredOf, type Thread } from "../model/thread.ts";
import { openSqlite } from "../record/sqlite/open-sqlite.ts";
import { buildForTest, run } from "./run-for-test.ts";

const REPORT = `published: 2025-07-21
outlet: Harbour Wire

Ukraine and Russia to meet in Istanbul

Ukraine and Russia will hold a new round of peace talks in Istanbul on Wednesday, President Volodymyr Zelensky said on Monday.
Both delegations also swapped three hundred sailors at the border.`;
const PROCESS = "id: istanbul\nname: Istanbul talks\nparties: [Russia, Ukraine]\nmediators: [Turkey]\n";

vi.setConfig({ testTimeout: 120_000 });

let home: string;
beforeAll(buildForTest);
beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), "dragoman-correct-"));
  for (const [name, text] of [["report.txt", REPORT] as const, ["process.yaml", PROCESS] as const])
    writeFileSync(join(home, name), text);
  await dragoman("process", "create", join(home, "process.yaml"));
  await dragoman("add", join(home, "report.txt"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

async function dragoman(...args: readonly string[]): Promise<string> {
  const { code, out, err } = await run(args, home);
  expect([args.join(" "), code, err]).toEqual([args.join(" "), 0, ""]);
  return out;
}

async function threads(...args: readonly string[]): Promise<readonly Thread[]> {
  return JSON.parse(
    await dragoman("threads", "istanbul", "--as-of", "2025-07-22", "--json", ...args),
  ) as readonly Thread[];
}

async function talks(): Promise<Thread> {
  const found = (await threads("--kind", "talks")).find((thread) => preferredOf(thread, "place") === "Istanbul");
  expect(found).toBeDefined();
  return found as Thread;
}

/** Puts a reading into the record as an older engine would have left it: the same claims under other ids. */
async function readAsByOlderEngine(): Promise<void> {
  const store = openSqlite(join(home, "dragoman-data", "record.sqlite"));
  for await (const entry of store.read(0)) {
    if (entry.kind !== "reading") continue;
    const claims = entry.claims.map(
      (claim) => ({ ...claim, id: [...claim.id].reverse().join("") }) as unknown as Claim,
    );
    const { article, actors } = entry;
    await store.append(
      [{ kind: "reading", article, actors, claims, engine: "an older one" }],
      new Date().toISOString(),
    );
    break;
  }
  await store.close();
}

test("a correction is made, survives a re-reading, is undone, and each state can be seen again", async () => {
  expect(preferredOf(await talks(), "date")).toBe("2025-07-23");
  const claim = (await talks()).steps[0].claim;
  const made = await dragoman(
    "correct",
    "amend",
    claim.slice(0, 10),
    "when",
    "2025-07-24",
    "--by",
    "Ada",
    "--why",
    "heard it",
  );
  expect(made).toMatch(/^correction [0-9a-f]{10} recorded: when = "2025-07-24" in talks “/);
  expect(preferredOf(await talks(), "date")).toBe("2025-07-24");

  await readAsByOlderEngine();
  expect(preferredOf(await talks(), "date")).toBe("2025-07-24");
  expect(await dragoman("reread")).toMatch(/^1 reports read again/);
  expect(preferredOf(await talks(), "date")).toBe("2025-07-24");
  expect(await dragoman("correct", "list")).toMatch(/ Ada {2}when = "2025-07-24" .* \(heard it\) {2}\[in force\]\n$/);

  const before = new Date().toISOString();
  await dragoman("correct", "undo", made.slice(11, 21));
  expect(preferredOf(await talks(), "date")).toBe("2025-07-23");
  expect(await dragoman("correct", "list")).toMatch(/\[undone\]\n.*undo .*\[undoing\]\n$/);
  const known = await threads("--kind", "talks", "--known-at", before);
  expect(known.map((thread) => preferredOf(thread, "date"))).toContain("2025-07-24");
  expect(await dragoman("check")).toContain("is sound");
});

test("a claim is added on words, its thread pinned, and both are told as people's", async () => {
  const [article = ""] = /[0-9a-f]{10}/.exec(await dragoman("search", "sailors")) ?? [];
  const slots = ["--slot", "parties=Russia, Ukraine", "--slot", "what=prisoners", "--slot", "count=300"];
  await dragoman(
    "correct",
    "add",
    article,
    "--words",
    "swapped three hundred sailors",
    "--kind",
    "exchange",
    "--status",
    "done",
    ...slots,
  );
  const added = (await threads("--kind", "exchange")).find((thread) => preferredOf(thread, "count") === "300");
  expect(added?.state).toBe("done");
  await dragoman("correct", "pin", "istanbul", added?.id ?? "", "count", "301");
  const pinned = (await threads("--kind", "exchange")).find(({ id }) => id === added?.id);
  expect(pinned?.fields.find(({ name }) => name === "count")).toMatchObject({
    rule: "pinned",
    values: [{ value: "301" }, { value: "300" }],
  });
});
