import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { messageOf } from "../../model/message-of.ts";
import { articleFromDraft } from "../article-from-draft.ts";
import { readBody } from "../fetch/read-body.ts";
import { draftsOfPage } from "../item/draft-of-page.ts";
import { type FileFind, problem } from "./file-problem.ts";
import { httpMessage, unchunked } from "./http-message.ts";

/** One record of a WARC file. */
interface WarcRecord {
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly block: Uint8Array;
  /** The record is larger than is read; its block is empty. */
  readonly isTooLarge: boolean;
}

const LARGEST = 15 * 1024 * 1024;
const LARGEST_HEADERS = 64 * 1024;
/** Pages with fewer letters are menus, consent forms and the like. */
const SHORT = 250;

/** What one record of a WARC file holds, by its number from 1. */
export interface WarcFinds {
  readonly number: number;
  readonly finds: readonly FileFind[];
}

/**
 * The reports in a WARC file, plain or gzipped, read as it streams by: pages in HTML or PDF that were answered with 200. Other records (pictures,
 * requests, redirects) are passed over; a file without any report is told.
 */
export async function* articlesInWarc(bytes: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<FileFind> {
  for await (const { finds } of findsInWarc(bytes, name)) yield* finds;
}

/** The same record by record; those up to number `after` are not looked into. */
export async function* findsInWarc(
  bytes: AsyncIterable<Uint8Array>,
  name: string,
  after = 0,
): AsyncGenerator<WarcFinds> {
  let [number, found] = [0, after];
  try {
    for await (const record of recordsOf(unzipped(bytes))) {
      number += 1;
      if (number <= after) continue;
      const finds = await findsInRecord(record, `${name}#${number}`);
      found += finds.filter(({ article }) => article !== undefined).length;
      yield { number, finds };
    }
  } catch (error) {
    const message = `is no WARC record, or is cut off (${messageOf(error).slice(0, 120)})`;
    yield { number: number + 1, finds: [problem("broken-format", `${name}#${number + 1}`, message)] };
    return;
  }
  const nothing = problem("no-text", name, "holds no page with a report: no HTML that was answered with 200");
  if (found === 0) yield { number: number + 1, finds: [nothing] };
}

async function findsInRecord(record: WarcRecord, where: string): Promise<readonly FileFind[]> {
  if (record.isTooLarge) return [problem("too-large", where, `is a record of more than ${LARGEST / 1024 / 1024} MiB`)];
  return (await draftsOf(record)).map((draft) => ({ article: articleFromDraft(draft), where }));
}

/** Unpacks where the first bytes are those of gzip; each record is packed by itself. */
async function* unzipped(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const pieces = bytes[Symbol.asyncIterator]();
  const first = await pieces.next();
  if (first.done === true) return;
  const all = rejoined(first.value, pieces);
  if (first.value[0] !== 0x1f || first.value[1] !== 0x8b) yield* all;
  else {
    const source = Readable.from(all, { objectMode: false });
    const gunzip = createGunzip();
    source.on("error", (error) => gunzip.destroy(error));
    yield* source.pipe(gunzip) as AsyncIterable<Uint8Array>;
  }
}

async function* rejoined(first: Uint8Array, pieces: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) yield next.value;
}

async function* recordsOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<WarcRecord> {
  const input = bytes[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  let isOver = false;
  const more = async (): Promise<void> => {
    const next = await input.next();
    if (next.done === true) isOver = true;
    else held = Buffer.concat([held, next.value]);
  };
  for (;;) {
    while (held.length < 4 && !isOver) await more();
    // Records are parted by two line ends.
    let start = 0;
    while (held[start] === 13 || held[start] === 10) start += 1;
    held = held.subarray(start);
    if (held.length === 0 && isOver) return;
    if (held.length === 0) continue;
    let end = held.indexOf("\r\n\r\n");
    while (end < 0 && !isOver && held.length < LARGEST_HEADERS) {
      await more();
      end = held.indexOf("\r\n\r\n");
    }
    if (end < 0 || !held.subarray(0, 5).equals(Buffer.from("WARC/"))) throw new Error("no header");
    const { headers } = httpMessage(held.subarray(0, end + 4));
    const length = Number(headers.get("content-length") ?? Number.NaN);
    if (!Number.isSafeInteger(length) || length < 0) throw new Error("no length");
    held = held.subarray(end + 4);
    const isTooLarge = length > LARGEST;
    const pieces: Uint8Array[] = [];
    let left = length;
    while (left > 0) {
      if (held.length === 0 && isOver) throw new Error("cut off");
      if (held.length === 0) await more();
      const piece = held.subarray(0, left);
      if (!isTooLarge) pieces.push(piece);
      left -= piece.length;
      held = held.subarray(piece.length);
    }
    yield { headers, block: Buffer.concat(pieces), isTooLarge };
  }
}

async function draftsOf({ headers, block, isTooLarge }: WarcRecord): ReturnType<typeof draftsOfPage> {
  const type = headers.get("warc-type")?.toLowerCase();
  const address = (headers.get("warc-target-uri") ?? "").replace(/^<|>$/g, "");
  if (isTooLarge || !/^https?:\/\//i.test(address)) return [];
  if (type === "resource") return reportsIn(address, headers.get("content-type") ?? "", block);
  if (type !== "response" || !/^application\/http/i.test(headers.get("content-type") ?? "")) return [];
  const message = httpMessage(block);
  if (message.status !== 200) return [];
  const body = message.headers.get("transfer-encoding") === "chunked" ? unchunked(message.body) : message.body;
  const packed = message.headers.get("content-encoding") ?? "";
  const bytes = await readBody(Readable.from([body]), packed, { largestBody: LARGEST, largestRatio: 1000 }).catch(
    () => undefined,
  );
  return bytes === undefined ? [] : reportsIn(address, message.headers.get("content-type") ?? "", bytes);
}

async function reportsIn(address: string, type: string, bytes: Uint8Array): ReturnType<typeof draftsOfPage> {
  const mediaType = type.split(";")[0]?.trim().toLowerCase() ?? "";
  if (!/^(?:text\/html|application\/(?:xhtml\+xml|pdf))$/.test(mediaType)) return [];
  const charset = /charset\s?=\s?["']?([A-Za-z0-9._:-]{2,40})/i.exec(type)?.[1]?.toLowerCase();
  const page = { address, mediaType, bytes, ...(charset === undefined ? {} : { charset }) };
  return (await draftsOfPage(page)).filter(({ body }) => body.length >= SHORT);
}
