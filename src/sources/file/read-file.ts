import { createReadStream, existsSync, statSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type FileFind, problem } from "./file-problem.ts";
import { type FileFormat, formatOf } from "./format-of.ts";
import { linesOfStream } from "./lines-of-stream.ts";
import { articleInLine, LARGEST, tooLarge } from "./read-bytes.ts";
import { articlesInDocument } from "./read-document.ts";
import { articlesInWarc } from "./warc-file.ts";

const NOTHING = new Uint8Array();

/**
 * The articles of a file, of every file of a folder (by name, folders within it too), or of standard input (`-`).
 * JSONL and WARC files of any size are read as they stream by; `inputFormat` says what standard input holds where its bytes do not.
 */
export async function* articlesInFile(path: string, inputFormat?: FileFormat): AsyncGenerator<FileFind> {
  try {
    if (path === "-") yield* articlesInInput(inputFormat);
    else if (!existsSync(path)) yield problem("unreadable", path, "does not exist");
    else if (statSync(path).isDirectory()) yield* articlesInFolder(path);
    else if (formatOf(path, NOTHING) === "jsonl") yield* articlesInLines(path);
    else if (formatOf(path, NOTHING) === "warc") yield* articlesInWarc(createReadStream(path), path);
    else yield* articlesInWhole(path);
  } catch (error) {
    yield problem("unreadable", path, `cannot be read: ${reasonOf(error)}`);
  }
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "EACCES" || code === "EPERM") return "its rights forbid it";
  return code === "EISDIR" ? "it is a folder" : (message ?? String(error));
}

async function* articlesInInput(format: FileFormat | undefined): AsyncGenerator<FileFind> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  yield* articlesInDocument(Buffer.concat(chunks), "standard input", format);
}

/** Endings of files in a folder that are taken for reports. */
const reportEnding = /\.(?:html?|xhtml|jsonl?|ndjson|md|markdown|txt|text|eml|pdf|warc|warc\.gz)$/i;

async function* articlesInFolder(path: string): AsyncGenerator<FileFind> {
  const found = await readdir(path, { withFileTypes: true });
  for (const entry of found.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inner = join(path, entry.name);
    if (entry.isDirectory() || reportEnding.test(entry.name)) yield* articlesInFile(inner);
  }
}

async function* articlesInWhole(path: string): AsyncGenerator<FileFind> {
  const { size } = statSync(path);
  if (size > LARGEST) yield tooLarge(path, size);
  else yield* articlesInDocument(await readFile(path), path);
}

async function* articlesInLines(path: string): AsyncGenerator<FileFind> {
  let number = 0;
  for await (const line of linesOfStream(createReadStream(path, { highWaterMark: 1024 * 1024 }))) {
    number = line.number;
    yield* articleInLine(line.bytes, `${path}:${number}`);
  }
  if (number === 0) yield problem("empty", path, "is empty");
}
