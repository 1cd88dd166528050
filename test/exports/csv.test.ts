import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dossierOf } from "../../src/app/dossier.ts";
import type { OpenWorld } from "../../src/app/open-record.ts";
import { csvRow, harmless, tsvRow } from "../../src/exports/text/cell.ts";
import { DEMO, demoRecord } from "./demo-record.ts";
import { exportText } from "./export-text.ts";
import { HOSTILE_PROCESS, hostileRecord } from "./hostile-record.ts";

let world: OpenWorld;
beforeAll(async () => {
  world = await demoRecord();
});
afterAll(() => world.close());

type Row = Readonly<Record<string, string>>;
/** A strict reader: a row of another length, or a stray quotation mark, is an error. */
const rowsIn = (text: string): Row[] => parse(text, { columns: true, record_delimiter: "\r\n" });

test("a row for each claim, in the dossier's order, with its slots and exact words", async () => {
  const asOf = "2025-07-22";
  const rows = rowsIn(await exportText(world, DEMO, "csv", { asOf }));
  const { told } = await dossierOf(world, DEMO, { asOf });
  expect(rows.map((row) => row["claim"])).toEqual(told.map(({ claim }) => claim.id));
  const third = rows.find((row) => row["kind"] === "talks" && row["round"] === "3" && row["date"] === "2025-07-24");
  expect(third).toMatchObject({ parties: "Russia; Ukraine", status: "planned", voice_kind: "unnamed", demo: "true" });
  expect(rows.find((row) => row["kind"] === "attack")?.["confidence"]).toMatch(/^0\.\d+$/);
});

test("a row for each thread, with rival values beside the preferred", async () => {
  const asOf = "2025-07-22";
  const rows = rowsIn(await exportText(world, DEMO, "csv-threads", { asOf }));
  const { threads } = await dossierOf(world, DEMO, { asOf });
  expect(rows.map((row) => row["thread"])).toEqual(threads.map(({ id }) => id));
  const third = rows.find((row) => row["kind"] === "talks" && row["round"] === "3");
  expect(third).toMatchObject({ kind: "talks", date: "2025-07-23", place: "Istanbul" });
  expect(third?.["date_rivals"]).toContain("2025-07-24 (");
});

test("claims of the rows of threads are the rows of claims", async () => {
  const claims = new Set(rowsIn(await exportText(world, DEMO, "csv")).map((row) => row["claim"]));
  const named = rowsIn(await exportText(world, DEMO, "csv-threads")).flatMap((row) => row["claims"]?.split("; ") ?? []);
  expect(named.length).toBeGreaterThan(200);
  expect(named.filter((claim) => !claims.has(claim))).toEqual([]);
});

test.each(["csv", "csv-threads"])("%s: hostile words stay in their cells, and are no formula", async (format) => {
  const hostile = await hostileRecord();
  const text = await exportText(hostile, HOSTILE_PROCESS, format);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/\p{Cc}|[\u202e\u2028]/u);
  for (const row of rowsIn(text)) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+@|-]/);
  await hostile.remove();
});

test.each([
  ["=1+1", "'=1+1"],
  ["\t=1+1", "'=1+1"],
  ["\r\n@SUM(A1)", "'@SUM(A1)"],
  ["＝1", "'＝1"],
  ["-5 degrees", "'-5 degrees"],
  ["five = 5", "five = 5"],
])("%j is written as %j", (text, written) => {
  expect(harmless(text)).toBe(written);
});

test("any text is one cell of one line, and comes back as it was written", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 2, maxLength: 5 }), (texts) => {
      const written = texts.map(harmless);
      expect(parse(csvRow(texts))).toEqual(written.every((text) => text === "") ? [written] : [written]);
      expect(tsvRow(texts).slice(0, -1).split("\t")).toEqual(written);
      expect(tsvRow(texts).match(/[\r\n]/g)).toEqual(["\n"]);
    }),
  );
});
