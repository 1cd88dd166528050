/** Bytes as text, with the character set that they turned out to be in. */
export interface DecodedBytes {
  readonly text: string;
  readonly charset: string;
  /** The bytes are in the character set that was declared, or in UTF-8, without fault. */
  readonly isTidy: boolean;
}

/** Where markup declares its character set: the XML declaration, or `meta`. */
const declaration = /(?:encoding|charset)\s{0,5}=\s{0,5}["']?([A-Za-z0-9._:-]{2,40})/i;
const HEAD = 4096;

/**
 * Decodes a web document: by its byte-order mark, else as UTF-8 where its bytes are UTF-8 beyond doubt, else by the `charset` of its
 * Content-Type, by what it declares of itself, and last by how its letters are spread.
 */
export function decodeBytes(bytes: Uint8Array, charset?: string): DecodedBytes {
  const marked = markedCharset(bytes) ?? zeroPattern(bytes);
  if (marked !== undefined) return decoded(bytes, marked, true);
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD));
  const declared = [charset, declaration.exec(head)?.[1]].flatMap((name) => known(name) ?? []);
  const eightBit = declared.filter((name) => !name.startsWith("utf-16"));
  const isUtf8 = fits(bytes, "utf-8");
  if (isUtf8 && (eightBit[0] === undefined || eightBit[0] === "utf-8" || !isSevenBit(bytes))) {
    return decoded(bytes, "utf-8", true);
  }
  const fitting = eightBit.find((name) => name !== "utf-8" && fits(bytes, name));
  if (fitting !== undefined) return decoded(bytes, fitting, fitting === eightBit[0]);
  return decoded(bytes, isMostlyUtf8(bytes) ? "utf-8" : spreadCharset(bytes), false);
}

function decoded(bytes: Uint8Array, charset: string, isTidy: boolean): DecodedBytes {
  return { text: new TextDecoder(charset).decode(bytes), charset, isTidy };
}

/** The character set that a byte-order mark tells. */
export function markedCharset(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? "utf-8" : undefined;
}

/** Markup in UTF-16 without a mark begins with `<` or `{` beside a zero. */
function zeroPattern(bytes: Uint8Array): string | undefined {
  const isOpener = (byte: number | undefined): boolean => byte === 0x3c || byte === 0x7b || byte === 0x5b;
  if (isOpener(bytes[0]) && bytes[1] === 0 && bytes[3] === 0) return "utf-16le";
  return bytes[0] === 0 && isOpener(bytes[1]) && bytes[2] === 0 ? "utf-16be" : undefined;
}

/** The name that decoders use, where there is such a character set. */
function known(name: string | undefined): string | undefined {
  try {
    return name === undefined ? undefined : new TextDecoder(name).encoding;
  } catch {
    return undefined;
  }
}

function fits(bytes: Uint8Array, charset: string): boolean {
  try {
    new TextDecoder(charset, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function isSevenBit(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80 && byte !== 0x1b);
}

/** UTF-8 with a few broken letters, as where a text was cut by bytes. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, 1_000_000));
  const broken = text.split("\ufffd").length - 1;
  const whole = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return whole > broken * 5;
}

/**
 * The likeliest of the eight-bit character sets: Cyrillic letters stand in runs, in windows-1251 mostly above E0 (small letters), in
 * KOI8-R mostly below; in western texts they stand alone.
 */
function spreadCharset(bytes: Uint8Array): string {
  let [inRuns, alone, low, high] = [0, 0, 0, 0];
  const sample = bytes.subarray(0, 200_000);
  for (const [at, byte] of sample.entries()) {
    if (byte < 0xc0) continue;
    if ((sample[at - 1] ?? 0) >= 0xc0 || (sample[at + 1] ?? 0) >= 0xc0) inRuns += 1;
    else alone += 1;
    if (byte >= 0xe0) high += 1;
    else low += 1;
  }
  if (inRuns <= alone) return "windows-1252";
  return high >= low ? "windows-1251" : "koi8-r";
}
