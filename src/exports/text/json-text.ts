/**
 * A value as JSON in which nothing hides: control characters, bidi controls and other characters that show nothing are
 * written as `\u202e`, so that the words arrive unchanged and a terminal or editor shows them truly.
 */
export function jsonText(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, undefined, indent) ?? "null";
  return text.replace(/[\p{Cf}\u007f-\u009f\u2028\u2029]/gu, escaped);
}

function escaped(character: string): string {
  let units = "";
  for (let at = 0; at < character.length; at += 1)
    units += `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`;
  return units;
}

/** A value as one line of JSONL, line end included. */
export function jsonLine(value: unknown): string {
  return `${jsonText(value)}\n`;
}
