import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { RefusedDocument } from "../../model/fetched.ts";
import { type ExampleWorld, exampleWorld } from "../example-world.ts";
import { ingestAll } from "../ingest.ts";
import { archivesAt } from "./archive.ts";
import { importArchive } from "./import-archive.ts";
import { cursorOf, keepCursor } from "./import-cursor.ts";

let world: ExampleWorld;
beforeEach(async () => {
  world = await exampleWorld();
});
afterEach(() => world.remove());

const line = (at: number): string =>
  JSON.stringify({
    title: `Report ${at}`,
    text: "talks planned: Russia, Ukraine on 2025-07-23 at Istanbul.",
    published: "2025-07-22",
  });
const lines = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, at) => `${line(from + at)}\n`).join("");

function file(name: string, content: string | Buffer): string {
  const path = join(world.folder, name);
  writeFileSync(path, content);
  return path;
}

const refused = (asked: string): RefusedDocument => ({
  kind: "refused",
  asked,
  address: asked,
  why: "unreachable",
  words: "No answer.",
});
const asked: string[] = [];
const tools = {
  now: () => world.now(),
  fetch: (address: string) => {
    asked.push(address);
    return Promise.resolve(
      address.includes("gone")
        ? refused(address)
        : {
            kind: "fetched" as const,
            asked: address,
            address,
            movedForGood: false,
            status: 200,
            mediaType: "text/html",
            bytes: Buffer.from(
              `<html><head><title>Of ${address}</title></head><body><article><h1>Of ${address}</h1><p>${"Envoys met and spoke at length of a truce and its terms. ".repeat(12)}</p></article></body></html>`,
            ),
            validators: {},
            wait: {},
          },
    );
  },
};

/** Imports, and stops after so many reports as a kill would; tells how many were new, how many known, and the faults. */
async function run(path: string, stopAfter = Number.POSITIVE_INFINITY, anew = false) {
  const told = { added: 0, known: 0, faults: [] as string[] };
  for (const archive of await archivesAt([path])) {
    const options = {
      tools,
      anew,
      take: (incoming: Parameters<typeof ingestAll<never>>[1]) => ingestAll(world, incoming),
    };
    for await (const { done, problem } of importArchive(world, archive, options as never)) {
      if (problem !== undefined) told.faults.push(problem.message);
      else if (done.isNew) told.added += 1;
      else told.known += 1;
      if (told.added + told.known >= stopAfter) break;
    }
  }
  return told;
}

test.each([
  ["plain lines", "news.jsonl", lines(0, 70)],
  ["packed lines", "news.jsonl.gz", gzipSync(lines(0, 70))],
  ["lines without a last end", "news.ndjson", lines(0, 70).trimEnd()],
  ["lines under another name", "news.dat", lines(0, 70)],
])("%s: all are taken in, and a second run finds nothing to do", async (_what, name, content) => {
  const path = file(name, content);
  expect(await run(path)).toEqual({ added: 70, known: 0, faults: [] });
  expect(await run(path)).toEqual({ added: 0, known: 0, faults: [] });
  expect(await run(path, undefined, true)).toEqual({ added: 0, known: 70, faults: [] });
  expect((await world.store.counts()).readings).toBe(70);
});

test("a run that was stopped goes on where it was, and nothing is twice", async () => {
  const path = file("news.jsonl", lines(0, 200));
  const [archive] = await archivesAt([path]);
  await run(path, 100);
  const half = lines(0, 64).length;
  await keepCursor(world.store, archive as never, { units: 64, bytes: half, isWhole: false });
  const second = await run(path);
  expect([second.added + second.known, second.faults]).toEqual([136, []]);
  expect((await world.store.counts()).articles).toBe(200);
  expect(await cursorOf(world.store, archive as never)).toMatchObject({ units: 200, isWhole: true });
});

test("a file that has grown is read from where it ended", async () => {
  const path = file("news.jsonl", lines(0, 1000));
  expect((await run(path)).added).toBe(1000);
  appendFileSync(path, lines(1000, 1010));
  expect(await run(path)).toEqual({ added: 10, known: 0, faults: [] });
});

test("lines that are no report are told, the others taken in", async () => {
  const path = file("news.jsonl", `${line(1)}\nnonsense\n\n{"text":""}\n${line(2)}\n`);
  const told = await run(path);
  expect([told.added, told.faults.length]).toEqual([2, 2]);
});

const page = (at: number, text: string): string => {
  const body = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><head><title>Page ${at}</title></head><body><article><h1>Page ${at}</h1><p>${text}</p></article></body></html>`;
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/${at}\r\nContent-Type: application/http\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}\r\n\r\n`;
};
const LONG = "The envoys met in the harbour office and spoke of the terms of a truce. ".repeat(8);

test.each([
  ["plain", "crawl.warc", (content: string) => Buffer.from(content)],
  ["packed", "crawl.warc.gz", (content: string) => gzipSync(content)],
])("the pages of a WARC file, %s, in two runs", async (_what, name, packed) => {
  const path = file(name, packed([1, 2, 3].map((at) => page(at, LONG)).join("")));
  const [archive] = await archivesAt([path]);
  await keepCursor(world.store, archive as never, { units: 1, bytes: 0, isWhole: false });
  expect(await run(path)).toEqual({ added: 2, known: 0, faults: [] });
});

test("a list of GDELT: its pages are fetched, what cannot be had is told", async () => {
  const mention = (at: string): string =>
    ["1", "20250722100000", "20250722101500", "1", "news.example", `https://news.example/${at}`, ..."1234567890"].join(
      "\t",
    );
  const path = file("20250722.mentions.csv", ["one", "gone", "two"].map(mention).join("\n"));
  asked.length = 0;
  const told = await run(path);
  expect([told.added, told.faults.length, asked.length]).toEqual([2, 1, 3]);
  expect(await run(path)).toEqual({ added: 0, known: 0, faults: [] });
});

test("a folder of archives, by name; what is no archive is refused", async () => {
  mkdirSync(join(world.folder, "archive"));
  file("archive/b.jsonl", lines(0, 3));
  file("archive/a.warc", page(1, LONG));
  const archives = await archivesAt([join(world.folder, "archive")]);
  expect(archives.map(({ kind }) => kind)).toEqual(["warc", "jsonl"]);
  await expect(archivesAt([file("note.txt", "Envoys met.")])).rejects.toThrow(/no archive .* dragoman add/);
  await expect(archivesAt([file("none.jsonl", "")])).rejects.toThrow("is empty");
  await expect(archivesAt([join(world.folder, "nowhere")])).rejects.toThrow("does not exist");
});
