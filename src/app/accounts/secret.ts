import { createHash, randomBytes } from "node:crypto";

/** A secret that nobody can guess (256 bits), and the hash by which the record knows it. */
export interface Secret {
  readonly secret: string;
  readonly hash: string;
}

/** Makes a secret; `prefix` tells what it is for where it turns up somewhere. */
export function newSecret(prefix = ""): Secret {
  const secret = `${prefix}${randomBytes(32).toString("base64url")}`;
  return { secret, hash: hashOfSecret(secret) };
}

/** What is kept of a secret. A fast hash will do: a secret of 256 bits is not guessed. */
export function hashOfSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}

/** A short random name. */
export function newId(): string {
  return randomBytes(9).toString("base64url");
}
