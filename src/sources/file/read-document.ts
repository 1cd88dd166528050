import type { FileFind } from "./file-problem.ts";
import { type FileFormat, formatOf } from "./format-of.ts";
import { draftFromPdf } from "./pdf-file.ts";
import { articlesInBytes, findOf, LARGEST, tooLarge } from "./read-bytes.ts";
import { articlesInWarc } from "./warc-file.ts";

/** The articles in the bytes of a file of any format, PDF and WARC among them; `name` tells the format where it is not known. */
export async function* articlesInDocument(
  bytes: Uint8Array,
  name: string,
  known?: FileFormat,
): AsyncGenerator<FileFind> {
  const format = known ?? formatOf(name, bytes);
  if (format === "warc") yield* articlesInWarc(pieceOf(bytes), name);
  else if (format !== "pdf" || bytes.length === 0) yield* articlesInBytes(bytes, name, format);
  else if (bytes.length > LARGEST) yield tooLarge(name, bytes.length);
  else yield findOf(await draftFromPdf(bytes), name);
}

async function* pieceOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
