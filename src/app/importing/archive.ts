import { createReadStream, existsSync, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { createGunzip } from "node:zlib";
import { hashOf } from "../../model/hash.ts";
import { gdeltListKind } from "../../sources/feed/gdelt.ts";
import { unzipFirst } from "../../sources/feed/unzip.ts";
import { AskedWrongly } from "../asked-wrongly.ts";

/** What a file that is imported may be: a process as `dragoman export` writes it, or one of three kinds of archive. */
export type ArchiveKind = "export" | "jsonl" | "warc" | "gdelt";

/** The kinds, as a person names them. */
export const archiveKinds: readonly ArchiveKind[] = ["export", "jsonl", "warc", "gdelt"];

/** A file to be imported. */
export interface Archive {
  readonly path: string;
  readonly kind: ArchiveKind;
  readonly size: number;
  /** The file comes packed by gzip. */
  readonly isPacked: boolean;
  /** Named after its beginning, so that a file that was moved or has grown is still known. */
  readonly name: string;
}

const HEAD = 64 * 1024;
const MOST_UNPACKED = 256 * 1024 * 1024;

/** The archives that paths name: files, and every archive of a folder by name. Throws an Error where a file is none. */
export async function archivesAt(paths: readonly string[], kind?: ArchiveKind): Promise<readonly Archive[]> {
  const found: Archive[] = [];
  for (const path of paths) {
    if (!existsSync(path)) throw new AskedWrongly(`${path} does not exist`);
    const files = statSync(path).isDirectory() ? await archivesIn(path) : [path];
    if (files.length === 0)
      throw new Error(
        `${path} holds no archive: no file that ends in .jsonl, .warc or .csv.zip; dragoman add takes single reports`,
      );
    for (const file of files) found.push(await archiveAt(file, kind));
  }
  return found;
}

const archiveEnding = /\.(?:jsonl|ndjson|warc)(?:\.gz)?$|\.(?:csv|csv\.zip)$/i;

async function archivesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile() && archiveEnding.test(entry.name));
  return files.map((entry) => join(entry.parentPath, entry.name)).sort();
}

async function archiveAt(path: string, wanted: ArchiveKind | undefined): Promise<Archive> {
  const { size } = statSync(path);
  const raw = await headOf(createReadStream(path, { end: HEAD - 1 }));
  if (raw.length === 0) throw new Error(`${path} is empty`);
  const isPacked = raw[0] === 0x1f && raw[1] === 0x8b;
  const kind = wanted ?? kindOf(path, await unpackedHead(path, raw));
  if (kind === undefined)
    throw new Error(
      `${basename(path)} is no archive that can be imported (JSONL, WARC, a GDELT list, what dragoman export wrote); --kind says which it is, dragoman add takes single reports`,
    );
  const isGrowing = kind === "jsonl" && !isPacked;
  const name = hashOf(`${kind} ${isGrowing ? "" : size} ${raw.toString("latin1")}`);
  return { path, kind, size, isPacked, name };
}

async function headOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of chunks) {
    pieces.push(piece);
    size += piece.length;
    if (size >= HEAD) break;
  }
  return Buffer.concat(pieces);
}

async function unpackedHead(path: string, raw: Buffer): Promise<string> {
  if (raw[0] === 0x50 && raw[1] === 0x4b) {
    const whole = await wholeOf(path);
    const first = unzipFirst(whole, MOST_UNPACKED);
    return first === undefined || first === "bomb" ? "" : Buffer.from(first.subarray(0, HEAD)).toString("utf8");
  }
  if (raw[0] !== 0x1f || raw[1] !== 0x8b) return raw.toString("utf8");
  const file = createReadStream(path);
  try {
    return (await headOf(file.pipe(createGunzip()))).toString("utf8");
  } catch {
    return "";
  } finally {
    file.destroy();
  }
}

async function wholeOf(path: string): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of createReadStream(path)) pieces.push(piece as Uint8Array);
  return Buffer.concat(pieces);
}

/** The kind by how the content begins. */
function kindOf(path: string, head: string): ArchiveKind | undefined {
  if (/^\ufeff?\s*\{\s*"kind"\s*:\s*"dragoman"/.test(head)) return "export";
  if (head.startsWith("WARC/")) return "warc";
  if (gdeltListKind(head) !== undefined && gdeltListKind(head) !== "lists") return "gdelt";
  const isNamedSo = /\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(path);
  return isNamedSo || isObject(head.trimStart().split("\n", 1)[0] ?? "") ? "jsonl" : undefined;
}

function isObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
