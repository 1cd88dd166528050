import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";
import type { RefusalKind } from "../../model/fetched.ts";

/** A body that was not taken, and why. */
export class BodyFault extends Error {
  override readonly name = "BodyFault";
  readonly why: RefusalKind;

  constructor(why: RefusalKind, words: string) {
    super(words);
    this.why = why;
  }
}

/** How large a body may be after decompression, and how many times larger than as sent. */
export interface BodyBounds {
  readonly largestBody: number;
  readonly largestRatio: number;
}

/** Bodies smaller than this are no bombs, however tightly they were packed. */
const HARMLESS = 1024 * 1024;
/** Codings one upon the other; servers use one. */
const MOST_CODINGS = 2;

/** The body of an answer, decompressed; throws a `BodyFault` where it is too large or badly packed. */
export async function readBody(body: Readable, encoding: string, bounds: BodyBounds): Promise<Uint8Array> {
  const codings = encoding
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim())
    .filter((coding) => coding !== "" && coding !== "identity");
  if (codings.length > MOST_CODINGS) throw new BodyFault("bad-encoding", `is packed ${codings.length} times over`);
  const pieces: Uint8Array[] = [];
  let [sent, held] = [0, 0];
  const counted = async function* (source: AsyncIterable<Uint8Array>) {
    for await (const piece of source) {
      sent += piece.length;
      yield piece;
    }
  };
  const kept = async (source: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const piece of source) {
      held += piece.length;
      if (held > bounds.largestBody) throw new BodyFault("too-large", `is larger than ${bounds.largestBody} bytes`);
      if (held > HARMLESS && held > sent * bounds.largestRatio) {
        throw new BodyFault("bomb", `grew from ${sent} to more than ${held} bytes when unpacked`);
      }
      pieces.push(piece);
    }
  };
  const unpackers = codings.reverse().map(unpackerOf);
  await pipeline([body, counted, ...unpackers, kept] as unknown as [NodeJS.ReadableStream, NodeJS.WritableStream]);
  return Buffer.concat(pieces);
}

type Unpacker = (source: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

/** An empty body, such as that of a 204, may carry any coding. */
function unpackerOf(coding: string): Unpacker {
  return async function* (source) {
    const pieces = source[Symbol.asyncIterator]();
    const first = await pieces.next();
    if (first.done === true) return;
    const stream = streamOf(coding, first.value);
    const fed = pipeline(restOf(first.value, pieces), stream).catch((error: unknown) => stream.destroy(error as Error));
    yield* stream as AsyncIterable<Uint8Array>;
    await fed;
  };
}

async function* restOf(first: Uint8Array, pieces: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) yield next.value;
}

function streamOf(coding: string, first: Uint8Array) {
  if (coding === "gzip" || coding === "x-gzip") return createGunzip();
  if (coding === "br") return createBrotliDecompress();
  // Some servers send deflate without its wrapper, whose first byte says 8 in its low half.
  if (coding === "deflate") return ((first[0] ?? 0) & 15) === 8 ? createInflate() : createInflateRaw();
  throw new BodyFault("bad-encoding", `is packed as ${coding.slice(0, 40)}, which was not asked for`);
}
