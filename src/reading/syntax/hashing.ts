/** Hash of a string's UTF-16 units from `from` to `to` (FNV-1a, 32 bits, signed). */
export function hashText(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5;
  for (let index = from; index < to; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}
