import type { Lemmas } from "./lemma.ts";
import type { Linear } from "./linear.ts";

/** All that was learnt for tagging, lemmas and parsing. */
export interface SyntaxModel {
  /** Joined tags, such as `VERB VBD`, by number. */
  readonly tags: readonly string[];
  /** Universal relations by number; 0 is `root`. */
  readonly labels: readonly string[];
  readonly lemmas: Lemmas;
  readonly tagger: Linear;
  readonly parser: Linear;
}

interface Header {
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly lemmas: Readonly<Record<string, string>>;
  readonly taggerRows: number;
  readonly parserRows: number;
}

/**
 * Reads weights as the training writes them: the length of a JSON header (4 bytes, little-endian), the header, the tagger's weights,
 * the parser's weights (a byte each).
 */
export function readWeights(bytes: Uint8Array): SyntaxModel {
  const length = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true);
  const header = JSON.parse(decode(bytes.subarray(4, 4 + length))) as Header;
  const { tags, labels } = header;
  const at = 4 + length;
  const transitions = 1 + 2 * labels.length;
  const taggerEnd = at + header.taggerRows + tags.length;
  const parserEnd = taggerEnd + header.parserRows + transitions;
  return {
    tags,
    labels,
    lemmas: { exceptions: new Map(Object.entries(header.lemmas)) },
    tagger: { weights: signed(bytes, at, taggerEnd), mask: header.taggerRows - 1, classes: tags.length },
    parser: { weights: signed(bytes, taggerEnd, parserEnd), mask: header.parserRows - 1, classes: transitions },
  };
}

function signed(bytes: Uint8Array, from: number, to: number): Int8Array {
  return new Int8Array(bytes.buffer, bytes.byteOffset + from, to - from);
}

/** The header is plain ASCII. */
function decode(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(from, from + 8192)));
  }
  return parts.join("");
}
