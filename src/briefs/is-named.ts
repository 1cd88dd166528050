/** Whether a text holds one of some names as a word of its own; where no names are known, it may. */
export function isNamed(text: string, names: readonly string[]): boolean {
  if (names.length === 0) return true;
  const upper = /\p{Ll}/u.test(text) ? undefined : text;
  return names.some((name) => holds(text, name) || (upper !== undefined && holds(upper, name.toUpperCase())));
}

const LETTER = /[\p{L}\d]/u;

function holds(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!LETTER.test(text.charAt(at - 1)) && !LETTER.test(text.charAt(at + name.length))) return true;
  return false;
}
