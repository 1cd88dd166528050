import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  addClaim,
  amendClaim,
  confirmClaim,
  mergeThreads,
  pinField,
  rejectClaim,
  splitThread,
  undoCorrection,
} from "../../src/app/correct.ts";
import { dossierOf } from "../../src/app/dossier.ts";
import { type ExampleWorld, exampleReader, exampleWorld } from "../../src/app/example-world.ts";
import { importRecord } from "../../src/app/import-record.ts";
import { ingest } from "../../src/app/ingest.ts";
import { lineSchema } from "../../src/app/lines/line-shape.ts";
import type { OpenWorld } from "../../src/app/open-record.ts";
import { projectFile } from "../../src/app/project-file.ts";
import type { Dossier } from "../../src/model/dossier.ts";
import { newArticle } from "../../src/model/new-article.ts";
import { DEMO, demoRecord } from "./demo-record.ts";
import { exportText } from "./export-text.ts";

let world: OpenWorld;
let other: ExampleWorld;
let folder: string;
let file: string;
const me = { by: "Ada" };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dragoman-jsonl-"));
  world = await demoRecord();
  await correctALot(world);
  file = saved("demo.jsonl", await exportText(world, DEMO, "jsonl"));
  other = await exampleWorld();
  other.at(world.now());
  await importRecord(other, file);
}, 120_000);
afterAll(async () => {
  await world.close();
  await other.remove();
  rmSync(folder, { recursive: true, force: true });
});

