import { wordsOf } from "../linking/words.ts";

/** A MinHash signature: the least hash of a text's word sequences under each of `SIZE` hash functions. Equal shares estimate equal text. */
export type Signature = readonly number[];

const SIZE = 64;
const SHINGLE = 5;
/** Rows in a band: texts that agree in all rows of some band are compared. */
const ROWS = 4;

/** The signature of a text by its sequences of five words; empty for a text with fewer. */
export function signatureOf(text: string): Signature {
  const words = wordsOf([text]);
  if (words.length < SHINGLE) return [];
  const least = new Uint32Array(SIZE).fill(0xffffffff);
  for (let at = 0; at + SHINGLE <= words.length; at += 1) {
    const base = hash(words.slice(at, at + SHINGLE).join(" "));
    for (let index = 0; index < SIZE; index += 1) {
      const value = mixed(base, index);
      if (value < (least[index] ?? 0)) least[index] = value;
    }
  }
  return [...least];
}

/** Share of two texts' word sequences that they have in common, as their signatures tell it: 0 to 1. */
export function likenessOf(a: Signature, b: Signature): number {
  if (a.length === 0 || a.length !== b.length) return 0;
  return a.filter((value, index) => value === b[index]).length / a.length;
}

/** Signatures never change, and every fold asks for their bands. */
const known = new WeakMap<Signature, readonly string[]>();

/** Keys under which a store may look for near-copies: texts without a key in common are none. */
export function bandsOf(signature: Signature): readonly string[] {
  const bands = known.get(signature) ?? bandsMade(signature);
  known.set(signature, bands);
  return bands;
}

function bandsMade(signature: Signature): readonly string[] {
  return Array.from({ length: signature.length / ROWS }, (_, band) =>
    [band, ...signature.slice(band * ROWS, (band + 1) * ROWS)].join(":"),
  );
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

/** One of a family of hash functions: the murmur finaliser of the value under an odd step for each. */
function mixed(base: number, index: number): number {
  let value = (base ^ Math.imul(index + 1, 0x9e3779b1)) >>> 0;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
