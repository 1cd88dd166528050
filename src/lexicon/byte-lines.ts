/** The lines of a text that stays bytes (UTF-8): only the lines that are asked for become strings. */
export interface ByteLines {
  readonly size: number;
  /** A line by its number; an empty string where there is none. */
  readonly line: (at: number) => string;
  /** The first line that begins with `start`, where the lines are sorted. */
  readonly firstWith: (start: string) => string | undefined;
  /** The number of the first line that begins with `start`, whatever the order. */
  readonly find: (start: string) => number | undefined;
}

const NEWLINE = 10;

/** Notes where each line begins. */
export function linesOf(text: Buffer): ByteLines {
  const starts = startsOf(text);
  const size = starts.length - 1;
  const line = (at: number): string =>
    at >= 0 && at < size ? text.toString("utf8", starts[at], starts[at + 1]! - 1) : "";
  return {
    size,
    line,
    firstWith: (start) => {
      const wanted = Buffer.from(start);
      const at = lowerBound(text, starts, wanted);
      return at < size && compareAt(text, starts[at]!, wanted) === 0 ? line(at) : undefined;
    },
    find: (start) => {
      if (compareAt(text, 0, Buffer.from(start)) === 0) return 0;
      const at = text.indexOf(`\n${start}`);
      return at < 0 ? undefined : starts.indexOf(at + 1);
    },
  };
}

/** Where each line begins, and behind the last one where a next one would. */
function startsOf(text: Buffer): Int32Array {
  const starts = [0];
  for (let end = text.indexOf(NEWLINE); end >= 0; end = text.indexOf(NEWLINE, end + 1)) starts.push(end + 1);
  if (starts.at(-1) !== text.length) starts.push(text.length + 1);
  return Int32Array.from(starts);
}

/** The first line that does not sort before `wanted`. */
function lowerBound(text: Buffer, starts: Int32Array, wanted: Buffer): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareAt(text, starts[middle]!, wanted) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How the bytes at `from` sort to `wanted`, as far as that goes: below 0 where they come before it, 0 where they are the same. */
function compareAt(text: Buffer, from: number, wanted: Buffer): number {
  for (let at = 0; at < wanted.length; at++) {
    const difference = (text[from + at] ?? -1) - wanted[at]!;
    if (difference !== 0) return difference;
  }
  return 0;
}
