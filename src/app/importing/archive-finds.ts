import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { createGunzip } from "node:zlib";
import type { Feed, FeedItem } from "../../model/feed.ts";
import { messageOf } from "../../model/message-of.ts";
import type { Source, SourceId } from "../../model/source.ts";
import { readFeed } from "../../sources/feed/read-feed.ts";
import type { Fetch } from "../../sources/fetch/fetch-request.ts";
import { type FileFind, problem } from "../../sources/file/file-problem.ts";
import { linesOfStream } from "../../sources/file/lines-of-stream.ts";
import { articleInLine, tooLarge } from "../../sources/file/read-bytes.ts";
import { findsInWarc } from "../../sources/file/warc-file.ts";
import { articlesOfItem } from "../sources/article-of-item.ts";
import type { Archive, ArchiveKind } from "./archive.ts";

/** How far an archive has been gone through: units (lines, records, addresses), and bytes of a file that can be read from the middle. */
export interface Position {
  readonly units: number;
  readonly bytes: number;
}

/** A report of an archive or what is wrong with one, the position behind it, and the share of the archive up to there (0 to 1). */
export interface ArchiveFind {
  readonly find: FileFind;
  readonly next: Position;
  readonly share: number;
}

/** What going through an archive needs from outside: lists of addresses are fetched. */
export interface ArchiveTools {
  readonly fetch: Fetch;
  now(): string;
}

/** The reports of an archive behind a position, in their order. */
export async function* findsIn(archive: Archive, from: Position, tools: ArchiveTools): AsyncGenerator<ArchiveFind> {
  let next = from;
  try {
    for await (const { unit, bytes = 0, finds, share } of finders[archive.kind](archive, from, tools)) {
      if (unit <= from.units) continue;
      const [before, behind] = [next, { units: unit, bytes }];
      for (const [at, find] of finds.entries()) yield { find, next: at < finds.length - 1 ? before : behind, share };
      next = behind;
    }
  } catch (error) {
    const find = problem("unreadable", archive.path, `cannot be read to its end: ${messageOf(error)}`);
    yield { find, next, share: 1 };
  }
}

/** One line, record or address, by its number from 1. */
interface Unit {
  readonly unit: number;
  readonly bytes?: number;
  readonly finds: readonly FileFind[];
  readonly share: number;
}

type Finder = (archive: Archive, from: Position, tools: ArchiveTools) => AsyncIterable<Unit>;

const finders: Readonly<Record<ArchiveKind, Finder>> = {
  jsonl: lines,
  warc: pages,
  gdelt: addresses,
  export: () => {
    throw new Error("what dragoman export wrote is taken in whole, not report by report");
  },
};

const PIECE = 1024 * 1024;

/** Lines of a plain file before the position are not even read. */
async function* lines({ path, size, isPacked }: Archive, from: Position): AsyncGenerator<Unit> {
  const before = isPacked ? { bytes: 0, lines: 0 } : { bytes: from.bytes, lines: from.units };
  const file = createReadStream(path, { start: before.bytes, highWaterMark: PIECE });
  const chunks = isPacked ? file.pipe(createGunzip()) : file;
  file.on("error", (error) => chunks.destroy(error));
  for await (const { number, end, bytes, isTooLong } of linesOfStream(chunks, before)) {
    const where = `${path}:${number}`;
    const finds = isTooLong ? [tooLarge(where, bytes.length)] : articleInLine(bytes, where);
    const share = (isPacked ? file.bytesRead : end) / size;
    yield { unit: number, finds, share, ...(isPacked ? {} : { bytes: end }) };
  }
}

async function* pages({ path, size }: Archive, from: Position): AsyncGenerator<Unit> {
  const file = createReadStream(path, { highWaterMark: PIECE });
  // Whoever reads it is told too; without this, a file that goes away before anyone reads ends the program.
  file.on("error", () => {});
  for await (const { number, finds } of findsInWarc(file, path, from.units)) {
    yield { unit: number, finds, share: file.bytesRead / size };
  }
}

/** Pages are asked for so many at a time; of one host no more than the client allows. */
const AT_ONCE = 48;

/** The pages that a GDELT list names, fetched as politely as a source's; one that cannot be had is told. */
async function* addresses({ path }: Archive, from: Position, tools: ArchiveTools): AsyncGenerator<Unit> {
  const address = pathToFileURL(path).href;
  const bytes = await readFile(path);
  const feed = readFeed({ address, mediaType: "text/csv", bytes }, Date.parse(tools.now()), { mostItems: MOST });
  if (feed.kind === "no-feed") throw new Error(feed.words);
  const source: Source = { id: "gdelt" as SourceId, kind: "gdelt", address, name: "GDELT" };
  const asked: Promise<readonly FileFind[]>[] = [];
  let unit = from.units;
  const answered = async (): Promise<Unit> => {
    const finds = (await asked.shift()) ?? [];
    unit += 1;
    return { unit, finds, share: unit / feed.items.length };
  };
  for (const item of feed.items.slice(from.units)) {
    asked.push(pageOf(source, feed, item, tools));
    if (asked.length >= AT_ONCE) yield await answered();
  }
  while (asked.length > 0) yield await answered();
}

const MOST = 10_000_000;

async function pageOf(source: Source, feed: Feed, item: FeedItem, tools: ArchiveTools): Promise<readonly FileFind[]> {
  const where = item.url ?? source.address;
  try {
    const made = await articlesOfItem(source, feed, item, tools);
    if (made.length === 0) return [problem("no-text", where, "could not be fetched, or holds no text of a report")];
    return made.map(({ article }) => ({ article, where }));
  } catch (error) {
    return [problem("unreadable", where, `could not be read: ${messageOf(error)}`)];
  }
}
