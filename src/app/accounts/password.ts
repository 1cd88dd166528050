import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { takingTurns } from "./taking-turns.ts";

/** How hard a password is to try: `ln` is the binary logarithm of scrypt's N. */
export interface PasswordCost {
  readonly ln: number;
  readonly r: number;
  readonly p: number;
}

/** 32 MB and three rounds for each try, as OWASP advises where memory is dear. */
export const USUAL_COST: PasswordCost = { ln: 15, r: 8, p: 3 };

const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** So many are tried at once; each takes a core and its memory. */
const AT_ONCE = 2;
const turn = takingTurns(AT_ONCE);

/** The hash of a password with its salt and cost: `$scrypt$ln=15,r=8,p=3$salt$hash`, base64url. */
export async function hashPassword(password: string, cost: PasswordCost = USUAL_COST): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(password, salt, cost);
  return `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${salt.toString("base64url")}$${hash.toString("base64url")}`;
}

/** Whether a password is the one of a hash. */
export async function isPassword(password: string, hashed: string): Promise<boolean> {
  const parts = partsOf(hashed);
  if (parts === undefined) return false;
  const hash = await derive(password, parts.salt, parts.cost);
  return hash.length === parts.hash.length && timingSafeEqual(hash, parts.hash);
}

/** Whether a hash was made at another cost than today's. */
export function isDated(hashed: string, cost: PasswordCost = USUAL_COST): boolean {
  const held = partsOf(hashed)?.cost;
  return held?.ln !== cost.ln || held.r !== cost.r || held.p !== cost.p;
}

function derive(password: string, salt: Buffer, { ln, r, p }: PasswordCost): Promise<Buffer> {
  const N = 2 ** ln;
  const maxmem = 128 * N * r * 2;
  return turn(
    () =>
      new Promise((resolve, reject) =>
        scrypt(password.normalize("NFKC"), salt, HASH_BYTES, { N, r, p, maxmem }, (error, hash) =>
          error === null ? resolve(hash) : reject(error),
        ),
      ),
  );
}

const FORM = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([\w-]+)\$([\w-]+)$/;

function partsOf(hashed: string) {
  const [, ln, r, p, salt, hash] = FORM.exec(hashed) ?? [];
  if (salt === undefined || hash === undefined) return undefined;
  const cost: PasswordCost = { ln: Number(ln), r: Number(r), p: Number(p) };
  return { cost, salt: Buffer.from(salt, "base64url"), hash: Buffer.from(hash, "base64url") };
}
