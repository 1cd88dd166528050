import { gunzipSync, inflateRawSync } from "node:zlib";

/** What came of unpacking: the bytes, `undefined` where they are no such archive, or `bomb` where they grow beyond the bound. */
export type Unpacked = Uint8Array | "bomb" | undefined;

const localHeader = 0x04034b50;

/** The bytes of a gzip file, no more than `most`. */
export function gunzip(bytes: Uint8Array, most: number): Unpacked {
  return unpack(() => gunzipSync(bytes, { maxOutputLength: most }));
}

/** The first file of a ZIP archive, no more than `most` bytes; archives of one file are all that lists come in. */
export function unzipFirst(bytes: Uint8Array, most: number): Unpacked {
  if (bytes.length < 30) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== localHeader) return undefined;
  const method = view.getUint16(8, true);
  const size = view.getUint32(18, true);
  const start = 30 + view.getUint16(26, true) + view.getUint16(28, true);
  if (start > bytes.length) return undefined;
  const packed = size === 0 ? bytes.subarray(start) : bytes.subarray(start, start + size);
  if (method === 0) return packed.length > most ? "bomb" : packed;
  return method === 8 ? unpack(() => inflateRawSync(packed, { maxOutputLength: most })) : undefined;
}

function unpack(inflate: () => Uint8Array): Unpacked {
  try {
    return inflate();
  } catch (error) {
    return (error as { readonly code?: unknown }).code === "ERR_BUFFER_TOO_LARGE" ? "bomb" : undefined;
  }
}
