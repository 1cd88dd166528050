import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readLexicon } from "./load-lexicon.ts";
import { loadStarterSources } from "./load-starter-sources.ts";

const starters = loadStarterSources();
const outlets = readLexicon().outlets;

test("at least 60 sources are on offer, sorted by id, each address once", () => {
  const ids = starters.map(({ id }) => id);
  expect(ids.length).toBeGreaterThanOrEqual(60);
  expect(ids).toEqual([...new Set(ids)].sort());
  expect(new Set(starters.map(({ address }) => address)).size).toBe(ids.length);
});

test("agencies, broadcasters, official bodies and every region of the day's conflicts are among them", () => {
  const groups = new Map<string, number>();
  for (const { group } of starters) groups.set(group, (groups.get(group) ?? 0) + 1);
  for (const [group, count] of groups) expect([group, count >= 4]).toEqual([group, true]);
  expect(groups.size).toBe(9);
  expect(new Set(starters.map(({ language }) => language)).size).toBeGreaterThanOrEqual(4);
});

test("an outlet that the lexicon knows has the same family and hand of state in both", () => {
  const known = new Map(outlets.map((outlet) => [outlet.name, outlet]));
  const differing = starters.filter(({ outlet = "", family, state }) => {
    const held = known.get(outlet);
    return held !== undefined && (held.family !== family || held.state !== state);
  });
  expect(differing.map(({ id }) => id)).toEqual([]);
});

test("a malformed list is refused by record and fault", () => {
  const folder = mkdtempSync(join(tmpdir(), "dragoman-starter-"));
  const file = join(folder, "sources.json");
  writeFileSync(file, JSON.stringify([{ ...starters[0], kind: undefined, address: "ftp://example.org/" }]));
  expect(() => loadStarterSources(file)).toThrow(/record 0\.address/);
  rmSync(folder, { recursive: true });
});