function saved(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** One correction of each kind, and one undone. */
async function correctALot(of: OpenWorld): Promise<void> {
  const { told, threads, articles } = await dossierOf(of, DEMO);
  const ids = told.filter(({ claim }) => claim.kind === "talks").map(({ claim }) => claim.id);
  await confirmClaim(of, ids[0] ?? "", me);
  await rejectClaim(of, ids[1] ?? "", me);
  await amendClaim(of, ids[2] ?? "", "status", "held", me);
  await undoCorrection(of, (await amendClaim(of, ids[3] ?? "", "parties", "Iran, Israel", me)).id, me);
  const article = articles[5];
  const words = article?.text.slice(0, 60) ?? "";
  const added = { kind: "talks", status: "held", slots: { parties: "Russia, Ukraine" }, when: "2025-03-03" } as const;
  await addClaim(of, article?.id ?? "", words, added, me);
  const long = threads.filter(({ steps }) => steps.length > 3);
  await splitThread(of, DEMO, [long[0]?.steps[1]?.claim ?? ""], me);
  const apart = (await dossierOf(of, DEMO)).threads;
  const rounds = apart.filter(({ kind, steps }) => kind === "talks" && steps.length < 3).slice(0, 2);
  await mergeThreads(
    of,
    DEMO,
    rounds.map(({ id }) => id),
    me,
  );
  const after = (await dossierOf(of, DEMO)).threads;
  const pinnedOne = after.find(({ kind, steps }) => kind === "talks" && steps.length > 3);
  await pinField(of, DEMO, pinnedOne?.id ?? "", "date", "2025-06-06", me);
}

const comparable = ({ threads, told, articles, rejected, corrections }: Dossier) =>
  JSON.stringify([threads, told.map(({ recordedAt: _, ...rest }) => rest), articles, rejected, corrections]);

test.each([undefined, "2025-07-22", "2025-05-16"])(
  "exported and imported, the record gives the same threads byte for byte (as of %s)",
  async (asOf) => {
    const [here, there] = [await dossierOf(world, DEMO, { asOf }), await dossierOf(other, DEMO, { asOf })];
    expect(here.threads.length).toBeGreaterThan(20);
    expect(JSON.stringify(there.threads)).toBe(JSON.stringify(here.threads));
    expect(comparable(there)).toBe(comparable(here));
  },
);

test("all corrections took part", async () => {
  const { corrections } = await dossierOf(other, DEMO);
  expect(corrections.applied.map(({ act }) => act.kind).sort()).toEqual([
    "add",
    "amend",
    "confirm",
    "merge",
    "pin",
    "reject",
    "split",
  ]);
  expect(corrections.idle.map(({ why }) => why)).toEqual(["undone"]);
});

test("exported again from the other record, the file is the same byte for byte", async () => {
  expect(await exportText(other, DEMO, "jsonl")).toBe(readFileSync(file, "utf8"));
});

test("imported again, nothing is added", async () => {
  const last = await other.store.last();
  expect(await importRecord(other, file)).toMatchObject({ articles: 0, readings: 0, corrections: 0 });
  expect(await other.store.last()).toBe(last);
});

test("what was known by an instant is exported and comes back as it was then", async () => {
  const knownAt = "2025-09-15T07:00:00.000Z";
  const empty = (await exportText(world, DEMO, "jsonl", { knownAt })).split("\n").map((line) => line.slice(0, 20));
  expect(empty.filter((line) => line.includes("article"))).toEqual([]);
});

test("every line is as the published JSON Schema has it, by an independent validator", async () => {
  const schema = JSON.parse(readFileSync(projectFile("docs/formats/jsonl.schema.json"), "utf8"));
  expect(schema).toEqual(JSON.parse(JSON.stringify(lineSchema())));
  const isValid = new Ajv2020({ strict: false, validateFormats: false, allErrors: false }).compile(schema);
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  expect(lines.length).toBeGreaterThan(700);
  for (const line of lines) if (!isValid(JSON.parse(line))) expect([isValid.errors, line]).toEqual([]);
});

/** JSON of which a test changes a part. */
// biome-ignore lint/suspicious/noExplicitAny: any part of it may be changed to anything
type Loose = any;

/** The file with one line changed. */
function changed(name: string, change: (lines: string[]) => void): string {
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  change(lines);
  return saved(name, `${lines.join("\n")}\n`);
}

const edited = (kind: string, edit: (value: Loose) => unknown) => (lines: string[]) => {
  const at = lines.findIndex((line) => line.startsWith(`{"kind":"${kind}"`) && line.length > 700);
  const value = JSON.parse(lines[at] ?? "");
  edit(value);
  lines[at] = JSON.stringify(value);
};

test.each<readonly [string, (lines: string[]) => void, RegExp]>([
  ["cut short", (lines) => lines.splice(200), /breaks off: its end is missing/],
  ["with a line taken out", (lines) => lines.splice(lines.length - 2, 1), /its end counts/],
  ["with a line behind its end", (lines) => lines.push(lines[5] ?? ""), /stands behind the end/],
  ["empty", (lines) => lines.splice(0), /is empty/],
  ["without its head", (lines) => lines.shift(), /is no Dragoman export/],
  ["of another version", (lines) => (lines[0] = (lines[0] ?? "").replace('"version":1', '"version":2')), /version/],
  ["that is no JSON", (lines) => (lines[3] = "{"), /:4 is no JSON/],
  ["with an unknown line", (lines) => (lines[3] = '{"kind":"poem"}'), /:4 is no line of a Dragoman export/],
  ["with a text changed", edited("article", (line: Loose) => (line.article.text += "!")), /id does not fit its text/],
  [
    "with words that are not there",
    edited("reading", (line: Loose) => (line.claims[0].cites[0].words = "Peace was made.")),
    /cites words that are not in its article/,
  ],
  [
    "with a number for a list of names",
    edited("reading", (line: Loose) =>
      Object.assign(line.claims.find((one: Loose) => one.body.parties).body, { parties: 7 }),
    ),
    /body\.parties/,
  ],
  [
    "with a person's word forged",
    edited("reading", (line: Loose) => (line.claims[0].corrections = [{ by: "Ada" }])),
    /corrections/,
  ],
])("a file %s is refused whole, and nothing is recorded", async (name, change, words) => {
  const fresh = await exampleWorld();
  await expect(importRecord(fresh, changed(`${name}.jsonl`, change))).rejects.toThrow(words);
  expect(await fresh.store.last()).toBe(0);
  await fresh.remove();
});

test("a record with another definition of the process is not changed unless asked", async () => {
  const fresh = await exampleWorld();
  const process = await world.store.process(DEMO as never);
  await fresh.store.append([{ kind: "process", process: { ...process, mediators: [] } as never }], fresh.now());
  await expect(importRecord(fresh, file)).rejects.toThrow(/defines russia-ukraine otherwise .* --replace/);
  expect(await fresh.store.last()).toBe(1);
  expect(await importRecord(fresh, file, { replace: true })).toMatchObject({ process: DEMO });
  await fresh.remove();
});

test("a report that this record read itself keeps its reading", async () => {
  const fresh = await exampleWorld(exampleReader("engine-of-ours"));
  const [first] = (await dossierOf(world, DEMO)).articles;
  if (first === undefined) throw new Error("the demo has no reports");
  await ingest(fresh, first);
  expect(await importRecord(fresh, file)).toMatchObject({ kept: 1 });
  expect((await fresh.store.article(first.id))?.reading?.engine).toBe("engine-of-ours");
  await fresh.remove();
});

test("hostile words arrive as they were, and hide nothing in the file", async () => {
  const [here, there] = [await exampleWorld(), await exampleWorld()];
  const words = '\u202eevil\u0000\u001b[31m \u2028 = "x", \ud83d\udc4d';
  const process = { id: "istanbul", name: words, parties: ["Russia", "Ukraine"], mediators: [], names: [], places: [] };
  await here.store.append([{ kind: "process", process: process as never }], here.now());
  const body = `talks planned: Russia, Ukraine on 2025-07-23 at Istanbul.\n${words}`;
  await ingest(here, newArticle({ title: words, body, published: "2025-07-22", outlet: words, language: "en" }));
  const text = await exportText(here, "istanbul", "jsonl");
  expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\u2028]/u);
  await importRecord(there, saved("hostile.jsonl", text));
  expect(JSON.stringify((await dossierOf(there, "istanbul")).articles)).toBe(
    JSON.stringify((await dossierOf(here, "istanbul")).articles),
  );
  await Promise.all([here.remove(), there.remove()]);
});
