/** A message with headers and a body, as HTTP and WARC have them. */
export interface HttpMessage {
  /** Of an HTTP answer; 0 where the first line has none. */
  readonly status: number;
  /** Names in lower case; the first of a name counts. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

/** Reads headers up to the first empty line; what has none is all body. */
export function httpMessage(bytes: Uint8Array): HttpMessage {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = whole.indexOf("\r\n\r\n");
  if (end < 0) return { status: 0, headers: new Map(), body: bytes };
  const [first = "", ...lines] = whole
    .subarray(0, end)
    .toString("latin1")
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n");
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(":");
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (name !== "" && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { status: Number(/^HTTP\/\S{1,5} (\d{3})/.exec(first)?.[1] ?? 0), headers, body: bytes.subarray(end + 4) };
}

/** A chunked body put together; as it stands where it is not chunked in truth, as some archives have it. */
export function unchunked(bytes: Uint8Array): Uint8Array {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (;;) {
    const end = whole.indexOf("\r\n", at);
    const size = /^[0-9a-f]{1,8}/i.exec(
      end < 0 ? "" : whole.subarray(at, Math.min(end, at + 40)).toString("latin1"),
    )?.[0];
    if (size === undefined) return pieces.length === 0 ? bytes : Buffer.concat(pieces);
    const length = Number.parseInt(size, 16);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(whole.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
}
