import { createHmac, randomBytes } from "node:crypto";

/** Signature of a webhook: HMAC-SHA256 over the time in seconds, a point and the body, as hexadecimal digits. */
export function signatureOf(secret: string, timestamp: number, body: string): string {
  return createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex");
}

/** A key for signatures: 32 random bytes. */
export function newSecret(): string {
  return `dragoman_${randomBytes(32).toString("base64url")}`;
}
