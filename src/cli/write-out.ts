import { once } from "node:events";
import { createWriteStream } from "node:fs";
import type { Writable } from "node:stream";
import { messageOf } from "../model/message-of.ts";

/** A file's pieces, texts or bytes, in order. */
export type Pieces = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/** Writes pieces to a file, or to standard output where none is named, no faster than the other side takes them. */
export async function writeOut(pieces: Pieces, path: string | undefined): Promise<void> {
  if (path === undefined) return writeTo(process.stdout, pieces);
  const file = createWriteStream(path);
  try {
    await once(file, "open");
    await writeTo(file, pieces);
    file.end();
    await once(file, "close");
  } catch (error) {
    file.destroy();
    throw new Error(`${path} could not be written: ${reasonOf(error)}`);
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? messageOf(error);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "its folder does not exist",
  ENOTDIR: "what should be its folder is a file",
  EISDIR: "it is a folder",
  EACCES: "you may not write there",
  EROFS: "nothing can be written there",
  ENOSPC: "the disk is full",
};

async function writeTo(sink: Writable, pieces: Pieces): Promise<void> {
  for await (const piece of pieces) if (!sink.write(piece)) await once(sink, "drain");
}
