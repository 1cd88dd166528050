/** Hash of a feature: what it is of, and its value (FNV-1a, 32 bits, signed). */
export function featureHash(name: string, value: string | number): number {
  let hash = into(0x811c9dc5, name);
  hash = Math.imul(hash ^ 61, 0x01000193);
  return typeof value === "number" ? mixed(hash, value) : into(hash, value);
}

function into(hash: number, text: string): number {
  let into = hash;
  for (let at = 0; at < text.length; at++) into = Math.imul(into ^ text.charCodeAt(at), 0x01000193);
  return into;
}

function mixed(hash: number, value: number): number {
  return Math.imul(Math.imul(hash ^ (value & 0xffff), 0x01000193) ^ (value >>> 16) ^ 0x5bd1, 0x01000193);
}
