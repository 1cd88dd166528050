import { LARGEST } from "./read-bytes.ts";

/** A line of a file with its number from 1, and the place in the file behind its end. */
export interface StreamedLine {
  readonly bytes: Uint8Array;
  readonly number: number;
  readonly end: number;
  /** It is longer than any report, and what follows it is not read. */
  readonly isTooLong?: true;
}

/** Where a file is read from: bytes and lines that were read before. */
export interface LinesRead {
  readonly bytes: number;
  readonly lines: number;
}

/** The lines of a file as it streams by, without their ends; the last one too where it has no end. */
export async function* linesOfStream(
  chunks: AsyncIterable<Uint8Array>,
  before: LinesRead = { bytes: 0, lines: 0 },
): AsyncGenerator<StreamedLine> {
  let rest: Buffer = Buffer.alloc(0);
  let [number, place] = [before.lines, before.bytes];
  for await (const chunk of chunks) {
    const bytes: Buffer = rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
      number += 1;
      yield { bytes: bytes.subarray(start, end), number, end: place + end + 1 };
      start = end + 1;
    }
    place += start;
    rest = bytes.subarray(start);
    if (rest.length > LARGEST) {
      yield { bytes: rest, number: number + 1, end: place + rest.length, isTooLong: true };
      return;
    }
  }
  if (rest.length > 0) yield { bytes: rest, number: number + 1, end: place + rest.length };
}
