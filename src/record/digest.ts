import { createHash } from "node:crypto";

/** SHA-256 of a text, the first 32 hexadecimal digits (128 bits). */
export function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
