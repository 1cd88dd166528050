import { decodeBytes, markedCharset } from "../decode-bytes.ts";

/** Bytes as text, or what is wrong with them. */
export type Decoded =
  | { readonly text: string }
  | { readonly fault: "binary" | "broken-text"; readonly message: string };

/** First bytes of formats that are no text, with their names. */
const signatures: readonly (readonly [string, string])[] = [
  ["25504446", "a PDF"],
  ["504b0304", "a ZIP archive or an office document"],
  ["1f8b", "a gzip archive"],
  ["89504e47", "a PNG picture"],
  ["ffd8ff", "a JPEG picture"],
  ["47494638", "a GIF picture"],
  ["7f454c46", "a program"],
  ["d0cf11e0", "an old office document"],
  ["53514c69746520666f726d6174", "an SQLite database"],
];

/**
 * Decodes text: UTF-8, UTF-16 with its mark, or the `charset` that the format declares. Nothing is replaced or guessed:
 * a byte that does not fit is a fault.
 */
export function decodeText(bytes: Uint8Array, charset = "utf-8"): Decoded {
  const kind = signatureOf(bytes);
  if (kind !== undefined) return { fault: "binary", message: `is ${kind}, and no text; save it as text or HTML first` };
  const marked = markedCharset(bytes);
  if (marked === undefined && bytes.subarray(0, 65_536).includes(0)) {
    return { fault: "binary", message: "is a binary file, and no text; give text, Markdown, HTML, JSON, JSONL or EML" };
  }
  try {
    return { text: new TextDecoder(marked ?? charset, { fatal: true }).decode(bytes) };
  } catch {
    return { fault: "broken-text", message: `is not valid ${charset.toUpperCase()}${brokenAt(bytes, charset)}` };
  }
}

/** Decodes a web page: by its mark, its declaration or how its letters are spread; only what is no text at all is a fault. */
export function decodePage(bytes: Uint8Array): Decoded {
  const { text, charset } = decodeBytes(bytes);
  if (charset.startsWith("utf-16")) return { text };
  const strict = decodeText(bytes, "latin1");
  return "fault" in strict ? strict : { text };
}

/** The name of a format that is no text, told by its first bytes. */
export function signatureOf(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 16)).toString("hex");
  return signatures.find(([prefix]) => start.startsWith(prefix))?.[1];
}

/** Where the first byte stands that is no UTF-8, and how to mend the file. */
function brokenAt(bytes: Uint8Array, charset: string): string {
  if (charset !== "utf-8") return "; save it as UTF-8";
  const line = lineOfFault(bytes);
  return `${line === undefined ? "" : ` (first in line ${line})`}; save it as UTF-8, for instance with iconv -f windows-1252 -t utf-8`;
}

function lineOfFault(bytes: Uint8Array): number | undefined {
  let start = 0;
  for (let line = 1; start < bytes.length; line += 1) {
    const found = bytes.indexOf(10, start);
    const end = found === -1 ? bytes.length : found;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
  return undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
